#include "ui/conversation/BubblePainter.h"

#include "ui/conversation/RowLayout.h"
#include "ui/conversation/RowParts.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/DeliveryMark.h"
#include "ui/widgets/Icon.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

constexpr double radius = 12;
constexpr double tailRadius = 4;

/// A rounded rectangle whose corner at the tail is sharper.
QPainterPath bubblePath(const QRectF& rect, bool tailAtRight, bool hasTail)
{
    const double right = hasTail && tailAtRight ? tailRadius : radius;
    const double left = hasTail && !tailAtRight ? tailRadius : radius;
    QPainterPath path;
    path.moveTo(rect.left() + radius, rect.top());
    path.lineTo(rect.right() - radius, rect.top());
    path.quadTo(rect.topRight(), {rect.right(), rect.top() + radius});
    path.lineTo(rect.right(), rect.bottom() - right);
    path.quadTo(rect.bottomRight(), {rect.right() - right, rect.bottom()});
    path.lineTo(rect.left() + left, rect.bottom());
    path.quadTo(rect.bottomLeft(), {rect.left(), rect.bottom() - left});
    path.lineTo(rect.left(), rect.top() + radius);
    path.quadTo(rect.topLeft(), {rect.left() + radius, rect.top()});
    return path;
}

void paintHeadings(QPainter& painter, const RowLayout& row, const QFont& font, const style::Tokens& tokens)
{
    painter.setFont(style::scaled(font, 0.92));
    if (!row.day.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.surface);
        painter.drawRoundedRect(row.dayRect, row.dayRect.height() / 2.0, row.dayRect.height() / 2.0);
        painter.setPen(tokens.text2);
        painter.drawText(row.dayRect, Qt::AlignCenter, row.day);
    }
    if (!row.unread.isEmpty()) {
        painter.fillRect(row.unreadRect, tokens.selection);
        painter.setPen(tokens.text);
        painter.drawText(row.unreadRect, Qt::AlignCenter, row.unread);
    }
}

void paintText(QPainter& painter, const RowLayout& row, const QColor& colour, const RowPaint& how,
               const style::Tokens& tokens)
{
    painter.setPen(colour);
    for (const RowLayout::Paragraph& paragraph : row.paragraphs) {
        QList<QTextLayout::FormatRange> marked;
        const auto mark = [&](qsizetype start, qsizetype end, const QColor& ground, const QColor& letters) {
            const qsizetype from = std::max(start - paragraph.start, qsizetype{0});
            const qsizetype to = std::min(end - paragraph.start, paragraph.text->text().size());
            if (to <= from)
                return;
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(from);
            range.length = static_cast<int>(to - from);
            range.format.setBackground(ground);
            range.format.setForeground(letters);
            marked.append(range);
        };
        for (const auto& [start, length] : how.found)
            mark(start, start + length, tokens.warn, tokens.surface);
        if (how.focusedLink >= 0 && how.focusedLink < row.links.size()) {
            const viewmodels::MessageLink& link = row.links.at(how.focusedLink);
            mark(link.start, link.start + link.length, tokens.accent, tokens.onAccent);
        }
        mark(how.selectionStart, how.selectionEnd, tokens.accent, tokens.onAccent);
        paragraph.text->draw(&painter, paragraph.at, marked);
    }
}

void paintFailure(QPainter& painter, const RowLayout& row, const style::Tokens& tokens)
{
    painter.setFont(row.metaFont);
    painter.setPen(tokens.danger);
    const QFontMetrics metrics(row.metaFont);
    painter.drawText(row.failureRect, Qt::AlignCenter,
                     metrics.elidedText(row.failure, Qt::ElideRight, row.failureRect.width()));
    painter.setPen(tokens.link);
    painter.drawText(row.retryRect, Qt::AlignCenter,
                     QCoreApplication::translate("ConversationView", "Retry"));
    painter.drawText(row.deleteRect, Qt::AlignCenter,
                     QCoreApplication::translate("ConversationView", "Delete"));
    // Beside the bubble, not on it: red on its ground would be hard to read.
    const bool bubbleAtRight =
        row.bubble.center().x() > row.failureRect.center().x() || row.bubble.left() > 24;
    const QRect mark(bubbleAtRight ? row.bubble.left() - 22 : row.bubble.right() + 6,
                     row.bubble.center().y() - 9, 18, 18);
    painter.setBrush(tokens.danger);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(mark);
    painter.setPen(tokens.onAccent);
    painter.drawText(mark, Qt::AlignCenter, u"!"_s);
}

void paintNote(QPainter& painter, const RowLayout& row, const RowPaint& how, const style::Tokens& tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(row.bubble, radius, radius);
    const bool bad = row.kind == MessageKind::Call && !row.succeeded;
    if (row.kind == MessageKind::Call) {
        const bool rtl = how.widget->isRightToLeft();
        const int size = 20;
        const QPoint at(rtl ? row.bubble.right() - 12 - size : row.bubble.left() + 12,
                        row.bubble.center().y() - size / 2);
        painter.drawPixmap(at, icon(row.video ? u"camera"_s : u"call"_s, size,
                                    bad ? tokens.danger : tokens.text2, how.widget->devicePixelRatioF()));
    }
    paintText(painter, row, bad ? tokens.danger : tokens.text2, how, tokens);
    painter.setFont(row.metaFont);
    painter.setPen(tokens.text2);
    painter.drawText(row.meta, Qt::AlignCenter, row.time);
    if (row.callBackRect.isEmpty())
        return;
    painter.setFont(style::scaled(how.widget->font(), 0.92));
    painter.setPen(tokens.accent);
    painter.drawText(row.callBackRect, Qt::AlignCenter, row.callBack);
}

int tickWidth(const QFont& metaFont)
{
    return QFontMetrics(metaFont).height();
}

} // namespace

int tickRoom(const QFont& metaFont)
{
    return tickWidth(metaFont) * 5 / 4;
}

void paintRow(QPainter& painter, const RowLayout& row, const RowPaint& how)
{
    const style::Tokens& tokens = style::Tokens::of(how.widget);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeadings(painter, row, how.widget->font(), tokens);
    if (row.kind != MessageKind::Text) {
        paintNote(painter, row, how, tokens);
    } else {
        const bool atRight = row.mine != how.widget->isRightToLeft();
        painter.setPen(Qt::NoPen);
        painter.fillPath(bubblePath(row.bubble, atRight, row.groupEnd),
                         row.mine ? tokens.bubbleOut : tokens.bubbleIn);
        paintParts(painter, row, how, tokens);
        paintText(painter, row, tokens.text, how, tokens);
        const QColor metaColour = row.mine ? tokens.bubbleOutMeta : tokens.text2;
        painter.setFont(row.metaFont);
        painter.setPen(metaColour);
        const int ticks = row.mine ? tickRoom(row.metaFont) : 0;
        const bool rtl = how.widget->isRightToLeft();
        const QRect time = row.meta.adjusted(rtl ? ticks : 0, 0, rtl ? 0 : -ticks, 0);
        painter.drawText(time, Qt::AlignCenter, row.time);
        if (row.mine) {
            const int width = tickWidth(row.metaFont);
            paintDeliveryMark(painter,
                              QRectF(rtl ? row.meta.left() : row.meta.right() + 1 - width, row.meta.top(),
                                     width, row.meta.height()),
                              row.delivery, metaColour);
        }
        if (!row.showAllRect.isEmpty()) {
            painter.setFont(how.widget->font());
            painter.setPen(tokens.link);
            painter.drawText(row.showAllRect, Qt::AlignLeading | Qt::AlignVCenter,
                             QCoreApplication::translate("ConversationView", "Show all"));
        }
        if (row.delivery == Delivery::Failed)
            paintFailure(painter, row, tokens);
    }
}

void paintRing(QPainter& painter, const RowLayout& row, const QWidget* widget)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style::Tokens::of(widget).accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(row.bubble).adjusted(-3, -3, 3, 3), radius + 2, radius + 2);
}

} // namespace duologue::ui
