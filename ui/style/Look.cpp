#include "ui/style/Look.h"

#include "ui/style/Tokens.h"

#include <QAbstractScrollArea>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui::style {

namespace {

constexpr int scrollBarExtent = 12;
constexpr int shortestThumb = 32;
constexpr double controlRadius = 6; // UX.md, "Tokens"
constexpr double ring = 2;
constexpr int questionWidth = 340;
constexpr int belowTitle = 4; ///< of a group box: letters that hang low are not to touch its frame

/// The thumb of a scroll bar without arrows.
QRect thumbOf(const QStyleOptionSlider& bar)
{
    const bool vertical = bar.orientation == Qt::Vertical;
    const int length = vertical ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int thumb = length;
    if (range > 0)
        thumb = std::clamp(static_cast<int>(qint64(length) * bar.pageStep / (range + bar.pageStep)),
                           std::min(shortestThumb, length), length);
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - thumb, bar.upsideDown);
    return vertical ? QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), thumb)
                    : QRect(bar.rect.left() + start, bar.rect.top(), thumb, bar.rect.height());
}

/// What is scrolled, so that a bar leaves no stripe beside it.
QColor groundBehind(const QWidget* bar, const QStyleOptionSlider& option)
{
    for (const QWidget* above = bar; above; above = above->parentWidget()) {
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(above))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return option.palette.color(QPalette::Base);
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& bar, const QWidget* widget)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(bar.rect, groundBehind(widget, bar));
    if (bar.maximum > bar.minimum) {
        const bool touched = bar.state & QStyle::State_MouseOver || bar.state & QStyle::State_Sunken;
        const double margin = touched ? 2 : 3.5;
        const QRectF thumb = QRectF(thumbOf(bar)).adjusted(margin, margin, -margin, -margin);
        painter.setPen(Qt::NoPen);
        // Opaque: Qt fills what is translucent and tall on several threads, and starts them for it.
        painter.setBrush(mixed(groundBehind(widget, bar), Tokens::of(widget).text2, touched ? 0.7F : 0.4F));
        const double radius = std::min(thumb.width(), thumb.height()) / 2;
        painter.drawRoundedRect(thumb, radius, radius);
    }
    painter.restore();
}

void paintBox(QPainter& painter, const QRect& rect, const QColor& ground, const QColor& edge, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(QPen(edge, width));
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), controlRadius,
                            controlRadius);
    painter.restore();
}

} // namespace

Look::Look() : QProxyStyle(u"Fusion"_s) {}

void Look::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    // Qt leaves room for a picture that our questions do not have, and makes them narrower than their titles.
    if (auto* label = qobject_cast<QLabel*>(widget); label && label->objectName() == "qt_msgbox_label"_L1) {
        label->setContentsMargins({});
        label->setIndent(0);
    }
    // Not by the label: its own width tells Qt whether to break lines.
    if (auto* grid =
            qobject_cast<QMessageBox*>(widget) ? qobject_cast<QGridLayout*>(widget->layout()) : nullptr) {
        grid->addItem(new QSpacerItem(questionWidth, 0), grid->rowCount(), 0, 1, grid->columnCount());
        if (QLayoutItem* first = grid->itemAtPosition(0, 0); first && first->spacerItem()) {
            first->spacerItem()->changeSize(0, 1);
            grid->setHorizontalSpacing(0);
            grid->setColumnStretch(1, 1); // where the words are
        }
    }
}

int Look::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_MenuVMargin:
        return 4;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return qRound(QProxyStyle::pixelMetric(metric, option, widget) * growth(widget));
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Look::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                    QStyleHintReturn* data) const
{
    if (hint == SH_Widget_Animation_Duration && m_motionReduced)
        return 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0; // Fusion's are drawn for light grounds alone
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QRect Look::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                           const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_GroupBox && (part == SC_GroupBoxFrame || part == SC_GroupBoxContents))
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(0, belowTitle, 0, 0);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect thumb = thumbOf(*bar);
    QRect rect = bar->rect;
    switch (part) {
    case SC_ScrollBarSlider:
        return thumb;
    case SC_ScrollBarGroove:
        return rect;
    case SC_ScrollBarSubPage:
        if (bar->orientation == Qt::Vertical)
            rect.setBottom(thumb.top() - 1);
        else
            rect.setRight(thumb.left() - 1);
        return rect;
    case SC_ScrollBarAddPage:
        if (bar->orientation == Qt::Vertical)
            rect.setTop(thumb.bottom() + 1);
        else
            rect.setLeft(thumb.right() + 1);
        return rect;
    default:
        return {};
    }
}

namespace {

/// Fusion draws its edges in a darker shade of the window, which is no edge on a dark one.
template <typename Option>
Option outlined(const Option& option, const Tokens& tokens)
{
    constexpr int undone = 140; // what Fusion darkens by, in percent
    Option result(option);
    result.palette.setColor(QPalette::Window, tokens.outline.lighter(undone));
    return result;
}

} // namespace

void Look::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                              const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && bar && widget)
        paintScrollBar(*painter, *bar, widget);
    else if (control == CC_Slider && bar && widget) {
        const QStyleOptionSlider edged = outlined(*bar, Tokens::of(widget));
        QProxyStyle::drawComplexControl(control, &edged, painter, widget);
    } else if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
               control == CC_ComboBox && box && widget) {
        const QStyleOptionComboBox edged = outlined(*box, Tokens::of(widget));
        QProxyStyle::drawComplexControl(control, &edged, painter, widget);
    } else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
               control == CC_SpinBox && spin && widget) {
        const QStyleOptionSpinBox edged = outlined(*spin, Tokens::of(widget));
        QProxyStyle::drawComplexControl(control, &edged, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void Look::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (element != CE_MenuItem || !item || item->menuItemType != QStyleOptionMenuItem::Separator || !widget ||
        !item->text.isEmpty()) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    constexpr int inset = 8;
    const QRect rect = item->rect.adjusted(inset, 0, -inset, 0);
    painter->fillRect(QRect(rect.left(), rect.center().y(), rect.width(), 1), Tokens::of(widget).border);
}

void Look::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                         const QWidget* widget) const
{
    if (!widget) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const Tokens& tokens = Tokens::of(widget);
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth <= 0) { // inside a spin box or combo box
            painter->fillRect(option->rect, option->palette.color(QPalette::Base));
            return;
        }
        const bool focused = option->state & State_HasFocus;
        paintBox(*painter, option->rect,
                 option->state & State_Enabled ? option->palette.color(QPalette::Base) : tokens.window,
                 focused ? tokens.accent : tokens.outline, focused ? ring : 1);
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            const QStyleOptionButton edged = outlined(*button, tokens);
            QProxyStyle::drawPrimitive(element, &edged, painter, widget);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, tokens.surface);
        painter->setPen(tokens.border);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameFocusRect:
        paintBox(*painter, option->rect, Qt::transparent, tokens.accent, ring);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace duologue::ui::style
