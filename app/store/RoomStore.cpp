#include "app/store/RoomStore.h"

#include "app/store/MessageRow.h"
#include "app/store/Query.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

/// Texts of the other person above the read marker; 0 = Delivery::Received and MessageKind::Text.
const QString unreadCount =
    u"(SELECT count(*) FROM message u WHERE u.room = room.code AND u.delivery = 0 AND u.kind = 0 "
    "AND u.id > room.read_up_to)"_s;

} // namespace

QFuture<Result<QList<Room>>> RoomStore::rooms()
{
    return m_database.run([](QSqlDatabase& database) -> Result<QList<Room>> {
        Query query(
            database,
            u"SELECT room.title, room.server_id, room.peer, room.peer_name, room.avatar_url, "
            "room.last_seen, %1, %2 FROM room LEFT JOIN message m ON m.room = room.code AND m.id = "
            "(SELECT id FROM message l WHERE l.room = room.code ORDER BY l.position DESC, l.id DESC LIMIT 1) "
            "LEFT JOIN call ON call.id = m.call"_s.arg(unreadCount, messageColumns()));
        if (auto done = query.run(); !done)
            return tl::unexpected<Error>(done.error());
        QList<Room> rooms;
        while (query.next()) {
            Room room{.title = {query.text(0)},
                      .serverId = query.integer(1),
                      .peer = {query.integer(2)},
                      .peerName = query.text(3),
                      .avatarUrl = query.text(4),
                      .presence = {.lastSeen = timeAt(query, 5)},
                      .unread = static_cast<int>(query.integer(6))};
            if (!query.value(7).isNull())
                room.latest = messageAt(query, 7);
            rooms.append(std::move(room));
        }
        return rooms;
    });
}

QFuture<Result<void>> RoomStore::save(const QList<Room>& rooms)
{
    return m_database.run([rooms](QSqlDatabase& database) -> Result<void> {
        Transaction transaction(database);
        for (const Room& room : rooms) {
            Query query(
                database,
                u"INSERT INTO room (title, server_id, peer, peer_name, avatar_url, last_seen) "
                "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (title) DO UPDATE SET server_id = excluded.server_id, "
                "peer = excluded.peer, peer_name = excluded.peer_name, avatar_url = excluded.avatar_url, "
                "last_seen = coalesce(excluded.last_seen, last_seen)"_s);
            query.bind(room.title.value)
                .bind(room.serverId)
                .bind(room.peer.value)
                .bind(room.peerName.isNull() ? u""_s : room.peerName)
                .bind(room.avatarUrl.isNull() ? u""_s : room.avatarUrl)
                .bind(stored(room.presence.lastSeen));
            if (auto done = query.run(); !done)
                return done;
        }
        return transaction.commit();
    });
}

QFuture<Result<int>> RoomStore::markRead(const RoomTitle& room, qint64 messageId)
{
    return m_database.run([room, messageId](QSqlDatabase& database) -> Result<int> {
        Query update(database, u"UPDATE room SET read_up_to = max(read_up_to, ?) WHERE title = ?"_s);
        if (auto done = update.bind(messageId).bind(room.value).run(); !done)
            return tl::unexpected<Error>(done.error());
        Query count(database, u"SELECT %1 FROM room WHERE title = ?"_s.arg(unreadCount));
        if (auto done = count.bind(room.value).run(); !done)
            return tl::unexpected<Error>(done.error());
        return count.next() ? static_cast<int>(count.integer(0)) : 0;
    });
}

QFuture<Result<QString>> RoomStore::draft(const RoomTitle& room)
{
    return m_database.run([room](QSqlDatabase& database) -> Result<QString> {
        Query query(database, u"SELECT draft FROM room WHERE title = ?"_s);
        if (auto done = query.bind(room.value).run(); !done)
            return tl::unexpected<Error>(done.error());
        return query.next() ? query.text(0) : QString();
    });
}

QFuture<Result<void>> RoomStore::saveDraft(const RoomTitle& room, const QString& text)
{
    return m_database.run([room, text](QSqlDatabase& database) -> Result<void> {
        Query query(database, u"UPDATE room SET draft = ? WHERE title = ?"_s);
        return query.bind(text.isNull() ? u""_s : text).bind(room.value).run();
    });
}

} // namespace duologue::store
