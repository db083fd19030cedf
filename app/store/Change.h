#pragma once

#include "app/base/Result.h"
#include "app/domain/Message.h"

namespace duologue::store {

class Connection;

/// Writes what has become of a stored message and answers with it as it is then: the server's number, or
/// being sent again, may have moved it. NotFound: it has been removed. Inside the caller's transaction, as
/// all of these.
[[nodiscard]] Result<Message> updateMessage(Connection& connection, const Message& message);

/// Removes a row and everything of it; `message` must have its text, for the index to forget.
[[nodiscard]] Result<void> deleteMessage(Connection& connection, qint64 roomCode, const Message& message);

/// The bytes that a message brought. NotFound: none.
[[nodiscard]] Result<QByteArray> attachmentOf(Connection& connection, qint64 message);

/// The room's newest message and unread count become what its rows say.
[[nodiscard]] Result<void> recountRoom(Connection& connection, qint64 roomCode);

} // namespace duologue::store
