#pragma once

#include "app/base/FoldedText.h"
#include "app/base/Result.h"

#include <optional>

namespace duologue::store {

class Connection;

/// The room is one more word of each message, so that a search within a room is one more term. It begins with
/// a private letter that folding never leaves: nobody can write or ask for it.
[[nodiscard]] QString roomWord(qint64 roomCode);

/// FTS5 for "has this word". Folded words have letters and digits only; the quotes keep FTS5 from reading
/// AND, OR or NEAR in them.
[[nodiscard]] QString exactWord(const QString& word);

/// FTS5 for messages that have words which begin with all of the terms, in one room if it is given. Empty if
/// there can be none.
[[nodiscard]] Result<QString> matchExpression(Connection& connection, const QList<SearchTerm>& terms,
                                              std::optional<qint64> roomCode);

} // namespace duologue::store
