#include "app/store/RoomStore.h"

#include "app/store/MessageRow.h"
#include "app/store/Query.h"

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

Result<void> saveRoom(Connection& connection, const Room& room)
{
    // A room whose own row was lost with a damaged file gets its title back (Rescue.cpp).
    Query found(connection,
                u"UPDATE OR IGNORE room SET title = ? WHERE peer = ? AND title LIKE 'lost-room-%'"_s);
    if (auto done = found.bind(room.title.value).bind(room.peer.value).run(); !done)
        return done;
    Query query(connection,
                u"INSERT INTO room (title, server_id, peer, peer_name, avatar_url, last_seen) "
                "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (title) DO UPDATE SET server_id = excluded.server_id, "
                "peer = excluded.peer, peer_name = excluded.peer_name, avatar_url = excluded.avatar_url, "
                "last_seen = coalesce(excluded.last_seen, last_seen)"_s);
    return query.bind(room.title.value)
        .bind(room.serverId)
        .bind(room.peer.value)
        .bind(notNull(room.peerName))
        .bind(notNull(room.avatarUrl))
        .bind(stored(room.presence.lastSeen))
        .run();
}

Result<int> unreadAfter(Connection& connection, const RoomTitle& room, const QString& update,
                        const QVariantList& values)
{
    Transaction transaction(connection, Durability::Crash);
    {
        Query query(connection, update);
        for (const QVariant& value : values)
            query.bind(value);
        if (auto done = query.run(); !done)
            return passOn(done);
    }
    Query count(connection,
                u"UPDATE room SET unread = (SELECT count(*) FROM message WHERE room = room.code AND "
                "position > room.read_position AND delivery = 0 AND kind = 0) WHERE title = ?"_s);
    if (auto done = count.bind(room.value).run(); !done)
        return passOn(done);
    int unread = 0;
    {
        Query query(connection, u"SELECT unread FROM room WHERE title = ?"_s);
        if (auto done = query.bind(room.value).run(); !done)
            return passOn(done);
        unread = query.next() ? static_cast<int>(query.integer(0)) : 0;
    }
    return transaction.commit().map([unread] { return unread; });
}

// How `exceptions` is written.
constexpr qint64 messagesBit = 1;
constexpr qint64 callsBit = 2;

QFuture<Result<void>> set(Database& database, const QString& sql, const QVariant& value,
                          const RoomTitle& room)
{
    return database.run([sql, value, room](Connection& connection) -> Result<void> {
        Transaction transaction(connection, Durability::Crash);
        {
            Query query(connection, sql);
            if (auto done = query.bind(value).bind(room.value).run(); !done)
                return done;
        }
        return transaction.commit();
    });
}

} // namespace

QFuture<Result<QList<Room>>> RoomStore::rooms(int offset, int limit)
{
    return m_database.run([offset, limit](Connection& connection) -> Result<QList<Room>> {
        Query query(
            connection,
            u"SELECT room.title, room.server_id, room.peer, room.peer_name, room.avatar_url, room.last_seen, "
            "room.unread, room.draft, room.pinned, room.muted_until, room.exceptions, room.awaited, m.id, %1 "
            "FROM room "
            "LEFT JOIN message m "
            "ON "
            "m.room = room.code AND m.position = room.last_position AND m.id = room.last_id %2 "
            "ORDER BY room.last_position DESC LIMIT ? OFFSET ?"_s.arg(messageColumns(), messageDetails()));
        if (auto done = query.bind(limit).bind(offset).run(); !done)
            return passOn(done);
        QList<Room> rooms;
        while (query.next()) {
            Room room{.title = {query.text(0)},
                      .serverId = query.integer(1),
                      .peer = {query.integer(2)},
                      .peerName = query.text(3),
                      .avatarUrl = query.text(4),
                      .presence = {.lastSeen = timeAt(query, 5)},
                      .unread = static_cast<int>(query.integer(6)),
                      .draft = textAt(query, 7),
                      .pinned = query.integer(8) != 0,
                      .mutedUntil = timeAt(query, 9),
                      .exceptions = {.messages = (query.integer(10) & messagesBit) != 0,
                                     .calls = (query.integer(10) & callsBit) != 0},
                      .awaited = query.integer(11) != 0};
            if (!query.isNull(12)) {
                room.latest = messageAt(query, 13);
                room.latest->room = room.title; // one string for both
            }
            rooms.append(std::move(room));
        }
        return query.ended().map([&rooms] { return std::move(rooms); });
    });
}

QFuture<Result<void>> RoomStore::save(const QList<Room>& rooms)
{
    return m_database.run([rooms](Connection& connection) -> Result<void> {
        Transaction transaction(connection);
        for (const Room& room : rooms) {
            if (auto done = saveRoom(connection, room); !done)
                return done;
        }
        return transaction.commit();
    });
}

QFuture<Result<int>> RoomStore::markRead(const RoomTitle& room, MessageKey upTo)
{
    return m_database.run([room, upTo](Connection& connection) {
        return unreadAfter(connection, room,
                           u"UPDATE room SET read_position = max(read_position, ?) WHERE title = ?"_s,
                           {upTo.position, room.value});
    });
}

QFuture<Result<int>> RoomStore::markUnread(const RoomTitle& room)
{
    return m_database.run([room](Connection& connection) {
        return unreadAfter(
            connection, room,
            u"UPDATE room SET read_position = coalesce((SELECT position - 1 FROM message WHERE room = "
            u"room.code AND "
            "delivery = 0 AND kind = 0 ORDER BY position DESC, id DESC LIMIT 1), read_position) WHERE title = ?"_s,
            {room.value});
    });
}

QFuture<Result<void>> RoomStore::saveDraft(const RoomTitle& room, const QString& text)
{
    return set(m_database, u"UPDATE room SET draft = ? WHERE title = ?"_s, storedText(text), room);
}

QFuture<Result<void>> RoomStore::setPinned(const RoomTitle& room, bool pinned)
{
    return set(m_database, u"UPDATE room SET pinned = ? WHERE title = ?"_s, pinned ? 1 : 0, room);
}

QFuture<Result<void>> RoomStore::setMutedUntil(const RoomTitle& room, const QDateTime& until)
{
    return set(m_database, u"UPDATE room SET muted_until = ? WHERE title = ?"_s, stored(until), room);
}

QFuture<Result<void>> RoomStore::setAwaited(const RoomTitle& room, bool awaited)
{
    return set(m_database, u"UPDATE room SET awaited = ? WHERE title = ?"_s, awaited ? 1 : 0, room);
}

QFuture<Result<void>> RoomStore::setExceptions(const RoomTitle& room, Exceptions exceptions)
{
    const qint64 bits = (exceptions.messages ? messagesBit : 0) | (exceptions.calls ? callsBit : 0);
    return set(m_database, u"UPDATE room SET exceptions = ? WHERE title = ?"_s, bits, room);
}

} // namespace duologue::store
