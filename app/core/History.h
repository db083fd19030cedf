#pragma once

#include "app/base/Result.h"
#include "app/domain/HistoryPage.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace duologue::store {
class MessageStore;
class SearchIndex;
} // namespace duologue::store

namespace duologue::core {

/// What was said so far: reads pages of a room, finds words in all of them, forgets a room when asked to, and
/// keeps the search index in order in the background. All answers come from the store's worker.
class History : public QObject {
    Q_OBJECT

public:
    History(store::MessageStore& store, store::SearchIndex& index);

    /// Begins with what an earlier run left to do: words to take in, rooms to forget.
    void load();

    /// About `limit` messages around a place. NotFound: the message is not in that room.
    [[nodiscard]] QFuture<Result<HistoryPage>> open(const RoomTitle& room, const HistoryPlace& place,
                                                    int limit);
    [[nodiscard]] QFuture<Result<HistoryPage>> older(const RoomTitle& room, MessageKey before, int limit);
    [[nodiscard]] QFuture<Result<HistoryPage>> newer(const RoomTitle& room, MessageKey after, int limit);

    /// The message that is quoted. NotFound: this computer does not have it.
    [[nodiscard]] QFuture<Result<qint64>> quoted(const RoomTitle& room, const Quote& quote,
                                                 MessageKey before);

    /// At most `limit` messages with words that begin with all that was typed, newest first; in `room` only,
    /// if it has a title. `before` = id of the last hit of the page before.
    [[nodiscard]] QFuture<Result<QList<Message>>> search(const QString& typed, const RoomTitle& room,
                                                         std::optional<qint64> before, int limit);

    /// Forgets what this computer keeps of a room, for good: gone from the file, the index and the log, in
    /// small steps. Is over with the next start if the program ends first. What waits to be sent there goes,
    /// too.
    void forget(const RoomTitle& room);

    /// Something was stored: it is taken into the index when things are quiet.
    void noteStored();

Q_SIGNALS:
    void forgotten(const duologue::RoomTitle& room); ///< it is empty from now on
    void forgettingFailed(const duologue::RoomTitle& room,
                          const duologue::Error& error); ///< nothing has changed

private:
    void forgetOn();
    void keepIndex();

    store::MessageStore& m_store;
    store::SearchIndex& m_index;
    bool m_keeping = false;
    QTimer m_quiet;
};

} // namespace duologue::core
