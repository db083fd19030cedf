#pragma once

#include "app/base/Result.h"
#include "app/domain/Message.h"

#include <QVariant>

namespace duologue::store {

class Query;

/// The columns of a message with its room's title and its call, for `SELECT … FROM ` messageTables().
[[nodiscard]] const QString& messageColumns();
[[nodiscard]] const QString& messageTables();
/// The tables joined to `message m` in messageTables(), behind `room`.
[[nodiscard]] const QString& messageDetails();

constexpr int messageColumnCount = 31; ///< of messageColumns()

/// Reads messageColumns() starting at `column`.
[[nodiscard]] Message messageAt(const Query& query, int column = 0);

/// All rows of a query for messageColumns().
[[nodiscard]] Result<QList<Message>> messagesOf(Query& query);

/// A client's id as it is kept: 16 bytes if it is a UUID, else its text, NULL if there is none.
[[nodiscard]] QVariant storedClientId(const QString& clientId);

/// A message's text. SQLite keeps no text that begins with a byte order mark or has half a surrogate pair as
/// it is: such a one is kept as bytes.
[[nodiscard]] QVariant storedText(const QString& text);
[[nodiscard]] QString textAt(const Query& query, int column);

/// Empty instead of null, for columns that are never NULL.
[[nodiscard]] QVariant notNull(const QString& text);
/// NULL instead of empty.
[[nodiscard]] QVariant orNull(const QString& text);

/// Milliseconds since the epoch, NULL if unknown.
[[nodiscard]] QVariant stored(const QDateTime& time);
[[nodiscard]] QDateTime timeAt(const Query& query, int column);

} // namespace duologue::store
