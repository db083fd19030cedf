#include "app/store/MessageStore.h"

#include "app/store/MessageRow.h"
#include "app/store/Query.h"

#include <QSqlDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

template <typename T>
tl::unexpected<Error> passOn(const Result<T>& failed)
{
    return tl::unexpected<Error>(failed.error());
}

/// The code of a room, which is made if this computer has not heard of it: what arrives is kept in any case.
Result<qint64> roomCode(QSqlDatabase& database, const RoomTitle& title)
{
    Query insert(database, u"INSERT INTO room (title) VALUES (?) ON CONFLICT DO NOTHING"_s);
    if (auto done = insert.bind(title.value).run(); !done)
        return passOn(done);
    Query query(database, u"SELECT code FROM room WHERE title = ?"_s);
    if (auto done = query.bind(title.value).run(); !done)
        return passOn(done);
    return query.next() ? query.integer(0) : 0;
}

Result<qint64> oneInteger(Query& query)
{
    if (auto done = query.run(); !done)
        return passOn(done);
    return query.next() ? query.integer(0) : 0;
}

Result<void> insertCall(QSqlDatabase& database, const CallRecord& call)
{
    Query query(database,
                u"INSERT OR REPLACE INTO call (id, peer, outgoing, kind, outcome, started, duration) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    return query.bind(call.id.value)
        .bind(call.peer.value)
        .bind(call.outgoing)
        .bind(static_cast<int>(call.kind))
        .bind(static_cast<int>(call.outcome))
        .bind(call.startedAt.toMSecsSinceEpoch())
        .bind(static_cast<qint64>(call.duration.count()))
        .run();
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// SQLite keeps an unset QString as NULL; a body is never NULL.
QString notNull(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

Result<std::optional<Message>> insertMessage(QSqlDatabase& database, Message message)
{
    Transaction transaction(database);
    const auto room = roomCode(database, message.room);
    if (!room)
        return passOn(room);

    if (message.serverId != 0) {
        Query known(database, u"SELECT 1 FROM message WHERE room = ? AND server_id = ?"_s);
        const auto found = oneInteger(known.bind(*room).bind(message.serverId));
        if (!found)
            return passOn(found);
        if (*found != 0)
            return std::optional<Message>();
    }

    Query lastPosition(database, u"SELECT max(position) FROM message WHERE room = ?"_s);
    Query lastId(database, u"SELECT max(id) FROM message"_s);
    const auto position = oneInteger(lastPosition.bind(*room));
    const auto id = oneInteger(lastId);
    if (!position || !id)
        return passOn(position ? id : position);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    message.position = std::max(now.toMSecsSinceEpoch(), *position);
    message.id = *id + 1;

    if (message.call) {
        if (auto done = insertCall(database, *message.call); !done)
            return passOn(done);
    }
    Query insert(
        database,
        u"INSERT INTO message (room, position, id, author, kind, type_id, time, delivery, body, failure, "
        "client_id, server_id, call) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(*room)
        .bind(message.position)
        .bind(message.id)
        .bind(message.author.value)
        .bind(static_cast<int>(message.kind))
        .bind(message.typeId)
        .bind(stored(message.time))
        .bind(static_cast<int>(message.delivery))
        .bind(notNull(message.text))
        .bind(orNull(message.failure))
        .bind(orNull(message.clientId))
        .bind(message.serverId == 0 ? QVariant() : QVariant(message.serverId))
        .bind(message.call ? QVariant(message.call->id.value) : QVariant());
    if (auto done = insert.run(); !done)
        return passOn(done);
    if (auto done = transaction.commit(); !done)
        return passOn(done);
    return std::optional(std::move(message));
}

} // namespace

QFuture<Result<std::optional<Message>>> MessageStore::append(Message message)
{
    return m_database.run([message = std::move(message)](QSqlDatabase& database) mutable {
        return insertMessage(database, std::move(message));
    });
}

QFuture<Result<void>> MessageStore::update(const Message& message)
{
    return m_database.run([message](QSqlDatabase& database) -> Result<void> {
        Query query(
            database,
            u"UPDATE message SET delivery = ?, failure = ?, time = ?, server_id = CASE WHEN ? = 0 OR EXISTS ("
            "SELECT 1 FROM message other WHERE other.room = message.room AND other.server_id = ?) "
            "THEN server_id ELSE ? END WHERE id = ?"_s);
        return query.bind(static_cast<int>(message.delivery))
            .bind(orNull(message.failure))
            .bind(stored(message.time))
            .bind(message.serverId)
            .bind(message.serverId)
            .bind(message.serverId)
            .bind(message.id)
            .run();
    });
}

QFuture<Result<void>> MessageStore::remove(qint64 id)
{
    return m_database.run([id](QSqlDatabase& database) -> Result<void> {
        return Query(database, u"DELETE FROM message WHERE id = ?"_s).bind(id).run();
    });
}

QFuture<Result<QList<Message>>> MessageStore::page(const RoomTitle& room, std::optional<MessageKey> before,
                                                   int limit)
{
    return m_database.run([room, before, limit](QSqlDatabase& database) -> Result<QList<Message>> {
        constexpr qint64 end = std::numeric_limits<qint64>::max();
        const MessageKey key = before.value_or(MessageKey{end, end});
        Query query(database,
                    u"SELECT %1 FROM %2 WHERE m.room = (SELECT code FROM room WHERE title = ?) "
                    "AND (m.position, m.id) < (?, ?) ORDER BY m.position DESC, m.id DESC LIMIT ?"_s.arg(
                        messageColumns(), messageTables()));
        if (auto done = query.bind(room.value).bind(key.position).bind(key.id).bind(limit).run(); !done)
            return passOn(done);
        QList<Message> messages;
        while (query.next())
            messages.append(messageAt(query));
        std::ranges::reverse(messages);
        return messages;
    });
}

QFuture<Result<QList<Message>>> MessageStore::unconfirmed()
{
    return m_database.run([](QSqlDatabase& database) -> Result<QList<Message>> {
        Query query(database, u"SELECT %1 FROM %2 WHERE m.delivery IN (1, 2) ORDER BY m.id"_s.arg(
                                  messageColumns(), messageTables()));
        if (auto done = query.run(); !done)
            return passOn(done);
        QList<Message> messages;
        while (query.next())
            messages.append(messageAt(query));
        return messages;
    });
}

} // namespace duologue::store
