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

QTextLine layOut(QTextLayout& layout)
{
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    return line;
}

/// One line in its own direction: what fits of its beginning and "…". Not by a place on the line: where
/// directions are mixed, what stands at its edge need not be what one reads last.
QTextLine fit(QTextLayout& layout, int width)
{
    const QString all = layout.text();
    QTextLine line = layOut(layout);
    if (line.naturalTextWidth() <= width)
        return line;
    qsizetype fits = 0;
    for (qsizetype tooMany = all.size(); tooMany - fits > 1;) {
        const qsizetype tried = (fits + tooMany) / 2;
        layout.setText(all.left(tried) + QChar(0x2026));
        (layOut(layout).naturalTextWidth() <= width ? fits : tooMany) = tried;
    }
    layout.setText(all.left(fits).trimmed() + QChar(0x2026));
    return layOut(layout);
}

/// With what was found in another colour.
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
    const QTextLine line = fit(layout, area.width());
    const double x = text.isRightToLeft() ? area.width() - line.naturalTextWidth() : 0;
    painter.save();
    painter.setPen(tokens.text2);
    // On one base line, whatever letters stand on it: those of another font may be taller.
    layout.draw(&painter,
                QPointF(area.left() + x, area.top() + QFontMetricsF(font).ascent() - line.ascent()));
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
