#pragma once

#include "app/domain/Message.h"
#include "app/store/Database.h"

#include <QList>

#include <optional>

namespace duologue::store {

/// The messages of one account. All answers come from the worker; take them with whenDone().
class MessageStore {
public:
    explicit MessageStore(Database& database) : m_database(database) {}

    /// Stores a new message (and its call) durably and answers with its id and position. Empty if the
    /// server's id for it is in that room already. A live message never sorts before what its room has, even
    /// if the clock went back.
    [[nodiscard]] QFuture<Result<std::optional<Message>>> append(Message message);

    /// Writes delivery, failure, time and the server's id of a stored message; if the server's id is taken by
    /// another row of the room, that one stays and this update keeps its own id empty.
    [[nodiscard]] QFuture<Result<void>> update(const Message& message);

    [[nodiscard]] QFuture<Result<void>> remove(qint64 id);

    /// At most `limit` messages of a room before `before` (or the newest), oldest first.
    [[nodiscard]] QFuture<Result<QList<Message>>> page(const RoomTitle& room,
                                                       std::optional<MessageKey> before, int limit);

    /// Everything of mine that is queued or sent but not confirmed, in the order of writing.
    [[nodiscard]] QFuture<Result<QList<Message>>> unconfirmed();

private:
    Database& m_database;
};

} // namespace duologue::store
