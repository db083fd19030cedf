#include "ui/conversation/RowParts.h"

#include "app/domain/Attachment.h"
#include "ui/conversation/BubblePainter.h"
#include "ui/conversation/RowLayout.h"
#include "ui/style/EmojiText.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Icon.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

constexpr int gap = 6; ///< below each
constexpr int largestPicture = 320;
constexpr QSize leastPicture{96, 64};
constexpr QSize unknownPicture{240, 180};
constexpr double pictureRadius = 8;
constexpr int bar = 3; ///< at the start side of what is quoted
constexpr int barGap = 8;
constexpr int longestName = 260; ///< px of a file's name in one line

bool isPicture(const RowLayout& row)
{
    return row.attachment == static_cast<int>(Attachment::Kind::Picture) && !row.attachmentSize.isEmpty();
}

QFont quoteFont(const QFont& font)
{
    return style::scaled(font, 0.92);
}

QFont nameFont(const QFont& font)
{
    return style::scaled(font, 1.0, QFont::DemiBold);
}

int quoteHeight(const RowMetrics& metrics)
{
    return 2 * QFontMetrics(quoteFont(metrics.font)).lineSpacing() + 4;
}

int fileHeight(const RowMetrics& metrics)
{
    return std::max(40, QFontMetrics(nameFont(metrics.font)).lineSpacing() +
                            QFontMetrics(quoteFont(metrics.font)).lineSpacing() + 4);
}

QSize pictureSize(const RowLayout& row, int room)
{
    if (row.pictureSize.isEmpty())
        return unknownPicture.boundedTo({room, largestPicture});
    const QSize most(std::min(room, largestPicture), largestPicture);
    QSize size = row.pictureSize;
    if (size.width() > most.width() || size.height() > most.height())
        size.scale(most, Qt::KeepAspectRatio);
    return size.expandedTo(leastPicture).boundedTo(most);
}

/// One line at its place; `text` runs as it likes, and stands at the start side of the window.
void line(QPainter& painter, const QRect& area, const QString& text, const QFont& font, const QColor& colour,
          bool rtl, Qt::TextElideMode elide)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(area,
                     Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine |
                         (rtl ? Qt::AlignRight : Qt::AlignLeft),
                     QFontMetrics(font).elidedText(style::withJoinedEmoji(text), elide, area.width()));
}

void paintQuote(QPainter& painter, const RowLayout& row, const RowPaint& how, const style::Tokens& tokens)
{
    const bool rtl = how.widget->isRightToLeft();
    QRect area = row.quoteRect;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(QRect(rtl ? area.right() + 1 - bar : area.left(), area.top(), bar, area.height()),
                            1.5, 1.5);
    area.adjust(rtl ? 0 : bar + barGap, 0, rtl ? -bar - barGap : 0, 0);
    const QFont font = quoteFont(how.widget->font());
    const QRect first(area.left(), area.top(), area.width(), area.height() / 2);
    line(painter, first, row.quoteAuthor, style::scaled(font, 1.0, QFont::DemiBold), tokens.link, rtl,
         Qt::ElideRight);
    line(painter, first.translated(0, first.height()), row.quoteText, font,
         row.mine ? tokens.bubbleOutMeta : tokens.text2, rtl, Qt::ElideRight);
}

void paintPicture(QPainter& painter, const RowLayout& row, const RowPaint& how, const style::Tokens& tokens)
{
    const QRect area = row.pictureRect;
    QPainterPath frame;
    frame.addRoundedRect(area, pictureRadius, pictureRadius);
    painter.save();
    painter.setClipPath(frame, Qt::IntersectClip);
    painter.fillRect(area, tokens.conversation);
    if (!how.picture.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSizeF size = QSizeF(how.picture.size()).scaled(area.size(), Qt::KeepAspectRatio);
        QRectF target({}, size);
        target.moveCenter(QRectF(area).center());
        painter.drawImage(target, how.picture);
    } else {
        constexpr int side = 28;
        const QRect place(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
        painter.drawPixmap(place.topLeft(),
                           icon(u"picture"_s, side, tokens.text2, how.widget->devicePixelRatioF()));
        const QRect below(area.left() + 8, place.bottom() + 4, area.width() - 16,
                          area.bottom() - place.bottom() - 4);
        painter.setFont(quoteFont(how.widget->font()));
        painter.setPen(tokens.text2);
        painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, row.attachmentName);
    }
    painter.restore();
}

void paintFile(QPainter& painter, const RowLayout& row, const RowPaint& how, const style::Tokens& tokens)
{
    const bool rtl = how.widget->isRightToLeft();
    QRect area = row.fileRect;
    const int side = std::min(40, area.height());
    const QRect round(rtl ? area.right() + 1 - side : area.left(), area.center().y() - side / 2, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.accent);
    painter.drawEllipse(round);
    constexpr int inside = 20;
    painter.drawPixmap(round.center() - QPoint(inside / 2 - 1, inside / 2 - 1),
                       icon(row.attachmentSize.isEmpty() ? u"broken"_s : u"file"_s, inside, tokens.onAccent,
                            how.widget->devicePixelRatioF()));
    area.adjust(rtl ? 0 : side + 10, 0, rtl ? -side - 10 : 0, 0);
    const QFont name = nameFont(how.widget->font());
    const QFont small = quoteFont(how.widget->font());
    if (row.attachmentSize.isEmpty()) {
        line(painter, area, row.attachmentName, small, tokens.text, rtl, Qt::ElideRight);
        return;
    }
    const int first = QFontMetrics(name).lineSpacing();
    const int whole = first + QFontMetrics(small).lineSpacing();
    const QRect top(area.left(), area.center().y() - whole / 2, area.width(), first);
    line(painter, top, row.attachmentName, name, tokens.text, rtl, Qt::ElideMiddle);
    line(painter, {area.left(), top.bottom() + 1, area.width(), whole - first}, row.attachmentSize, small,
         row.mine ? tokens.bubbleOutMeta : tokens.text2, rtl, Qt::ElideRight);
}

} // namespace

QSize layOutParts(const RowLayout& row, const RowMetrics& metrics, int room)
{
    QSize size;
    const auto add = [&size](int width, int height) {
        size = {std::max(size.width(), width), std::max(0, size.height()) + height + gap};
    };
    if (!row.quoteAuthor.isEmpty()) {
        const QFontMetrics words(quoteFont(metrics.font));
        const int text = std::max(QFontMetrics(style::scaled(quoteFont(metrics.font), 1.0, QFont::DemiBold))
                                      .horizontalAdvance(row.quoteAuthor),
                                  words.horizontalAdvance(row.quoteText));
        add(std::min(room, text + bar + barGap + 4), quoteHeight(metrics));
    }
    if (isPicture(row)) {
        const QSize picture = pictureSize(row, room);
        add(picture.width(), picture.height());
    } else if (row.attachment >= 0) {
        const int name = QFontMetrics(nameFont(metrics.font)).horizontalAdvance(row.attachmentName) + 4;
        add(std::min(room, 50 + std::clamp(name, 100, longestName)), fileHeight(metrics));
    }
    return size.expandedTo({0, 0});
}

void placeParts(RowLayout& row, const RowMetrics& metrics, const QRect& content)
{
    int y = content.top();
    const bool rtl = metrics.direction == Qt::RightToLeft;
    const auto take = [&](int width, int height) {
        const QRect rect(rtl ? content.right() + 1 - width : content.left(), y, width, height);
        y += height + gap;
        return rect;
    };
    if (!row.quoteAuthor.isEmpty())
        row.quoteRect = take(content.width(), quoteHeight(metrics));
    if (isPicture(row)) {
        const QSize size = pictureSize(row, content.width());
        row.pictureRect = take(size.width(), size.height());
    } else if (row.attachment >= 0) {
        row.fileRect = take(content.width(), fileHeight(metrics));
    }
}

void paintParts(QPainter& painter, const RowLayout& row, const RowPaint& how, const style::Tokens& tokens)
{
    if (!row.quoteRect.isEmpty())
        paintQuote(painter, row, how, tokens);
    if (!row.pictureRect.isEmpty())
        paintPicture(painter, row, how, tokens);
    if (!row.fileRect.isEmpty())
        paintFile(painter, row, how, tokens);
}

} // namespace duologue::ui
