#include "ui/style/Look.h"

#include <QLineEdit>
#include <QStyleOption>
#include <QTextLayout>

#include <algorithm>

// The room that words have in fields, buttons and rows.

namespace duologue::ui::style {

namespace {

constexpr int fieldPadding = 6;

/// How much too high QLineEdit draws what stands in it: Qt 6.4 lifts it by what its letters rise above those
/// of the font that was asked for, when Persian is taken from another one.
int lift(const QLineEdit& field)
{
    const QString text = field.displayText();
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, field.font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return std::max(0, qRound(line.ascent()) - field.fontMetrics().ascent());
}

} // namespace

QRect Look::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_ItemViewItemFocusRect)
        return option->rect.adjusted(1, 1, -1, -1); // around all of a row, as what is marked in it
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* field = qobject_cast<const QLineEdit*>(widget);
    if (element == SE_LineEditContents && field)
        rect.translate(0, lift(*field));
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(fieldPadding, 0, -fieldPadding, 0);
    return rect;
}

QSize Look::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                             const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (type == CT_LineEdit && frame && frame->lineWidth > 0)
        size += {2 * fieldPadding, fieldPadding + 2};
    if (type == CT_SpinBox)
        size += {0, fieldPadding}; // tall digits
    if (type == CT_PushButton)
        size += {2 * fieldPadding, fieldPadding / 2};
    return size;
}

} // namespace duologue::ui::style
