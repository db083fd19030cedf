#include "ui/rooms/RoomDelegate.h"

#include "app/viewmodels/PersonText.h"
#include "app/viewmodels/RoomListModel.h"
#include "ui/style/EmojiText.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/DeliveryMark.h"
#include "ui/widgets/Icon.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

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
        const QString fitting =
            QFontMetrics(font).elidedText(style::withJoinedEmoji(words), Qt::ElideRight, rect.width());
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

/// Both lines of a room beside its avatar.
struct Line {
    Row& row;
    const style::Tokens& tokens;
    const QStyleOptionViewItem& option;
    bool selected;

    /// A small icon whose end is at the end of `area`; takes its room from there.
    void iconAtEnd(QPainter& painter, const QString& role, QRect& area) const
    {
        constexpr int side = 16;
        const QRect place(area.right() + 1 - side, area.center().y() - side / 2, side, side);
        painter.drawPixmap(row.placed(place).topLeft(),
                           icon(role, side, tokens.text2, painter.device()->devicePixelRatioF()));
        area.setRight(place.left() - 7);
    }

    /// Name, bell, time.
    void paintFirst(QPainter& painter, const QModelIndex& index, QRect area) const
    {
        const QFont micro = style::scaled(option.font, 0.85);
        const QString time = index.data(RoomListModel::TimeRole).toString();
        const int timeWidth = QFontMetrics(micro).boundingRect(time).width() + 6;
        row.text({area.right() + 1 - timeWidth, area.top(), timeWidth, area.height()}, time, micro,
                 tokens.text2, Qt::AlignTrailing);
        area.setRight(area.right() - timeWidth - 8);
        if (index.data(RoomListModel::MutedRole).toBool())
            iconAtEnd(painter, u"bell-off"_s, area);
        row.text(area, index.data(RoomListModel::NameRole).toString(),
                 style::scaled(option.font, 1.0, QFont::DemiBold), tokens.text, Qt::AlignLeading);
    }

    /// What is new or typed, and at the end how much of it or a pin.
    void paintSecond(QPainter& painter, const QModelIndex& index, QRect area) const
    {
        if (const int unread = index.data(RoomListModel::UnreadRole).toInt(); unread > 0)
            paintBadge(painter, unread, index.data(RoomListModel::MutedRole).toBool(), area);
        else if (index.data(RoomListModel::PinnedRole).toBool())
            iconAtEnd(painter, u"pin"_s, area);

        const QFont font = style::scaled(option.font, 0.92);
        const QColor warning = selected ? tokens.text : tokens.danger; // danger is hard to read on selection
        if (const QString draft = index.data(RoomListModel::DraftRole).toString(); !draft.isEmpty()) {
            const QString label = QCoreApplication::translate("RoomDelegate", "Draft:");
            const int width = QFontMetrics(font).horizontalAdvance(label) + 6;
            row.text({area.left(), area.top(), width, area.height()}, label, font, warning, Qt::AlignLeading);
            area.setLeft(area.left() + width);
            row.text(area, viewmodels::PersonText::isolated(draft), font, tokens.text2, Qt::AlignLeading);
            return;
        }
        const auto delivery = static_cast<Delivery>(index.data(RoomListModel::PreviewDeliveryRole).toInt());
        const bool isCall =
            index.data(RoomListModel::PreviewKindRole).toInt() == static_cast<int>(MessageKind::Call);
        constexpr int markWidth = 20;
        const QRect mark(area.left(), area.top(), markWidth - 4, area.height());
        if (isCall) {
            constexpr int side = 14;
            const QRect place(mark.left(), mark.center().y() - side / 2, side, side);
            painter.drawPixmap(row.placed(place).topLeft(),
                               icon(u"call"_s, side, tokens.text2, painter.device()->devicePixelRatioF()));
        } else if (delivery == Delivery::Queued || delivery == Delivery::Sent ||
                   delivery == Delivery::Confirmed) {
            paintDeliveryMark(painter, row.placed(mark.adjusted(0, 2, 0, -2)), delivery, tokens.text2);
        } else {
            area.setLeft(area.left() - markWidth);
        }
        area.setLeft(area.left() + markWidth);
        row.text(area, index.data(RoomListModel::PreviewRole).toString(), font,
                 delivery == Delivery::Failed ? warning : tokens.text2, Qt::AlignLeading);
    }

    void paintBadge(QPainter& painter, int unread, bool muted, QRect& area) const
    {
        constexpr int most = 99;
        const QString count =
            option.locale.toString(std::min(unread, most)) + (unread > most ? u"+"_s : QString());
        const QFont font = style::scaled(option.font, 0.85, QFont::DemiBold);
        const int side = std::max(20, QFontMetrics(font).height() + 2);
        const int width = std::max(side, QFontMetrics(font).horizontalAdvance(count) + 12);
        const QRect badge(area.right() + 1 - width, area.center().y() - side / 2, width, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(muted ? tokens.badgeMuted : tokens.accent);
        painter.drawRoundedRect(row.placed(badge), side / 2.0, side / 2.0);
        painter.setFont(font);
        painter.setPen(tokens.onAccent);
        painter.drawText(row.placed(badge), Qt::AlignCenter, count);
        area.setRight(badge.left() - 9);
    }
};

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
        ground = style::mixed(tokens.surface, tokens.selection, 0.5F);
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

    Line line{row, tokens, option, selected};
    const int start = avatar.right() + 1 + padding;
    const int end = option.rect.width() - padding;
    const int lineHeight = QFontMetrics(option.font).height() + 2;
    line.paintFirst(*painter, index, {start, height / 2 - lineHeight, end - start, lineHeight});
    line.paintSecond(*painter, index, {start, height / 2 + 1, end - start, lineHeight});

    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 6, 6);
    }
    painter->restore();
}

} // namespace duologue::ui
