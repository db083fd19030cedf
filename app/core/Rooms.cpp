#include "app/core/Rooms.h"

#include "app/base/Log.h"
#include "app/base/whenDone.h"
#include "app/core/ServerLink.h"
#include "app/store/RoomStore.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::core {

namespace {
constexpr auto requestPatience = 10s; // PROTOCOL.md, decision 5
constexpr int firstScreen = 40;
constexpr auto untilPainted = 40ms; ///< the rest of the rooms does not compete with the first picture
constexpr auto untilQuiet = 500ms;  ///< after that what a start needs for a moment is given back

/// Whether two states of a room are the same on disk: presence is known to a connection only.
bool sameOnDisk(const Room& a, const Room& b)
{
    return a.serverId == b.serverId && a.peer == b.peer && a.peerName == b.peerName &&
           a.avatarUrl == b.avatarUrl && a.presence.lastSeen == b.presence.lastSeen;
}
/// A room that was heard of before it was read: what is on disk, and what has come since.
Room merged(Room stored, const Room& live)
{
    stored.presence.state = live.presence.state;
    if (live.latest && (!stored.latest || stored.latest->key() < live.latest->key())) {
        stored.latest = live.latest;
        stored.unread += live.unread;
    }
    return stored;
}

} // namespace

Rooms::Rooms(store::RoomStore& store, ServerLink& link, QObject* parent)
    : QObject(parent), m_store(store), m_link(link)
{
    m_requestTimeout.setSingleShot(true);
    connect(&m_requestTimeout, &QTimer::timeout, this, &Rooms::expireRequests);
}

Rooms::~Rooms() = default;

void Rooms::load()
{
    load(0);
}

void Rooms::load(int offset)
{
    const int limit = offset == 0 ? firstScreen : std::numeric_limits<int>::max();
    whenDone(m_store.rooms(offset, limit), this, [this, offset](const Result<QList<Room>>& rooms) {
        if (!rooms) {
            Q_EMIT failed(rooms.error());
            return;
        }
        for (const Room& room : *rooms) {
            const Room* live = find(room.title);
            m_rooms.insert(room.title, live ? merged(room, *live) : room);
            if (room.peer.isValid())
                m_byPeer.insert(room.peer, room.title);
        }
        if (offset == 0 || !rooms->isEmpty())
            Q_EMIT loaded();
        if (offset == 0 && rooms->size() == firstScreen)
            QTimer::singleShot(untilPainted, this, [this] { load(firstScreen); });
        else
            QTimer::singleShot(untilQuiet, this, [this] { m_store.giveMemoryBack(); });
    });
}

UserId Rooms::me() const
{
    return m_link.me();
}

const Room* Rooms::find(const RoomTitle& title) const
{
    const auto it = m_rooms.constFind(title);
    return it == m_rooms.cend() ? nullptr : &*it;
}

const Room* Rooms::withPeer(UserId peer) const
{
    const auto it = m_byPeer.constFind(peer);
    return it == m_byPeer.cend() ? nullptr : find(*it);
}

QFuture<Result<RoomTitle>> Rooms::request(UserId recipient)
{
    auto pending = std::make_unique<Pending>();
    pending->recipient = recipient;
    pending->deadline = QDateTime::currentDateTimeUtc().addDuration(requestPatience);
    pending->answer.start();
    QFuture<Result<RoomTitle>> future = pending->answer.future();
    m_pending.push_back(std::move(pending));
    if (!m_link.isConnected()) {
        m_pending.back()->answer.addResult(failure(ErrorKind::Unavailable, u"not connected"_s));
        m_pending.back()->answer.finish();
        m_pending.pop_back();
        return future;
    }
    m_link.emitEvent(protocol::Request{m_link.me(), recipient});
    if (!m_requestTimeout.isActive())
        m_requestTimeout.start(requestPatience);
    return future;
}

void Rooms::answerOldest(const Result<RoomTitle>& result)
{
    const auto pending = std::move(m_pending.front());
    m_pending.erase(m_pending.begin());
    if (result && !find(*result))
        upsert(Room{.title = *result, .peer = pending->recipient});
    pending->answer.addResult(result);
    pending->answer.finish();
}

void Rooms::expireRequests()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    while (!m_pending.empty() && m_pending.front()->deadline <= now)
        answerOldest(failure(ErrorKind::TimedOut, u"no answer to request"_s));
    if (!m_pending.empty())
        m_requestTimeout.start(
            std::max(1ms, std::chrono::milliseconds(now.msecsTo(m_pending.front()->deadline))));
}

void Rooms::apply(const protocol::RequestAnswered& answer)
{
    if (m_pending.empty())
        return; // another device of mine asked
    if (answer.success) {
        answerOldest(answer.room);
        Q_EMIT listWanted();
    } else {
        answerOldest(failure(ErrorKind::Refused, u"the server refused the request"_s));
    }
}

void Rooms::apply(const protocol::RoomsListed& listed)
{
    QList<Room> rooms;
    QList<Room> toSave;
    for (const protocol::RoomRow& row : listed.rooms) {
        const Room* known = find(row.title);
        Room room = known ? *known : Room{};
        room.title = row.title;
        room.serverId = row.id;
        room.peer = row.other(m_link.me());
        room.peerName = row.name;
        room.avatarUrl = row.avatarUrl;
        room.presence.state = row.presence.state;
        if (row.presence.lastSeen.isValid())
            room.presence.lastSeen = row.presence.lastSeen;
        rooms.append(room);
        if (!known || !sameOnDisk(*known, room))
            toSave.append(room);
    }
    if (!toSave.isEmpty()) {
        whenDone(m_store.save(toSave), this, [this](const Result<void>& saved) {
            if (!saved)
                Q_EMIT failed(saved.error());
        });
    }
    for (const Room& room : std::as_const(rooms))
        upsert(room);
}

void Rooms::apply(const protocol::PresenceTold& told)
{
    const Room* known = withPeer(told.user);
    if (!known)
        return;
    Room room = *known;
    room.presence.state = told.presence.state;
    if (told.presence.lastSeen.isValid())
        room.presence.lastSeen = told.presence.lastSeen;
    upsert(room);
}

void Rooms::lineLost()
{
    while (!m_pending.empty())
        answerOldest(failure(ErrorKind::Unavailable, u"the line broke"_s));
    const auto rooms = m_rooms;
    for (Room room : rooms) {
        room.presence.state = Presence::State::Unknown;
        upsert(room);
    }
}

void Rooms::upsert(const Room& room)
{
    const auto known = m_rooms.constFind(room.title);
    if (known != m_rooms.cend() && *known == room)
        return;
    const bool isNew = known == m_rooms.cend();
    m_rooms.insert(room.title, room);
    if (room.peer.isValid())
        m_byPeer.insert(room.peer, room.title);
    if (isNew)
        Q_EMIT added(room);
    else
        Q_EMIT changed(room);
}

void Rooms::noteAdded(const Message& message)
{
    const Room* known = find(message.room);
    Room room = known ? *known : Room{.title = message.room};
    // A room that the list has not shown yet: the author is the other person.
    if (!room.peer.isValid() && message.author != m_link.me())
        room.peer = message.author;
    if (!room.latest || room.latest->key() < message.key())
        room.latest = message;
    if (message.delivery == Delivery::Received && message.kind == MessageKind::Text)
        ++room.unread;
    upsert(room);
}

void Rooms::noteChanged(const Message& message)
{
    const Room* known = find(message.room);
    if (!known || !known->latest || known->latest->id != message.id)
        return;
    Room room = *known;
    room.latest = message;
    upsert(room);
}

void Rooms::noteForgotten(const RoomTitle& title)
{
    const Room* known = find(title);
    if (!known)
        return;
    Room room = *known;
    room.latest.reset();
    room.unread = 0;
    upsert(room);
}

void Rooms::markRead(const RoomTitle& room, MessageKey upTo)
{
    takeUnread(room, m_store.markRead(room, upTo));
}

void Rooms::markUnread(const RoomTitle& room)
{
    takeUnread(room, m_store.markUnread(room));
}

void Rooms::takeUnread(const RoomTitle& title, const QFuture<Result<int>>& counted)
{
    whenDone(counted, this, [this, title](const Result<int>& unread) {
        const Room* known = find(title);
        if (!unread || !known)
            return;
        Room room = *known;
        room.unread = *unread;
        upsert(room);
    });
}

void Rooms::change(const RoomTitle& title, const std::function<void(Room&)>& edit,
                   const QFuture<Result<void>>& written)
{
    if (const Room* known = find(title)) {
        Room room = *known;
        edit(room);
        upsert(room);
    }
    whenDone(written, this, [this](const Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void Rooms::setDraft(const RoomTitle& title, const QString& text)
{
    change(
        title, [&text](Room& room) { room.draft = text; }, m_store.saveDraft(title, text));
}

void Rooms::setPinned(const RoomTitle& title, bool pinned)
{
    change(
        title, [pinned](Room& room) { room.pinned = pinned; }, m_store.setPinned(title, pinned));
}

void Rooms::setMutedUntil(const RoomTitle& title, const QDateTime& until)
{
    change(
        title, [&until](Room& room) { room.mutedUntil = until; }, m_store.setMutedUntil(title, until));
}

void Rooms::setAwaited(const RoomTitle& title, bool awaited)
{
    change(
        title, [awaited](Room& room) { room.awaited = awaited; }, m_store.setAwaited(title, awaited));
}

void Rooms::setExceptions(const RoomTitle& title, Exceptions exceptions)
{
    change(
        title, [exceptions](Room& room) { room.exceptions = exceptions; },
        m_store.setExceptions(title, exceptions));
}

} // namespace duologue::core
