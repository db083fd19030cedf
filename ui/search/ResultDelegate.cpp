#include "ui/search/ResultDelegate.h"

#include "app/viewmodels/SearchModel.h"
#include "ui/style/Tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

using viewmodels::SearchModel;

constexpr int padding = 12;
constexpr int gap = 2;

/// One line, laid out in its own direction; ends with "…" where it does not fit.
QTextLine layOut(QTextLayout& layout, int width)
{
    const auto lay = [&layout, width] {
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(width);
        layout.endLayout();
        return line;
    };
    QTextLine line = lay();
    if (line.naturalTextWidth() <= width)
        return line;
    const QFontMetricsF metrics(layout.font());
    const bool rightToLeft = layout.textOption().textDirection() == Qt::RightToLeft;
    const double edge = metrics.horizontalAdvance(QChar(0x2026));
    const int cut = line.xToCursor(rightToLeft ? line.naturalTextWidth() - width + edge : width - edge);
    layout.setText(layout.text().left(cut) + QChar(0x2026));
    return lay();
}

/// With what was found in another colour; clipped where direction makes a middle its end.
void paintSnippet(QPainter& painter, const QRect& area, const QModelIndex& index, const QFont& font,
                  const style::Tokens& tokens)
{
    const QString text = index.data(SearchModel::SnippetRole).toString();
    QTextLayout layout(text, font);
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const QVariant& mark : index.data(SearchModel::MarksRole).toList()) {
        QTextLayout::FormatRange range{mark.toPoint().x(), mark.toPoint().y(), {}};
        range.format.setForeground(tokens.accent);
        range.format.setFontWeight(QFont::DemiBold);
        formats.append(range);
    }
    layout.setFormats(formats);
    const QTextLine line = layOut(layout, area.width());
    const double x = text.isRightToLeft() ? area.width() - line.naturalTextWidth() : 0;
    painter.save();
    painter.setClipRect(area);
    painter.setPen(tokens.text2);
    layout.draw(&painter, QPointF(area.left() + x, area.top()));
    painter.restore();
}

} // namespace

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, 2 * QFontMetrics(option.font).height() + gap + 2 * padding - 4};
}

void ResultDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const style::Tokens& tokens = style::Tokens::of(option.widget);
    painter->save();
    const bool current = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    painter->fillRect(option.rect, current ? tokens.selection : tokens.surface);

    const QFont name = style::scaled(option.font, 1.0, QFont::DemiBold);
    const QFont micro = style::scaled(option.font, 0.85);
    const QFont secondary = style::scaled(option.font, 0.92);
    const QRect inside = option.rect.adjusted(padding, padding - 2, -padding, -padding + 2);
    const auto placed = [&option](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const auto aligned = [&option](Qt::Alignment side) {
        return static_cast<int>(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter) |
               Qt::TextSingleLine;
    };
    const int line = QFontMetrics(option.font).height();
    const QString time = index.data(SearchModel::TimeRole).toString();
    const int timeWidth = QFontMetrics(micro).boundingRect(time).width() + 6;
    painter->setFont(micro);
    painter->setPen(tokens.text2);
    painter->drawText(placed({inside.right() + 1 - timeWidth, inside.top(), timeWidth, line}),
                      aligned(Qt::AlignTrailing), time);
    const int nameWidth = inside.width() - timeWidth - 8;
    painter->setFont(name);
    painter->setPen(tokens.text);
    painter->drawText(placed({inside.left(), inside.top(), nameWidth, line}), aligned(Qt::AlignLeading),
                      QFontMetrics(name).elidedText(index.data(SearchModel::NameRole).toString(),
                                                    Qt::ElideRight, nameWidth));
    paintSnippet(*painter, {inside.left(), inside.top() + line + gap, inside.width(), line}, index, secondary,
                 tokens);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokens.accent, 2));
        painter->drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 6, 6);
    }
    painter->restore();
}

} // namespace duologue::ui
