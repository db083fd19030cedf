#pragma once

#include "app/domain/HistoryPage.h"
#include "app/store/Database.h"

#include <QList>

#include <optional>

namespace duologue::store {

/// The messages of one account. All answers come from the worker; take them with whenDone().
/// Failures of all functions: DiskFull, ReadOnly, Storage, or what Database::opened() answered.
class MessageStore {
public:
    explicit MessageStore(Database& database) : m_database(database) {}

    /// Stores a new message (and its call) durably and answers with its id and position. Data is
    /// decoded here: an attachment that is not what its sha256 says is stored as not readable. Empty if it is
    /// there already, by the server's id or by its client id. It stands at the end of its room, whatever the
    /// clock says, or where the server's ids put it. A queued one enters the outbox and takes the place of
    /// the draft.
    [[nodiscard]] QFuture<Result<std::optional<Message>>> append(Message message);

    /// The same for many at once, in one commit; answers with those that were new.
    [[nodiscard]] QFuture<Result<QList<Message>>> appendAll(QList<Message> messages);

    /// Writes delivery, failure, time, extras and the server's id of a stored message, and answers with it as
    /// it is now, and with its data if it is Sent: a server's id that is new may have moved it. If the
    /// server's id is taken by another row of the room, that one stays and this update keeps its own id
    /// empty. A message that is neither queued nor sent leaves the outbox; one that becomes so again enters
    /// it. A failed one that is queued again goes to the end of its room. NotFound: it has been removed.
    [[nodiscard]] QFuture<Result<Message>> update(const Message& message);

    /// My message's fate is not known and never will be: it is not asked about any more.
    [[nodiscard]] QFuture<Result<void>> leaveOutbox(qint64 id);

    /// Everything in the outbox, in the order of writing.
    [[nodiscard]] QFuture<Result<QList<Message>>> outbox();

    [[nodiscard]] QFuture<Result<void>> remove(qint64 id);

    /// The bytes that a message brought. NotFound: it brought none, or none that could be read.
    [[nodiscard]] QFuture<Result<QByteArray>> attachment(qint64 id);

    /// The message of a room that is quoted: by the server's number, else the newest before `before` of that
    /// author that begins so. NotFound: this computer does not have it.
    [[nodiscard]] QFuture<Result<qint64>> quoted(const RoomTitle& room, const Quote& quote,
                                                 MessageKey before);

    /// At most `limit` messages before `before` (or the newest).
    [[nodiscard]] QFuture<Result<HistoryPage>> page(const RoomTitle& room, std::optional<MessageKey> before,
                                                    int limit);
    /// At most `limit` messages after `after`.
    [[nodiscard]] QFuture<Result<HistoryPage>> pageAfter(const RoomTitle& room, MessageKey after, int limit);
    /// About `limit` messages around a place. NotFound: the message is not in that room.
    [[nodiscard]] QFuture<Result<HistoryPage>> open(const RoomTitle& room, const HistoryPlace& place,
                                                    int limit);

    /// Puts a gap before my newest messages that have not left yet, else at the end of the room.
    [[nodiscard]] QFuture<Result<std::optional<Message>>> insertGap(Message gap);
    [[nodiscard]] QFuture<Result<QList<Message>>> gaps();

    /// Marks everything a room has now as to be forgotten: it is not shown or found from then on.
    [[nodiscard]] QFuture<Result<void>> beginForgetting(const RoomTitle& room);
    /// Removes up to `limit` messages that were marked, from any room; false when none is left.
    [[nodiscard]] QFuture<Result<bool>> forgetSome(int limit);

private:
    Database& m_database;
};

} // namespace duologue::store
