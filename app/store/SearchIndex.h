#pragma once

#include "app/domain/Message.h"
#include "app/store/Database.h"

#include <QList>

#include <optional>

namespace duologue::store {

class Connection;

/// Full-text search over the texts of all rooms: FTS5 without contents, which holds folded words
/// (base/FoldedText.h) by message id. Ids grow with time, so that the newest come first without sorting.
/// Messages are taken in after they were stored, many at once: a commit of one is several times cheaper
/// without, and a search takes the last ones in itself.
class SearchIndex {
public:
    explicit SearchIndex(Database& database) : m_database(database) {}

    /// At most `limit` messages with words that begin with all that was typed, newest first; in `room` only,
    /// if it has a title. `before` = id of the last hit of the page before. Typed text is never syntax.
    [[nodiscard]] QFuture<Result<QList<Message>>> search(const QString& typed, const RoomTitle& room,
                                                         std::optional<qint64> before, int limit);

    /// One step of what is to be done in the background: taking in what is new or of an older folding, and
    /// wiping the words of forgotten messages out of the file. False when nothing is left to do.
    [[nodiscard]] QFuture<Result<bool>> step();

    /// A message is about to go; inside the caller's transaction.
    [[nodiscard]] static Result<void> remove(Connection& connection, qint64 roomCode, const Message& message);

private:
    Database& m_database;
};

} // namespace duologue::store
