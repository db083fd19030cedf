#pragma once

#include "app/base/Result.h"
#include "app/domain/Message.h"

namespace duologue::store {

class Connection;

/// Between two messages that come at once, so that hundreds may find a place there later: what I wrote while
/// I was away gets its numbers between two that come in one burst.
constexpr qint64 positionSpacing = 1024;

/// The place behind everything a room has, by the clock if that has gone on.
[[nodiscard]] qint64 positionAfter(qint64 lastPosition);

/// The place of a message with a server's number in a room that ends at `lastPosition`: where it wishes to be
/// if that is between its neighbours by number, else just behind the lower one. Neighbours without any place
/// between them leave it where it wished to be.
[[nodiscard]] Result<qint64> positionByNumber(Connection& connection, qint64 roomCode, qint64 lastPosition,
                                              MessageKey wished, qint64 serverId);

/// The place before the run of my messages at the end of a room that have not left yet; the end if there are
/// none.
[[nodiscard]] Result<qint64> positionBeforeUnsent(Connection& connection, qint64 roomCode,
                                                  qint64 lastPosition);

} // namespace duologue::store
