#include "ui/rooms/RoomDelegate.h"

#include "app/viewmodels/RoomListModel.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Avatar.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

using viewmodels::RoomListModel;

constexpr int rowHeight = 64; // UX.md, "Room row"
constexpr int padding = 12;
constexpr int avatarSide = 44;
constexpr int dotSide = 12;
constexpr int dotRing = 2;

/// Paints in a left-to-right world and mirrors the places where the layout runs the other way.
class Row {
public:
    Row(QPainter& painter, const QStyleOptionViewItem& option) : m_painter(painter), m_option(option) {}

    [[nodiscard]] QRect placed(const QRect& rect) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect,
                                  rect.translated(m_option.rect.topLeft()));
    }
    /// One line at the start side; elided at its own end.
    void text(const QRect& rect, const QString& words, const QFont& font, const QColor& colour,
              Qt::Alignment alignment)
    {
        m_painter.setFont(font);
        m_painter.setPen(colour);
        const QString fitting = QFontMetrics(font).elidedText(words, Qt::ElideRight, rect.width());
        m_painter.drawText(
            placed(rect),
            static_cast<int>(QStyle::visualAlignment(m_option.direction, alignment) | Qt::AlignVCenter) |
                Qt::TextSingleLine,
            fitting);
    }

private:
    QPainter& m_painter;
    const QStyleOptionViewItem& m_option;
};

void paintDot(QPainter& painter, const QRectF& dot, const QColor& colour, const QColor& ring)
{
    painter.setPen(QPen(ring, dotRing));
    painter.setBrush(colour);
    painter.drawEllipse(dot.adjusted(dotRing / 2.0, dotRing / 2.0, -dotRing / 2.0, -dotRing / 2.0));
}

} // namespace

QSize RoomDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = 2 * QFontMetrics(option.font).height() + 3 * padding / 2;
    return {200, std::max(rowHeight, lines)};
}

void RoomDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const style::Tokens& tokens = style::Tokens::of(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    QColor ground = tokens.surface;
    if (selected)
        ground = tokens.selection;
    else if (hovered)
        ground = QColor::fromRgb((tokens.surface.red() + tokens.selection.red()) / 2,
                                 (tokens.surface.green() + tokens.selection.green()) / 2,
                                 (tokens.surface.blue() + tokens.selection.blue()) / 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, ground);

    Row row(*painter, option);
    const int height = option.rect.height();
    const QRect avatar(padding, (height - avatarSide) / 2, avatarSide, avatarSide);
    Avatar::paint(*painter, row.placed(avatar), UserId{index.data(RoomListModel::PeerRole).toLongLong()},
                  index.data(RoomListModel::InitialsRole).toString(),
                  index.data(RoomListModel::AvatarRole).value<QImage>());
    if (index.data(RoomListModel::PresenceRole).toInt() == static_cast<int>(Presence::State::Online)) {
        const QRect dot(avatar.right() - dotSide + 3, avatar.bottom() - dotSide + 3, dotSide, dotSide);
        paintDot(*painter, row.placed(dot), tokens.online, ground);
    }

    const QFont name = style::scaled(option.font, 1.0, QFont::DemiBold);
    const QFont micro = style::scaled(option.font, 0.85);
    const QFont secondary = style::scaled(option.font, 0.92);
    const int start = avatar.right() + 1 + padding;
    const int end = option.rect.width() - padding;
    const int lineHeight = QFontMetrics(option.font).height() + 2;
    const int first = height / 2 - lineHeight;
    const int second = height / 2 + 1;

    const QString time = index.data(RoomListModel::TimeRole).toString();
    const int timeWidth = QFontMetrics(micro).boundingRect(time).width() + 6;
    row.text({end - timeWidth, first, timeWidth, lineHeight}, time, micro, tokens.text2, Qt::AlignTrailing);
    row.text({start, first, end - timeWidth - 8 - start, lineHeight},
             index.data(RoomListModel::NameRole).toString(), name, tokens.text, Qt::AlignLeading);

    int previewEnd = end;
    if (const int unread = index.data(RoomListModel::UnreadRole).toInt(); unread > 0) {
        const QString count = unread > 99 ? u"99+"_s : option.locale.toString(unread);
        const QFont badgeFont = style::scaled(option.font, 0.85, QFont::DemiBold);
        const int width = std::max(20, QFontMetrics(badgeFont).horizontalAdvance(count) + 12);
        const QRect badge = row.placed({end - width, second, width, 20});
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.accent);
        painter->drawRoundedRect(badge, 10, 10);
        painter->setFont(badgeFont);
        painter->setPen(tokens.onAccent);
        painter->drawText(badge, Qt::AlignCenter, count);
        previewEnd = end - width - 8;
    }
    const bool failed =
        index.data(RoomListModel::PreviewDeliveryRole).toInt() == static_cast<int>(Delivery::Failed);
    row.text({start, second, previewEnd - start, lineHeight},
             index.data(RoomListModel::PreviewRole).toString(), secondary,
             failed && !selected ? tokens.danger : tokens.text2, Qt::AlignLeading);

    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 6, 6);
    }
    painter->restore();
}

} // namespace duologue::ui
