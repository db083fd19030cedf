#include "ui/widgets/PushButton.h"

#include "ui/style/Tokens.h"

#include <QPainter>

namespace duologue::ui {

namespace {

constexpr int kRing = 4; ///< 2 px of focus ring, 2 px away

} // namespace

PushButton::PushButton(Role role, QWidget* parent) : QPushButton(parent), m_role(role)
{
    setAttribute(Qt::WA_Hover);
    setAutoDefault(true);
}

QSize PushButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + 32 + 2 * kRing, metrics.height() + 18 + 2 * kRing};
}

void PushButton::paintEvent(QPaintEvent*)
{
    const style::Tokens& tokens = style::Tokens::of(this);
    const bool primary = m_role == Role::Primary;
    QColor ground = primary ? tokens.accent : tokens.surface;
    if (isDown())
        ground = ground.darker(115);
    else if (underMouse())
        ground = primary ? ground.lighter(108) : tokens.selection;
    const QRectF body = QRectF(rect()).adjusted(kRing + 0.5, kRing + 0.5, -kRing - 0.5, -kRing - 0.5);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(primary ? ground : tokens.outline);
    painter.setBrush(ground);
    painter.drawRoundedRect(body, 6, 6);
    painter.setPen(isEnabled() ? (primary ? tokens.onAccent : tokens.text) : tokens.text2);
    painter.drawText(body, Qt::AlignCenter, text());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 9, 9);
    }
}

} // namespace duologue::ui
