#pragma once

#include "app/domain/Message.h"

#include <QVariant>

namespace duologue::store {

class Query;

/// The columns of a message with its room's title and its call, for `SELECT … FROM ` messageTables().
[[nodiscard]] const QString& messageColumns();
[[nodiscard]] const QString& messageTables();

/// Reads messageColumns() starting at `column`.
[[nodiscard]] Message messageAt(const Query& query, int column = 0);

/// Milliseconds since the epoch, NULL if unknown.
[[nodiscard]] QVariant stored(const QDateTime& time);
[[nodiscard]] QDateTime timeAt(const Query& query, int column);

} // namespace duologue::store
