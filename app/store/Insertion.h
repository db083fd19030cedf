#pragma once

#include "app/base/Result.h"
#include "app/domain/Message.h"

#include <optional>

namespace duologue::store {

class Connection;

/// Writes a new row, with its call, its words, its place in the outbox and what the room knows of it, inside
/// the caller's transaction. Empty if the message is there already.
[[nodiscard]] Result<std::optional<Message>> insertMessage(Connection& connection, Message message);

/// The same at a place that is not the end: before my newest messages that have not left yet.
[[nodiscard]] Result<std::optional<Message>> insertBeforeUnsent(Connection& connection, Message message);

/// Writes what has become of a stored message; moves it if the server's id says so.
[[nodiscard]] Result<Message> updateMessage(Connection& connection, const Message& message);

/// Removes a row and everything of it; `message` must have its text, for the index to forget.
[[nodiscard]] Result<void> deleteMessage(Connection& connection, qint64 roomCode, const Message& message);

/// The room's newest message and unread count are what its rows say.
[[nodiscard]] Result<void> recountRoom(Connection& connection, qint64 roomCode);

} // namespace duologue::store
