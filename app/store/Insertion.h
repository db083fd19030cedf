#pragma once

#include "app/base/Result.h"
#include "app/domain/Message.h"

#include <QHash>

#include <optional>

namespace duologue::store {

class Connection;

/// Writes new rows inside the caller's transaction: each with its call, its words and its place in the
/// outbox. What the rooms know of them is written once, by finish().
class Insertion {
public:
    explicit Insertion(Connection& connection) : m_connection(connection) {}

    /// At the end of its room, or where the server's number puts it. Empty if it is there already.
    [[nodiscard]] Result<std::optional<Message>> append(Message message);

    /// Before my messages that have not left yet.
    [[nodiscard]] Result<std::optional<Message>> insertBeforeUnsent(Message message);

    [[nodiscard]] Result<void> finish();

private:
    struct Room {
        qint64 code = 0;
        MessageKey last;
        qint64 lastServerId = 0;
        int newUnread = 0;
        QStringList sent; ///< a draft of these words has become a message
    };

    [[nodiscard]] Result<Room*> room(const RoomTitle& title);
    [[nodiscard]] Result<bool> isKnown(const Room& room, const Message& message);
    [[nodiscard]] Result<std::optional<Message>> insert(Room& room, Message message);
    [[nodiscard]] Result<void> insertRow(const Room& room, const Message& message);
    [[nodiscard]] Result<void> insertCall(const CallRecord& call);
    [[nodiscard]] Result<void> insertAttachment(Message& message);
    [[nodiscard]] Result<void> insertQuote(const Message& message);
    [[nodiscard]] Result<void> finish(const Room& room);

    Connection& m_connection;
    QHash<RoomTitle, Room> m_rooms; ///< as they will be
    qint64 m_lastId = -1;
};

} // namespace duologue::store
