#include "app/store/Insertion.h"

#include "app/store/MessageRow.h"
#include "app/store/Order.h"
#include "app/store/Query.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace duologue::store {

Result<Insertion::Room*> Insertion::room(const RoomTitle& title)
{
    if (const auto known = m_rooms.find(title); known != m_rooms.end())
        return &*known;
    Room room;
    Query query(
        m_connection,
        u"SELECT code, last_position, last_id, (SELECT max(server_id) FROM message WHERE message.room = "
        "room.code AND server_id IS NOT NULL) FROM room WHERE title = ?"_s);
    if (auto done = query.bind(title.value).run(); !done)
        return passOn(done);
    if (query.next()) {
        room = {.code = query.integer(0),
                .last = {query.integer(1), query.integer(2)},
                .lastServerId = query.integer(3)};
    } else {
        // What arrives is kept, whether this computer has heard of the room or not.
        Query made(m_connection, u"INSERT INTO room (title) VALUES (?)"_s);
        if (auto done = made.bind(title.value).run(); !done)
            return passOn(done);
        room.code = made.lastRowId();
    }
    return &*m_rooms.insert(title, room);
}

Result<bool> Insertion::isKnown(const Room& room, const Message& message)
{
    if (message.serverId != 0 && message.serverId <= room.lastServerId) {
        Query query(m_connection, u"SELECT 1 FROM message WHERE room = ? AND server_id = ?"_s);
        if (auto done = query.bind(room.code).bind(message.serverId).run(); !done)
            return passOn(done);
        if (query.next())
            return true;
    }
    if (message.clientId.isEmpty())
        return false;
    Query query(m_connection, u"SELECT 1 FROM message WHERE client_id IN (?, ?)"_s);
    if (auto done = query.bind(storedClientId(message.clientId)).bind(message.clientId).run(); !done)
        return passOn(done);
    return query.next();
}

Result<std::optional<Message>> Insertion::append(Message message)
{
    const auto found = room(message.room);
    if (!found)
        return passOn(found);
    Room& into = **found;
    const auto known = isKnown(into, message);
    if (!known)
        return passOn(known);
    if (*known)
        return std::optional<Message>();
    message.position = positionAfter(into.last.position);
    if (message.serverId != 0 && message.serverId < into.lastServerId) {
        constexpr qint64 newest = std::numeric_limits<qint64>::max();
        const auto position = positionByNumber(m_connection, into.code, into.last.position,
                                               {message.position, newest}, message.serverId);
        if (!position)
            return passOn(position);
        message.position = *position;
    }
    return insert(into, std::move(message));
}

Result<std::optional<Message>> Insertion::insertBeforeUnsent(Message message)
{
    const auto found = room(message.room);
    if (!found)
        return passOn(found);
    const auto position = positionBeforeUnsent(m_connection, (*found)->code, (*found)->last.position);
    if (!position)
        return passOn(position);
    message.position = *position;
    return insert(**found, std::move(message));
}

Result<std::optional<Message>> Insertion::insert(Room& room, Message message)
{
    if (m_lastId < 0) {
        // No id comes twice, also if the newest message was removed: what the index has taken in is behind
        // it.
        Query query(m_connection,
                    u"SELECT max(coalesce((SELECT max(id) FROM message), 0), next - 1) FROM search_state"_s);
        if (auto done = query.run(); !done)
            return passOn(done);
        m_lastId = query.next() ? query.integer(0) : 0;
    }
    message.id = ++m_lastId;
    if (message.call) {
        if (auto done = insertCall(*message.call); !done)
            return passOn(done);
    }
    if (auto done = insertRow(room, message); !done)
        return passOn(done);
    if (message.attachment) {
        if (auto done = insertAttachment(message); !done)
            return passOn(done);
    }
    if (message.quote) {
        if (auto done = insertQuote(message); !done)
            return passOn(done);
    }
    if (message.delivery == Delivery::Queued || message.delivery == Delivery::Sent) {
        Query outbox(m_connection, u"INSERT INTO outbox VALUES (?)"_s);
        if (auto done = outbox.bind(message.id).run(); !done)
            return passOn(done);
        room.sent.append(message.text);
    }
    room.last = std::max(room.last, message.key());
    room.lastServerId = std::max(room.lastServerId, message.serverId);
    if (message.delivery == Delivery::Received && message.kind == MessageKind::Text)
        ++room.newUnread;
    return std::optional(std::move(message));
}

Result<void> Insertion::insertRow(const Room& room, const Message& message)
{
    Query query(
        m_connection,
        u"INSERT INTO message (room, position, id, author, kind, type_id, time, delivery, body, failure, "
        "client_id, server_id, call, extras) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    return query.bind(room.code)
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
        .bind(orNull(message.extras))
        .run();
}

Result<void> Insertion::insertCall(const CallRecord& call)
{
    Query query(
        m_connection,
        u"INSERT OR REPLACE INTO call (id, peer, outgoing, kind, outcome, started, duration, ended_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    return query.bind(call.id.value)
        .bind(call.peer.value)
        .bind(call.outgoing)
        .bind(static_cast<int>(call.kind))
        .bind(static_cast<int>(call.outcome))
        .bind(stored(call.startedAt))
        .bind(static_cast<qint64>(call.duration.count()))
        .bind(static_cast<int>(call.endedBy))
        .run();
}

/// Decodes the bytes; what is not what was told is kept as unreadable, without them.
Result<void> Insertion::insertAttachment(Message& message)
{
    Attachment& attachment = *message.attachment;
    const QByteArray base64 = std::exchange(message.data, {});
    QByteArray bytes;
    if (auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors))
        bytes = std::move(*decoded);
    if (bytes.size() != attachment.size ||
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != attachment.sha256)
        attachment.sha256.clear();
    Query query(m_connection,
                u"INSERT INTO attachment (message, kind, name, media_type, size, width, height, "
                "sha256, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    return query.bind(message.id)
        .bind(static_cast<int>(attachment.kind))
        .bind(notNull(attachment.name))
        .bind(notNull(attachment.mediaType))
        .bind(attachment.size)
        .bind(std::max(0, attachment.dimensions.width()))
        .bind(std::max(0, attachment.dimensions.height()))
        .bind(attachment.isReadable() ? QVariant(attachment.sha256) : QVariant())
        .bind(attachment.isReadable() ? QVariant(bytes) : QVariant())
        .run();
}

Result<void> Insertion::insertQuote(const Message& message)
{
    Query query(m_connection, u"INSERT INTO quote (message, author, words, server_id) VALUES (?, ?, ?, ?)"_s);
    return query.bind(message.id)
        .bind(message.quote->author.value)
        .bind(storedText(message.quote->text))
        .bind(message.quote->serverId == 0 ? QVariant() : QVariant(message.quote->serverId))
        .run();
}

Result<void> Insertion::finish()
{
    for (const Room& room : std::as_const(m_rooms)) {
        if (auto done = finish(room); !done)
            return done;
    }
    return {};
}

Result<void> Insertion::finish(const Room& room)
{
    Query query(m_connection,
                u"UPDATE room SET last_position = ?, last_id = ?, unread = unread + ? WHERE code = ?"_s);
    if (auto done =
            query.bind(room.last.position).bind(room.last.id).bind(room.newUnread).bind(room.code).run();
        !done)
        return done;
    for (const QString& text : room.sent) {
        Query draft(m_connection, u"UPDATE room SET draft = '' WHERE code = ? AND draft <> '' AND "
                                  "trim(draft, char(32, 9, 10)) = ?"_s);
        if (auto done = draft.bind(room.code).bind(storedText(text)).run(); !done)
            return done;
    }
    return {};
}

} // namespace duologue::store
