#include "ui/search/ResultDelegate.h"

#include "app/viewmodels/SearchModel.h"
#include "ui/style/EmojiText.h"
#include "ui/style/Tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

using viewmodels::SearchModel;

constexpr int padding = 12;
constexpr int gap = 2;
constexpr QChar ellipsis(0x2026);

QTextLine layOut(QTextLayout& layout)
{
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    return line;
}

/// A line and what was found in it.
struct Found {
    QString text;
    QList<QTextLayout::FormatRange> marks;

    [[nodiscard]] qsizetype endOfFirst() const
    {
        return marks.isEmpty() ? 0 : marks.first().start + marks.first().length;
    }
    /// Without the letters before `from`, but with what says whose words they are ("You: ").
    [[nodiscard]] Found cutTo(qsizetype from) const
    {
        constexpr QChar isolate(0x2068);
        const qsizetype kept = text.indexOf(isolate) + 1;
        const qsizetype gone = from - kept - 1; // one letter's place is the ellipsis'
        if (gone <= 0)
            return *this;
        Found cut{text.left(kept) + ellipsis + text.mid(from), marks};
        for (auto& mark : cut.marks)
            mark.start -= static_cast<int>(gone);
        return cut;
    }
};

/// How many letters fit, with "…" behind them if not all do. Not by a place on the line: where directions are
/// mixed, what stands at its edge need not be what one reads last.
qsizetype lettersThatFit(QTextLayout& layout, const QString& text, int width)
{
    layout.setText(text);
    if (layOut(layout).naturalTextWidth() <= width)
        return text.size();
    qsizetype fits = 0;
    for (qsizetype tooMany = text.size(); tooMany - fits > 1;) {
        const qsizetype tried = (fits + tooMany) / 2;
        layout.setText(text.left(tried) + ellipsis);
        (layOut(layout).naturalTextWidth() <= width ? fits : tooMany) = tried;
    }
    return fits;
}

/// One line in its own direction: its beginning, or as much of what is before the first hit as leaves that in
/// sight.
QTextLine fit(QTextLayout& layout, Found found, int width)
{
    constexpr int context = 12;
    const auto tryIt = [&layout, width](const Found& tried) {
        layout.setFormats(tried.marks);
        return lettersThatFit(layout, tried.text, width);
    };
    qsizetype fits = tryIt(found);
    if (fits < found.endOfFirst()) {
        const qsizetype hit = found.marks.first().start;
        const qsizetype word = found.text.indexOf(u' ', std::max<qsizetype>(0, hit - context)) + 1;
        const Found near = found.cutTo(word > 0 && word < hit ? word : hit);
        fits = tryIt(near);
        if (fits < near.endOfFirst())
            fits = tryIt(found = found.cutTo(hit));
        else
            found = near;
    }
    layout.setText(fits == found.text.size() ? found.text : found.text.left(fits).trimmed() + ellipsis);
    return layOut(layout);
}

/// With what was found in another colour; in its own direction, at the start side of the list.
void paintSnippet(QPainter& painter, const QRect& area, const QModelIndex& index,
                  const QStyleOptionViewItem& item, const QFont& font, const style::Tokens& tokens)
{
    Found found{style::withJoinedEmoji(index.data(SearchModel::SnippetRole).toString()), {}};
    for (const QVariant& mark : index.data(SearchModel::MarksRole).toList()) {
        QTextLayout::FormatRange range{mark.toPoint().x(), mark.toPoint().y(), {}};
        range.format.setForeground(tokens.accent);
        range.format.setFontWeight(QFont::DemiBold);
        found.marks.append(range);
    }
    QTextLayout layout(found.text, font);
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(found.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    const QTextLine line = fit(layout, found, area.width());
    const double x = item.direction == Qt::RightToLeft ? area.width() - line.naturalTextWidth() : 0;
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
    paintSnippet(*painter, {inside.left(), inside.top() + line + gap, inside.width(), line}, index, option,
                 secondary, tokens);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokens.accent, 2));
        painter->drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 6, 6);
    }
    painter->restore();
}

} // namespace duologue::ui
