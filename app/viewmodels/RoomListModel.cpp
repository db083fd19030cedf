#include "app/viewmodels/RoomListModel.h"

#include "app/base/FoldedText.h"
#include "app/base/whenDone.h"
#include "app/core/Avatars.h"
#include "app/core/Rooms.h"
#include "app/viewmodels/AttachmentText.h"
#include "app/viewmodels/ConversationModel.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

/// A number as any keyboard types it; 0 if it is none.
qint64 numberIn(QStringView typed)
{
    QString digits;
    for (const QChar c : typed)
        digits += c.isDigit() ? QChar(u'0' + c.digitValue()) : QChar(u'x');
    return digits.toLongLong(); // 0 unless all of it is a number
}

/// The part of a link that names the person: duologue://chat/42 or duologue://42.
QString withoutLink(const QString& typed)
{
    const QUrl link(typed);
    if (link.scheme().compare("duologue"_L1, Qt::CaseInsensitive) != 0)
        return typed;
    // QUrl takes a number for an address of four bytes.
    QString rest = typed.section(u"://"_s, 1);
    if (rest.startsWith("chat/"_L1, Qt::CaseInsensitive))
        rest = rest.sliced(5);
    return rest.section(u'?', 0, 0).remove(u'/');
}

bool hasWordFrom(const QString& folded, const QString& beginning)
{
    for (qsizetype at = folded.indexOf(beginning); at >= 0; at = folded.indexOf(beginning, at + 1)) {
        if (at == 0 || folded.at(at - 1) == u' ')
            return true;
    }
    return false;
}

} // namespace

RoomListModel::RoomListModel(core::Rooms& rooms, core::Avatars& avatars, const TimeText& times,
                             QObject* parent)
    : QAbstractListModel(parent), m_rooms(rooms), m_avatars(avatars), m_times(times)
{
    connect(&m_rooms, &core::Rooms::loaded, this, &RoomListModel::reset);
    connect(&m_rooms, &core::Rooms::added, this, &RoomListModel::update);
    connect(&m_rooms, &core::Rooms::changed, this, &RoomListModel::update);
    connect(&m_avatars, &core::Avatars::arrived, this, [this](const QString& url) {
        for (int row = 0; row < rowCount(); ++row) {
            if (at(row).avatarUrl == url)
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
            {DraftRole, "draft"},
            {PinnedRole, "pinned"},
            {MutedRole, "muted"},
            {MessagesGetThroughRole, "messagesGetThrough"},
            {CallsGetThroughRole, "callsGetThrough"},
            {MineRole, "mine"},
            {AccessibleRole, "accessible"}};
}

QVariant RoomListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Room& room = at(index.row());
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
    case DraftRole:
        return PersonText::oneLine(room.draft);
    case PinnedRole:
        return room.pinned;
    case MutedRole:
        return room.isMuted(now);
    case MessagesGetThroughRole:
        return room.exceptions.messages;
    case CallsGetThroughRole:
        return room.exceptions.calls;
    case MineRole:
        return room.latest && room.latest->kind == MessageKind::Text && room.latest->author != room.peer;
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
    const QString text = PersonText::isolated(AttachmentText::preview(latest));
    const bool mine = latest.kind == MessageKind::Text && latest.author != room.peer;
    //: %1 is a message of one's own
    return mine ? tr("You: %1").arg(text) : text;
}

QString RoomListModel::accessibleText(const Room& room) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList parts{PersonText::name(room.peerName, room.peer), m_times.presence(room.presence, now)};
    if (room.pinned)
        parts.append(tr("pinned"));
    if (room.isMuted(now))
        parts.append(tr("muted"));
    if (room.unread > 0)
        parts.append(tr("%Ln unread", nullptr, room.unread));
    if (!room.draft.isEmpty())
        parts.append(tr("Draft: %1").arg(PersonText::isolated(PersonText::oneLine(room.draft))));
    parts.append(preview(room));
    if (room.latest)
        parts.append(m_times.listTime(room.latest->time, now));
    parts.removeAll(QString());
    //: between the parts of a list that is read aloud
    return parts.join(tr(", "));
}

QModelIndex RoomListModel::indexOf(const RoomTitle& title) const
{
    const auto shown = m_shown.constFind(title);
    return shown == m_shown.cend() ? QModelIndex() : index(placeFor(*shown));
}

void RoomListModel::startChat(const QString& typed)
{
    const UserId peer{numberIn(withoutLink(typed.trimmed()))};
    if (!peer.isValid()) {
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

void RoomListModel::setPinned(const RoomTitle& room, bool pinned)
{
    m_rooms.setPinned(room, pinned);
}

void RoomListModel::mute(const RoomTitle& room, MuteTime time)
{
    const QDateTime now = QDateTime::currentDateTime();
    constexpr qint64 hour = 60 * 60; // in seconds
    QDateTime until;
    switch (time) {
    case MuteTime::OneHour:
        until = now.addSecs(hour);
        break;
    case MuteTime::EightHours:
        until = now.addSecs(8 * hour);
        break;
    case MuteTime::UntilTomorrow:
        until = QDateTime(now.date().addDays(1), QTime(8, 0));
        break;
    case MuteTime::UntilChanged:
        until = QDateTime(QDate(9999, 12, 31), QTime(0, 0));
        break;
    }
    m_rooms.setMutedUntil(room, until.toUTC());
}

void RoomListModel::unmute(const RoomTitle& room)
{
    m_rooms.setMutedUntil(room, {});
}

void RoomListModel::setExceptions(const RoomTitle& room, Exceptions exceptions)
{
    m_rooms.setExceptions(room, exceptions);
}

void RoomListModel::markRead(const RoomTitle& title)
{
    const Room* room = m_rooms.find(title);
    if (room && room->latest)
        m_rooms.markRead(title, room->latest->key());
}

void RoomListModel::markUnread(const RoomTitle& room)
{
    m_rooms.markUnread(room);
}

/// Pinned ones, then newest first; rooms without a message last, by title so that the order is stable.
bool RoomListModel::Row::comesBefore(const Row& other) const
{
    if (pinned != other.pinned)
        return pinned;
    return latest != other.latest ? latest > other.latest : title < other.title;
}

RoomListModel::Row RoomListModel::rowOf(const Room& room)
{
    return {room.title, room.pinned, room.latest ? room.latest->key() : MessageKey{}};
}

const Room& RoomListModel::at(int row) const
{
    const Room* room = m_rooms.find(m_rows.at(row).title);
    Q_ASSERT(room); // rooms never go
    return *room;
}

bool RoomListModel::isWanted(const Room& room) const
{
    if (m_filter.isEmpty())
        return true;
    if (m_filter.size() == 1 && m_filter.first() == QString::number(room.peer.value))
        return true;
    Folded& folded = m_folded[room.title];
    if (folded.words.isEmpty() || folded.name != room.peerName)
        folded = {room.peerName, foldedText(PersonText::name(room.peerName, room.peer))};
    return std::ranges::all_of(m_filter,
                               [&](const QString& word) { return hasWordFrom(folded.words, word); });
}

void RoomListModel::setFilter(const QString& typed)
{
    const QStringList words = foldedText(typed).split(u' ', Qt::SkipEmptyParts);
    if (words == m_filter)
        return;
    m_filter = words;
    reset();
}

void RoomListModel::holdOrder(bool held)
{
    m_held = held;
    if (held)
        return;
    for (const RoomTitle& title : std::exchange(m_waiting, {})) {
        if (const Room* room = m_rooms.find(title))
            update(*room);
    }
}

void RoomListModel::reset()
{
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_waiting.clear();
    for (const Room& room : m_rooms.all()) {
        if (isWanted(room))
            m_rows.append(rowOf(room));
    }
    std::ranges::sort(m_rows, &Row::comesBefore);
    for (const Row& row : std::as_const(m_rows))
        m_shown.insert(row.title, row);
    endResetModel();
}

int RoomListModel::placeFor(const Row& row) const
{
    return static_cast<int>(std::ranges::lower_bound(m_rows, row, &Row::comesBefore) - m_rows.begin());
}

void RoomListModel::tellWhenOnline(const RoomTitle& room, bool tell)
{
    m_rooms.setAwaited(room, tell);
}

bool RoomListModel::isAwaited(const RoomTitle& title) const
{
    const Room* room = m_rooms.find(title);
    return room && room->awaited;
}

void RoomListModel::update(const Room& room)
{
    if (room.presence.state == Presence::State::Online && room.awaited) {
        m_rooms.setAwaited(room.title, false); // told once
        Q_EMIT cameOnline(
            room.title,
            tr("%1 is online.").arg(PersonText::isolated(PersonText::name(room.peerName, room.peer))));
    }
    const Row row = rowOf(room);
    const auto shown = m_shown.constFind(room.title);
    if (shown != m_shown.cend()) {
        const int place = placeFor(*shown);
        if (m_held && *shown != row) {
            m_waiting.insert(room.title);
            Q_EMIT dataChanged(index(place), index(place));
        } else {
            move(place, row);
        }
        return;
    }
    if (!isWanted(room))
        return;
    if (m_held) {
        m_waiting.insert(room.title);
        return;
    }
    const int place = placeFor(row);
    beginInsertRows({}, place, place);
    m_rows.insert(place, row);
    m_shown.insert(room.title, row);
    endInsertRows();
}

/// To where it belongs among the others, and tells that it has changed.
void RoomListModel::move(int from, const Row& row)
{
    int to = placeFor(row);
    if (to > from)
        --to; // counted without itself
    if (to != from) {
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_rows.move(from, to);
    }
    m_rows[to] = row;
    m_shown.insert(row.title, row);
    if (to != from)
        endMoveRows();
    Q_EMIT dataChanged(index(to), index(to));
}

void RoomListModel::retranslate()
{
    m_folded.clear();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace duologue::viewmodels
