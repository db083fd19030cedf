#include "app/store/Change.h"

#include "app/store/MessageRow.h"
#include "app/store/Order.h"
#include "app/store/Query.h"
#include "app/store/SearchIndex.h"

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

Result<bool> hasNumber(Connection& connection, qint64 roomCode, qint64 serverId)
{
    Query query(connection, u"SELECT 1 FROM message WHERE room = ? AND server_id = ?"_s);
    return query.bind(roomCode).bind(serverId).run().map([&query] { return query.next(); });
}

} // namespace

Result<Message> updateMessage(Connection& connection, const Message& message)
{
    Query row(connection,
              u"SELECT m.position, m.server_id, m.delivery, room.code, room.last_position FROM message m "
              "JOIN room ON room.code = m.room WHERE m.id = ?"_s);
    if (auto done = row.bind(message.id).run(); !done)
        return passOn(done);
    if (!row.next())
        return failure(ErrorKind::NotFound, u"the message is gone"_s);
    Message now = message;
    now.position = row.integer(0);
    const qint64 hadServerId = row.integer(1);
    const qint64 roomCode = row.integer(3);
    const qint64 lastPosition = row.integer(4);
    now.serverId = hadServerId;
    if (message.serverId != 0 && hadServerId == 0) {
        const auto taken = hasNumber(connection, roomCode, message.serverId);
        if (!taken)
            return passOn(taken);
        now.serverId = *taken ? 0 : message.serverId;
    }
    if (now.serverId != 0) {
        now.clientId.clear(); // the server's own number tells it apart from now on
        if (hadServerId == 0) {
            const auto position =
                positionByNumber(connection, roomCode, lastPosition, now.key(), now.serverId);
            if (!position)
                return passOn(position);
            now.position = *position;
        }
    }

    const bool isRetried = static_cast<Delivery>(row.integer(2)) == Delivery::Failed &&
                           now.delivery == Delivery::Queued && now.serverId == 0;
    if (isRetried)
        now.position = positionAfter(lastPosition);

    Query update(connection,
                 u"UPDATE message SET delivery = ?, failure = ?, time = ?, server_id = ?, client_id = ?, "
                 "position = ?, extras = coalesce(?, extras) WHERE id = ?"_s);
    if (auto done = update.bind(static_cast<int>(now.delivery))
                        .bind(orNull(now.failure))
                        .bind(stored(now.time))
                        .bind(now.serverId == 0 ? QVariant() : QVariant(now.serverId))
                        .bind(storedClientId(now.clientId))
                        .bind(now.position)
                        .bind(orNull(now.extras))
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
        if (auto done = recountRoom(connection, roomCode); !done)
            return passOn(done);
    }
    if (now.delivery == Delivery::Sent && now.attachment) {
        const auto bytes = attachmentOf(connection, now.id);
        if (!bytes)
            return passOn(bytes);
        now.data = bytes->toBase64();
    }
    return now;
}

Result<QByteArray> attachmentOf(Connection& connection, qint64 message)
{
    Query query(connection, u"SELECT data FROM attachment WHERE message = ? AND data IS NOT NULL"_s);
    if (auto done = query.bind(message).run(); !done)
        return passOn(done);
    if (!query.next())
        return failure(ErrorKind::NotFound, u"no bytes of that message"_s);
    return query.value(0).toByteArray();
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
