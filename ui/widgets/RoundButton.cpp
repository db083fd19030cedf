#include "ui/widgets/RoundButton.h"

#include "ui/style/Tokens.h"
#include "ui/widgets/Icon.h"

#include <QEvent>
#include <QPainter>

namespace duologue::ui {

namespace {

constexpr int kRing = 4; ///< 2 px of focus ring, 2 px away

struct Colours {
    QColor ground;
    QColor icon;
};

Colours coloursOf(RoundButton::Role role, const style::Tokens& tokens, bool hovered)
{
    switch (role) {
    case RoundButton::Role::Plain:
        return {hovered ? tokens.selection : QColor(Qt::transparent), tokens.text2};
    case RoundButton::Role::Filled:
        return {tokens.bubbleIn == tokens.surface ? tokens.border : tokens.bubbleIn, tokens.text};
    case RoundButton::Role::Accent:
        return {tokens.accent, tokens.onAccent};
    case RoundButton::Role::Accept: // white on strong colours in both themes: these two must be known at a
                                    // glance
        return {style::Tokens::light().online, Qt::white};
    case RoundButton::Role::Danger:
        return {style::Tokens::light().danger, Qt::white};
    }
    Q_UNREACHABLE();
}

} // namespace

RoundButton::RoundButton(QWidget* parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus); // a click leaves the focus where one writes, and no ring behind
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RoundButton::setRole(Role role)
{
    m_role = role;
    update();
}

void RoundButton::setIconName(const QString& role)
{
    m_iconName = role;
    update();
}

void RoundButton::setDiameter(int diameter)
{
    m_diameter = diameter;
    updateGeometry();
}

int RoundButton::diameter() const
{
    constexpr double share =
        0.6; // of the text's growth: at 200 % there is little room, and icons are read sooner
    return qRound(m_diameter * (1 + (style::growth(this) - 1) * share));
}

QSize RoundButton::sizeHint() const
{
    return {diameter() + 2 * kRing, diameter() + 2 * kRing};
}

void RoundButton::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

bool RoundButton::hitButton(const QPoint& position) const
{
    const QPointF away = position - QRectF(rect()).center();
    return QPointF::dotProduct(away, away) <= (diameter() / 2.0) * (diameter() / 2.0);
}

void RoundButton::paintEvent(QPaintEvent*)
{
    const style::Tokens& tokens = style::Tokens::of(this);
    Colours colours = coloursOf(m_role, tokens, underMouse() || isDown());
    if (m_role != Role::Plain && (underMouse() || isDown()))
        colours.ground = isDown() ? colours.ground.darker(115) : colours.ground.lighter(110);
    if (!isEnabled())
        colours = m_role == Role::Plain ? Colours{Qt::transparent, tokens.border}
                                        : Colours{tokens.border, tokens.surface};

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect()).center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawEllipse(middle, diameter() / 2.0, diameter() / 2.0);
    const int side = diameter() / 2;
    const QPixmap pixmap = ui::icon(m_iconName, side, colours.icon, devicePixelRatioF());
    painter.drawPixmap(QRectF(middle.x() - side / 2.0, middle.y() - side / 2.0, side, side), pixmap,
                       QRectF(QPointF(), QSizeF(pixmap.size())));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawEllipse(middle, diameter() / 2.0 + kRing - 1, diameter() / 2.0 + kRing - 1);
    }
}

} // namespace duologue::ui
