#include "app/store/Insertion.h"

#include "app/store/MessageRow.h"
#include "app/store/Query.h"
#include "app/store/SearchIndex.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

/// Between two messages that come at once, so that another may find a place there later.
constexpr qint64 spacing = 16;

template <typename T>
tl::unexpected<Error> passOn(const Result<T>& failed)
{
    return tl::unexpected<Error>(failed.error());
}

/// What the room's own row says.
struct RoomRow {
    qint64 code = 0;
    qint64 lastPosition = 0;
    qint64 lastId = 0;
};

Result<std::optional<RoomRow>> findRoom(Connection& connection, const RoomTitle& title)
{
    Query query(connection, u"SELECT code, last_position, last_id FROM room WHERE title = ?"_s);
    if (auto done = query.bind(title.value).run(); !done)
        return passOn(done);
    if (!query.next())
        return std::optional<RoomRow>();
    return std::optional(RoomRow{query.integer(0), query.integer(1), query.integer(2)});
}

Result<RoomRow> roomOf(Connection& connection, const RoomTitle& title)
{
    const auto known = findRoom(connection, title);
    if (!known)
        return passOn(known);
    if (*known)
        return **known;
    Query insert(connection, u"INSERT INTO room (title) VALUES (?)"_s);
    if (auto done = insert.bind(title.value).run(); !done)
        return passOn(done);
    return RoomRow{.code = insert.lastRowId()};
}

Result<bool> isKnown(Connection& connection, qint64 room, const Message& message)
{
    if (message.serverId != 0) {
        Query query(connection, u"SELECT 1 FROM message WHERE room = ? AND server_id = ?"_s);
        if (auto done = query.bind(room).bind(message.serverId).run(); !done)
            return passOn(done);
        if (query.next())
            return true;
    }
    if (!message.clientId.isEmpty()) {
        Query query(connection, u"SELECT 1 FROM message WHERE client_id IN (?, ?)"_s);
        if (auto done = query.bind(storedClientId(message.clientId)).bind(message.clientId).run(); !done)
            return passOn(done);
        if (query.next())
            return true;
    }
    return false;
}

Result<qint64> nextId(Connection& connection)
{
    Query query(connection, u"SELECT max(id) FROM message"_s);
    return query.run().map([&query] { return query.next() ? query.integer(0) + 1 : 1; });
}

qint64 endOf(const RoomRow& room)
{
    return std::max(QDateTime::currentMSecsSinceEpoch() * 1000, room.lastPosition + spacing);
}

/// The nearest neighbour by the server's numbers, below or above.
Result<std::optional<MessageKey>> neighbour(Connection& connection, qint64 room, qint64 serverId, bool above)
{
    Query query(
        connection,
        above
            ? u"SELECT position, id FROM message WHERE room = ? AND server_id > ? ORDER BY server_id LIMIT 1"_s
            : u"SELECT position, id FROM message WHERE room = ? AND server_id < ? ORDER BY server_id DESC "
              "LIMIT 1"_s);
    if (auto done = query.bind(room).bind(serverId).run(); !done)
        return passOn(done);
    if (!query.next())
        return std::optional<MessageKey>();
    return std::optional(MessageKey{query.integer(0), query.integer(1)});
}

/// The place of a message with a server's number: `wished` if it stands between its neighbours there, else
/// just behind the lower one. Neighbours without any place between them keep it where it wished to be.
Result<qint64> orderedPosition(Connection& connection, const RoomRow& room, MessageKey wished,
                               qint64 serverId)
{
    const auto below = neighbour(connection, room.code, serverId, false);
    const auto above = neighbour(connection, room.code, serverId, true);
    if (!below || !above)
        return passOn(below ? above : below);
    const bool afterBelow = !*below || **below < wished;
    const bool beforeAbove = !*above || wished < **above;
    if (afterBelow && beforeAbove)
        return wished.position;
    if (!*above)
        return endOf(room);
    const qint64 low = *below ? (*below)->position : (*above)->position - 2 * spacing;
    const qint64 middle = low + ((*above)->position - low) / 2;
    return middle > low ? middle : wished.position;
}

Result<void> insertCall(Connection& connection, const CallRecord& call)
{
    Query query(connection,
                u"INSERT OR REPLACE INTO call (id, peer, outgoing, kind, outcome, started, duration) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    return query.bind(call.id.value)
        .bind(call.peer.value)
        .bind(call.outgoing)
        .bind(static_cast<int>(call.kind))
        .bind(static_cast<int>(call.outcome))
        .bind(stored(call.startedAt))
        .bind(static_cast<qint64>(call.duration.count()))
        .run();
}

Result<void> insertRow(Connection& connection, const RoomRow& room, const Message& message)
{
    Query insert(
        connection,
        u"INSERT INTO message (room, position, id, author, kind, type_id, time, delivery, body, failure, "
        "client_id, server_id, call) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    return insert.bind(room.code)
        .bind(message.position)
        .bind(message.id)
        .bind(message.author.value)
        .bind(static_cast<int>(message.kind))
        .bind(message.typeId)
        .bind(stored(message.time))
        .bind(static_cast<int>(message.delivery))
        .bind(storedText(message.text))
        .bind(orNull(message.failure))
        .bind(storedClientId(message.clientId))
        .bind(message.serverId == 0 ? QVariant() : QVariant(message.serverId))
        .bind(message.call ? QVariant(message.call->id.value) : QVariant())
        .run();
}

/// What the room knows of its newest message, what is unread, and that the draft has become this message.
Result<void> noteInRoom(Connection& connection, const RoomRow& room, const Message& message)
{
    const bool isNewest = MessageKey{room.lastPosition, room.lastId} < message.key();
    const bool isUnread = message.delivery == Delivery::Received && message.kind == MessageKind::Text;
    Query query(
        connection,
        u"UPDATE room SET last_position = ?, last_id = ?, unread = unread + ?, draft = CASE WHEN ? AND "
        "trim(draft, char(32, 9, 10)) = ? THEN '' ELSE draft END WHERE code = ?"_s);
    return query.bind(isNewest ? message.position : room.lastPosition)
        .bind(isNewest ? message.id : room.lastId)
        .bind(isUnread ? 1 : 0)
        .bind(message.delivery == Delivery::Queued ? 1 : 0)
        .bind(notNull(message.text))
        .bind(room.code)
        .run();
}

Result<std::optional<Message>> insertAt(Connection& connection, const RoomRow& room, Message message)
{
    const auto id = nextId(connection);
    if (!id)
        return passOn(id);
    message.id = *id;
    if (message.call) {
        if (auto done = insertCall(connection, *message.call); !done)
            return passOn(done);
    }
    for (auto done : {insertRow(connection, room, message), SearchIndex::add(connection, room.code, message),
                      noteInRoom(connection, room, message)}) {
        if (!done)
            return passOn(done);
    }
    if (message.delivery == Delivery::Queued || message.delivery == Delivery::Sent) {
        Query outbox(connection, u"INSERT INTO outbox VALUES (?)"_s);
        if (auto done = outbox.bind(message.id).run(); !done)
            return passOn(done);
    }
    return std::optional(std::move(message));
}

} // namespace

Result<std::optional<Message>> insertMessage(Connection& connection, Message message)
{
    const auto room = roomOf(connection, message.room);
    if (!room)
        return passOn(room);
    const auto known = isKnown(connection, room->code, message);
    if (!known)
        return passOn(known);
    if (*known)
        return std::optional<Message>();
    message.position = endOf(*room);
    if (message.serverId != 0) {
        constexpr qint64 newest = std::numeric_limits<qint64>::max();
        const auto position =
            orderedPosition(connection, *room, {message.position, newest}, message.serverId);
        if (!position)
            return passOn(position);
        message.position = *position;
    }
    return insertAt(connection, *room, std::move(message));
}

Result<std::optional<Message>> insertBeforeUnsent(Connection& connection, Message message)
{
    const auto room = roomOf(connection, message.room);
    if (!room)
        return passOn(room);
    message.position = endOf(*room);
    Query newest(connection,
                 u"SELECT position, delivery, kind FROM message WHERE room = ? ORDER BY position DESC, id "
                 "DESC LIMIT 500"_s);
    if (auto done = newest.bind(room->code).run(); !done)
        return passOn(done);
    qint64 unsent = 0; // the first of the run at the end
    qint64 before = 0; // what stands before that run
    while (newest.next()) {
        const auto delivery = static_cast<Delivery>(newest.integer(1));
        const bool waits = delivery == Delivery::Queued || delivery == Delivery::Failed;
        if (!waits || static_cast<MessageKind>(newest.integer(2)) != MessageKind::Text) {
            before = newest.integer(0);
            break;
        }
        unsent = newest.integer(0);
    }
    if (unsent != 0 && unsent - std::max(before, unsent - 2 * spacing) > 1)
        message.position = unsent - (unsent - std::max(before, unsent - 2 * spacing)) / 2;
    return insertAt(connection, *room, std::move(message));
}

Result<Message> updateMessage(Connection& connection, const Message& message)
{
    const auto found = findRoom(connection, message.room);
    if (!found)
        return passOn(found);
    if (!*found)
        return failure(ErrorKind::NotFound, u"the room of the message is gone"_s);
    const RoomRow& room = **found;

    Query row(connection, u"SELECT position, server_id, delivery FROM message WHERE id = ?"_s);
    if (auto done = row.bind(message.id).run(); !done)
        return passOn(done);
    if (!row.next())
        return failure(ErrorKind::NotFound, u"the message is gone"_s);
    Message now = message;
    now.position = row.integer(0);
    const qint64 hadServerId = row.integer(1);
    now.serverId = hadServerId;
    if (message.serverId != 0 && hadServerId == 0) {
        const auto taken =
            isKnown(connection, room.code, Message{.room = message.room, .serverId = message.serverId});
        if (!taken)
            return passOn(taken);
        now.serverId = *taken ? 0 : message.serverId;
    }
    if (now.serverId != 0) {
        now.clientId.clear(); // the server's own number tells it apart from now on
        if (hadServerId == 0) {
            const auto position = orderedPosition(connection, room, now.key(), now.serverId);
            if (!position)
                return passOn(position);
            now.position = *position;
        }
    }

    const bool isRetried = static_cast<Delivery>(row.integer(2)) == Delivery::Failed &&
                           now.delivery == Delivery::Queued && now.serverId == 0;
    if (isRetried)
        now.position = endOf(room);

    Query update(connection,
                 u"UPDATE message SET delivery = ?, failure = ?, time = ?, server_id = ?, client_id = ?, "
                 "position = ? WHERE id = ?"_s);
    if (auto done = update.bind(static_cast<int>(now.delivery))
                        .bind(orNull(now.failure))
                        .bind(stored(now.time))
                        .bind(now.serverId == 0 ? QVariant() : QVariant(now.serverId))
                        .bind(storedClientId(now.clientId))
                        .bind(now.position)
                        .bind(now.id)
                        .run();
        !done)
        return passOn(done);
    const bool open = now.delivery == Delivery::Queued || now.delivery == Delivery::Sent;
    Query outbox(connection, open ? u"INSERT OR IGNORE INTO outbox VALUES (?)"_s
                                  : u"DELETE FROM outbox WHERE message = ?"_s);
    if (auto done = outbox.bind(now.id).run(); !done)
        return passOn(done);
    if (now.position != row.integer(0)) {
        if (auto done = recountRoom(connection, room.code); !done)
            return passOn(done);
    }
    return now;
}

Result<void> deleteMessage(Connection& connection, qint64 roomCode, const Message& message)
{
    if (auto done = SearchIndex::remove(connection, roomCode, message); !done)
        return done;
    Query remove(connection, u"DELETE FROM message WHERE id = ?"_s);
    if (auto done = remove.bind(message.id).run(); !done)
        return done;
    if (!message.call)
        return {};
    Query call(connection, u"DELETE FROM call WHERE id = ?"_s);
    return call.bind(message.call->id.value).run();
}

Result<void> recountRoom(Connection& connection, qint64 roomCode)
{
    Query query(
        connection,
        u"UPDATE room SET (last_position, last_id) = (SELECT coalesce(max(position), 0), coalesce(max(id), "
        u"0) "
        "FROM (SELECT position, id FROM message WHERE room = ? ORDER BY position DESC, id DESC LIMIT 1)), "
        "unread = (SELECT count(*) FROM message WHERE room = ? AND position > read_position AND "
        "delivery = 0 AND kind = 0) WHERE code = ?"_s);
    return query.bind(roomCode).bind(roomCode).bind(roomCode).run();
}

} // namespace duologue::store
