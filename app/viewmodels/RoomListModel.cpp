#include "app/viewmodels/RoomListModel.h"

#include "app/base/whenDone.h"
#include "app/core/Avatars.h"
#include "app/core/Rooms.h"
#include "app/viewmodels/ConversationModel.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

/// Newest first; rooms without a message last, by title so that the order is stable.
bool comesBefore(const Room& a, const Room& b)
{
    const MessageKey left = a.latest ? a.latest->key() : MessageKey{};
    const MessageKey right = b.latest ? b.latest->key() : MessageKey{};
    return left != right ? left > right : a.title < b.title;
}

} // namespace

RoomListModel::RoomListModel(core::Rooms& rooms, core::Avatars& avatars, const TimeText& times,
                             QObject* parent)
    : QAbstractListModel(parent), m_rooms(rooms), m_avatars(avatars), m_times(times)
{
    connect(&m_rooms, &core::Rooms::loaded, this, &RoomListModel::reset);
    connect(&m_rooms, &core::Rooms::added, this, &RoomListModel::insert);
    connect(&m_rooms, &core::Rooms::changed, this, &RoomListModel::update);
    connect(&m_avatars, &core::Avatars::arrived, this, [this](const QString& url) {
        for (int row = 0; row < rowCount(); ++row) {
            if (m_rows.at(row).avatarUrl == url)
                Q_EMIT dataChanged(index(row), index(row), {AvatarRole});
        }
    });
    reset();
}

int RoomListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> RoomListModel::roleNames() const
{
    return {{NameRole, "name"},
            {TitleRole, "title"},
            {PeerRole, "peer"},
            {AvatarRole, "avatar"},
            {InitialsRole, "initials"},
            {PresenceRole, "presence"},
            {PresenceTextRole, "presenceText"},
            {PreviewRole, "preview"},
            {PreviewKindRole, "previewKind"},
            {PreviewDeliveryRole, "previewDelivery"},
            {TimeRole, "time"},
            {UnreadRole, "unread"},
            {AccessibleRole, "accessible"}};
}

QVariant RoomListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Room& room = m_rows.at(index.row());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (role) {
    case NameRole:
        return PersonText::name(room.peerName, room.peer);
    case TitleRole:
        return room.title.value;
    case PeerRole:
        return room.peer.value;
    case AvatarRole:
        return m_avatars.image(room.avatarUrl);
    case InitialsRole:
        return PersonText::initials(PersonText::name(room.peerName, room.peer));
    case PresenceRole:
        return static_cast<int>(room.presence.state);
    case PresenceTextRole:
        return m_times.presence(room.presence, now);
    case PreviewRole:
        return preview(room);
    case PreviewKindRole:
        return static_cast<int>(room.latest ? room.latest->kind : MessageKind::Text);
    case PreviewDeliveryRole:
        return static_cast<int>(room.latest ? room.latest->delivery : Delivery::Received);
    case TimeRole:
        return room.latest ? m_times.listTime(room.latest->time, now) : QString();
    case UnreadRole:
        return room.unread;
    case AccessibleRole:
        return accessibleText(room);
    default:
        return {};
    }
}

QString RoomListModel::preview(const Room& room) const
{
    if (!room.latest)
        return {};
    const Message& latest = *room.latest;
    if (latest.call)
        return ConversationModel::callText(*latest.call, PersonText::name(room.peerName, room.peer), m_times);
    const QString text = PersonText::isolated(PersonText::oneLine(latest.text));
    const bool mine = latest.kind == MessageKind::Text && latest.author != room.peer;
    //: %1 is a message of one's own
    return mine ? tr("You: %1").arg(text) : text;
}

QString RoomListModel::accessibleText(const Room& room) const
{
    const QString name = PersonText::name(room.peerName, room.peer);
    const QString presence = m_times.presence(room.presence, QDateTime::currentDateTimeUtc());
    //: name, presence, last message
    const QString row = tr("%1, %2, %3").arg(name, presence, preview(room));
    return room.unread > 0 ? tr("%1, %Ln unread", nullptr, room.unread).arg(row) : row;
}

QModelIndex RoomListModel::indexOf(const RoomTitle& title) const
{
    const auto it = std::ranges::find(m_rows, title, &Room::title);
    return it == m_rows.end() ? QModelIndex() : index(static_cast<int>(it - m_rows.begin()));
}

void RoomListModel::startChat(const QString& userNumber)
{
    const QString typed = userNumber.trimmed();
    QString digits;
    for (const QChar c : typed)
        digits += c.isDigit() ? QChar(u'0' + c.digitValue()) : QChar(u'x');
    bool ok = false;
    const UserId peer{digits.toLongLong(&ok)};
    if (!ok || !peer.isValid()) {
        Q_EMIT chatFailed(ErrorText::startingChat({ErrorKind::Malformed, {}}));
        return;
    }
    if (peer == m_rooms.me()) {
        Q_EMIT chatFailed(ErrorText::startingChat({ErrorKind::Busy, {}}));
        return;
    }
    if (const Room* room = m_rooms.withPeer(peer)) {
        Q_EMIT chatReady(room->title);
        return;
    }
    whenDone(m_rooms.request(peer), this, [this](const Result<RoomTitle>& room) {
        if (room)
            Q_EMIT chatReady(*room);
        else
            Q_EMIT chatFailed(ErrorText::startingChat(room.error()));
    });
}

void RoomListModel::reset()
{
    beginResetModel();
    m_rows = m_rooms.all().values();
    std::ranges::sort(m_rows, comesBefore);
    endResetModel();
}

void RoomListModel::insert(const Room& room)
{
    if (indexOf(room.title).isValid()) {
        update(room);
        return;
    }
    const auto at = std::ranges::lower_bound(m_rows, room, comesBefore);
    const auto row = static_cast<int>(at - m_rows.begin());
    beginInsertRows({}, row, row);
    m_rows.insert(row, room);
    endInsertRows();
}

void RoomListModel::update(const Room& room)
{
    const int from = indexOf(room.title).row();
    if (from < 0)
        return;
    // Where it belongs among the others, counted without itself.
    QList<Room> others = m_rows;
    others.removeAt(from);
    const auto to = static_cast<int>(std::ranges::lower_bound(others, room, comesBefore) - others.begin());
    if (to != from) {
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_rows.move(from, to);
        endMoveRows();
    }
    m_rows[to] = room;
    Q_EMIT dataChanged(index(to), index(to));
}

void RoomListModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace duologue::viewmodels
