#include "ui/conversation/RowLayout.h"

#include "app/viewmodels/ConversationModel.h"
#include "ui/conversation/BubblePainter.h"
#include "ui/conversation/RowParts.h"
#include "ui/style/EmojiText.h"
#include "ui/style/Tokens.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QTextLayout>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

using viewmodels::ConversationModel;

// UX.md, "Bubbles"
constexpr int side = 16;
constexpr int paddingX = 12;
constexpr int paddingY = 8;
constexpr int withinGroup = 2;
constexpr int betweenGroups = 12;
constexpr int metaGap = 10;
constexpr int headingGap = 12;
constexpr double largestPart = 0.7;
constexpr double largestEms = 42;
constexpr double emojiFactor = 2.4;

constexpr qsizetype longestShown = 3000; // characters, and this many lines: more is read on its own
constexpr qsizetype mostLines = 60;

/// How much of a message its bubble shows.
qsizetype shownLength(QStringView text)
{
    qsizetype end = 0;
    for (qsizetype line = 0; line < mostLines && end < text.size(); ++line) {
        const qsizetype next = text.indexOf(u'\n', end);
        end = next < 0 ? text.size() : next + 1;
    }
    if (end <= longestShown)
        return end == text.size() || end == 0 ? end : end - 1;
    end = longestShown;
    while (end > longestShown - 100 && !text.at(end).isSpace())
        --end; // not within a word, unless there are none
    return text.at(end).isLowSurrogate() ? end - 1 : end;
}

/// The links that lie in one paragraph, as formats of its layout.
QList<QTextLayout::FormatRange> linkFormats(const RowLayout& row, qsizetype start, qsizetype length,
                                            const QColor& colour)
{
    QList<QTextLayout::FormatRange> formats;
    for (const viewmodels::MessageLink& link : row.links) {
        if (link.start < start || link.start >= start + length)
            continue;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(link.start - start);
        range.length = static_cast<int>(link.length);
        range.format.setFontUnderline(true);
        range.format.setForeground(colour);
        formats.append(range);
    }
    return formats;
}

/// Lays the paragraphs out one under the other; answers with the widest line's width.
int layOutText(RowLayout& row, QStringView text, const QFont& font, int width, const RowMetrics& metrics)
{
    const QList<Qt::LayoutDirection> directions = viewmodels::paragraphDirections(text, metrics.direction);
    const double lineHeight = row.kind == MessageKind::Text ? 1.15 : 1.0; // of the font's own line spacing
    double y = 0;
    double widest = 0;
    qsizetype start = 0;
    for (const QStringView part : text.split(u'\n')) {
        const bool rightToLeft = directions.at(std::ssize(row.paragraphs)) == Qt::RightToLeft;
        RowLayout::Paragraph paragraph{
            std::make_unique<QTextLayout>(style::withJoinedEmoji(part.toString()), font),
            {},
            start,
            rightToLeft};
        QTextOption option;
        option.setTextDirection(paragraph.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        option.setAlignment(Qt::AlignLeft |
                            Qt::AlignAbsolute); // moved to its side when the bubble's width is known
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        paragraph.text->setTextOption(option);
        paragraph.text->setCacheEnabled(true);
        if (!row.links.isEmpty())
            paragraph.text->setFormats(linkFormats(row, start, part.size(), metrics.link));
        paragraph.text->beginLayout();
        double height = 0;
        for (QTextLine line = paragraph.text->createLine(); line.isValid();
             line = paragraph.text->createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += std::ceil(line.height() * lineHeight);
            widest = std::max(widest, line.naturalTextWidth());
        }
        paragraph.text->endLayout();
        paragraph.at = {0, y};
        y += height;
        row.paragraphs.push_back(std::move(paragraph));
        start += part.size() + 1;
    }
    row.bubble.setHeight(static_cast<int>(std::ceil(y)));
    return static_cast<int>(std::ceil(widest));
}

double lastLineWidth(const RowLayout& row)
{
    const QTextLayout& last = *row.paragraphs.back().text;
    return last.lineCount() > 0 ? last.lineAt(last.lineCount() - 1).naturalTextWidth() : 0;
}

/// Every line at its paragraph's own side of the content.
void alignLines(RowLayout& row, int contentWidth, const QPoint& origin)
{
    for (RowLayout::Paragraph& paragraph : row.paragraphs) {
        if (paragraph.rightToLeft) {
            for (int i = 0; i < paragraph.text->lineCount(); ++i) {
                QTextLine line = paragraph.text->lineAt(i);
                line.setPosition({contentWidth - line.naturalTextWidth(), line.position().y()});
            }
        }
        paragraph.at += origin;
    }
}

int headingHeight(const QFont& font)
{
    return QFontMetrics(font).height() + 8;
}

/// Headings above a bubble; answers with the height they take.
int layOutHeadings(RowLayout& row, const RowMetrics& metrics)
{
    int y = 0;
    const QFont small = style::scaled(metrics.font, 0.92);
    const int height = headingHeight(small);
    if (!row.day.isEmpty()) {
        const int width = QFontMetrics(small).horizontalAdvance(row.day) + 24;
        row.dayRect = {(metrics.width - width) / 2, y + headingGap, width, height};
        y = row.dayRect.bottom() + 1;
    }
    if (!row.unread.isEmpty()) {
        row.unreadRect = {0, y + headingGap, metrics.width, height};
        y = row.unreadRect.bottom() + 1;
    }
    return y;
}

void layOutCentred(RowLayout& row, const RowMetrics& metrics, const QString& text, int top)
{
    const int icon = row.kind == MessageKind::Call ? 28 : 0;
    const QFont font = style::scaled(metrics.font, 0.92);
    const int room = std::max(80, metrics.width - 2 * side - 2 * paddingX - icon);
    const int metaWidth = QFontMetrics(row.metaFont).horizontalAdvance(row.time) + metaGap;
    const int again = row.callBack.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(row.callBack) + 16;
    const int width = layOutText(row, text, font, room - metaWidth - again, metrics);
    const int textHeight = row.bubble.height();
    const int whole = width + icon + metaWidth + again + 2 * paddingX;
    row.bubble = {(metrics.width - whole) / 2, top + betweenGroups, whole, textHeight + 2 * paddingY};
    const bool rtl = metrics.direction == Qt::RightToLeft;
    const int textX = row.bubble.left() + paddingX + (rtl ? metaWidth + again : icon);
    alignLines(row, width, {textX, row.bubble.top() + paddingY});
    row.meta = {rtl ? row.bubble.left() + paddingX + again : textX + width + metaGap,
                row.bubble.top() + paddingY, metaWidth - metaGap, textHeight};
    if (again > 0)
        row.callBackRect = {rtl ? row.bubble.left() : row.bubble.right() + 1 - again - paddingX,
                            row.bubble.top(), again + paddingX, row.bubble.height()};
    row.height = row.bubble.bottom() + 1;
}

void layOutFailure(RowLayout& row, const RowMetrics& metrics)
{
    const QFontMetrics small(row.metaFont);
    const QString retry = QCoreApplication::translate("ConversationView", "Retry");
    const QString remove = QCoreApplication::translate("ConversationView", "Delete");
    const int height = small.height() + 8;
    const int top = row.bubble.bottom() + 1;
    const int removeWidth = small.horizontalAdvance(remove) + 12;
    const int retryWidth = small.horizontalAdvance(retry) + 12;
    const int sentence = std::min(small.horizontalAdvance(row.failure) + 12,
                                  metrics.width - 2 * side - removeWidth - retryWidth);
    int x = metrics.width - side - removeWidth;
    row.deleteRect = {x, top, removeWidth, height};
    row.retryRect = {x -= retryWidth, top, retryWidth, height};
    row.failureRect = {x - sentence, top, sentence, height};
    if (metrics.direction == Qt::RightToLeft) {
        for (QRect* rect : {&row.deleteRect, &row.retryRect, &row.failureRect})
            rect->moveLeft(metrics.width - rect->right() - 1);
    }
    row.height = top + height;
}

void layOutBubble(RowLayout& row, const RowMetrics& metrics, int top)
{
    const QStringView shown = QStringView(row.message).left(shownLength(row.message));
    const bool cut = shown.size() < row.message.size();
    const bool large = viewmodels::isEmojiOnly(shown);
    row.links = viewmodels::linksIn(shown);
    const QFont font = large ? style::scaled(metrics.font, emojiFactor) : metrics.font;
    const int em = QFontMetrics(metrics.font).height() * 3 / 4;
    const int widest = std::max(
        120, std::min(static_cast<int>(metrics.width * largestPart), static_cast<int>(largestEms * em)));
    const int room = widest - 2 * paddingX;
    int width = layOutText(row, shown, font, room, metrics);
    int textHeight = row.bubble.height();
    const QSize parts = layOutParts(row, metrics, room);
    width = std::max(width, parts.width());

    const QFontMetrics metaMetrics(row.metaFont);
    const int metaWidth = metaMetrics.horizontalAdvance(row.time) + (row.mine ? tickRoom(row.metaFont) : 0);
    const int metaHeight = metaMetrics.height();
    const int withMeta = static_cast<int>(std::ceil(lastLineWidth(row))) + metaGap + metaWidth;
    const int above = textHeight;
    if (cut)
        textHeight += QFontMetrics(metrics.font).lineSpacing() + metaHeight;
    else if (withMeta <= room)
        width = std::max(width, withMeta);
    else
        textHeight += metaHeight;
    if (shown.isEmpty() && parts.height() > 0)
        textHeight = metaHeight; // no caption: the time alone
    width = std::max(width, metaWidth);

    const bool atRight = row.mine != (metrics.direction == Qt::RightToLeft);
    const int whole = width + 2 * paddingX;
    row.bubble = {atRight ? metrics.width - side - whole : side,
                  top + (row.groupStart ? betweenGroups : withinGroup), whole,
                  parts.height() + textHeight + 2 * paddingY};
    const QPoint content(row.bubble.left() + paddingX, row.bubble.top() + paddingY);
    placeParts(row, metrics, {content, QSize(width, parts.height())});
    alignLines(row, width, content + QPoint(0, parts.height()));
    // At the end side of the last paragraph, under or behind its last line, never over it.
    const bool metaAtLeft = row.paragraphs.back().rightToLeft;
    row.meta = {metaAtLeft ? row.bubble.left() + paddingX : row.bubble.right() + 1 - paddingX - metaWidth,
                row.bubble.bottom() + 1 - paddingY + 2 - metaHeight, metaWidth, metaHeight};
    if (cut)
        row.showAllRect = {row.bubble.left() + paddingX, content.y() + parts.height() + above, width,
                           QFontMetrics(metrics.font).lineSpacing()};
    row.height = row.bubble.bottom() + 1;
    if (row.delivery == Delivery::Failed)
        layOutFailure(row, metrics);
}

} // namespace

RowLayout::~RowLayout() = default;

RowMetrics RowMetrics::of(const QWidget* view, int width)
{
    return {view->font(), width, view->layoutDirection(), style::Tokens::of(view).link};
}

std::unique_ptr<RowLayout> RowLayout::make(const QModelIndex& index, const RowMetrics& metrics)
{
    auto row = std::make_unique<RowLayout>();
    row->kind = static_cast<MessageKind>(index.data(ConversationModel::KindRole).toInt());
    row->mine = index.data(ConversationModel::MineRole).toBool();
    row->delivery = static_cast<Delivery>(index.data(ConversationModel::DeliveryRole).toInt());
    row->groupStart = index.data(ConversationModel::GroupStartRole).toBool();
    row->groupEnd = index.data(ConversationModel::GroupEndRole).toBool();
    row->succeeded = index.data(ConversationModel::CallSucceededRole).toBool();
    row->video = index.data(ConversationModel::CallIsVideoRole).toBool();
    row->callBack = index.data(ConversationModel::CallBackRole).toString();
    row->day = index.data(ConversationModel::DayRole).toString();
    row->unread = index.data(ConversationModel::UnreadRole).toString();
    row->time = index.data(ConversationModel::TimeRole).toString();
    row->failure = index.data(ConversationModel::FailureRole).toString();
    row->message = index.data(ConversationModel::TextRole).toString();
    row->attachment = index.data(ConversationModel::AttachmentRole).toInt();
    if (row->attachment >= 0) {
        row->attachmentName = index.data(ConversationModel::AttachmentNameRole).toString();
        row->attachmentSize = index.data(ConversationModel::AttachmentSizeRole).toString();
        row->pictureSize = index.data(ConversationModel::PictureSizeRole).toSize();
    }
    row->quoteAuthor = index.data(ConversationModel::QuoteAuthorRole).toString();
    row->quoteText = index.data(ConversationModel::QuoteTextRole).toString();
    row->metaFont = style::scaled(metrics.font, 0.85);

    const int top = layOutHeadings(*row, metrics);
    if (row->kind == MessageKind::Text) {
        layOutBubble(*row, metrics, top);
    } else {
        const QString gap = QCoreApplication::translate(
            "ConversationView",
            "Messages may be missing here: the server keeps no history. The last one was:");
        layOutCentred(*row, metrics,
                      row->kind == MessageKind::Gap ? gap + u'\n' + row->message : row->message, top);
    }
    return row;
}

RowLayout::Part RowLayout::partAt(const QPoint& point) const
{
    if (quoteRect.contains(point))
        return Part::Quote;
    return pictureRect.contains(point) || fileRect.contains(point) ? Part::Attachment : Part::None;
}

qsizetype RowLayout::positionAt(const QPointF& point) const
{
    if (kind != MessageKind::Text || paragraphs.empty())
        return -1;
    for (auto it = paragraphs.rbegin(); it != paragraphs.rend(); ++it) {
        const bool isFirst = std::next(it) == paragraphs.rend();
        if (point.y() < it->at.y() && !isFirst)
            continue;
        const QPointF inside = point - it->at;
        for (int i = it->text->lineCount() - 1; i >= 0; --i) {
            const QTextLine line = it->text->lineAt(i);
            if (inside.y() >= line.y() || i == 0)
                return it->start + line.xToCursor(inside.x());
        }
    }
    return 0;
}

int RowLayout::linkAt(const QPointF& point) const
{
    if (links.isEmpty())
        return -1;
    for (const Paragraph& paragraph : paragraphs) {
        const QPointF inside = point - paragraph.at;
        for (int i = 0; i < paragraph.text->lineCount(); ++i) {
            const QTextLine line = paragraph.text->lineAt(i);
            if (!line.naturalTextRect().contains(inside))
                continue;
            const qsizetype at = paragraph.start + line.xToCursor(inside.x(), QTextLine::CursorOnCharacter);
            const auto link = std::ranges::find_if(links, [at](const viewmodels::MessageLink& candidate) {
                return at >= candidate.start && at < candidate.start + candidate.length;
            });
            return link == links.end() ? -1 : static_cast<int>(link - links.begin());
        }
    }
    return -1;
}

} // namespace duologue::ui
