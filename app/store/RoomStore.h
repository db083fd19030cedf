#pragma once

#include "app/domain/Room.h"
#include "app/store/Database.h"

#include <QList>

namespace duologue::store {

/// The rooms of one account: who they are with, what is unread, what was typed and not sent.
class RoomStore {
public:
    explicit RoomStore(Database& database) : m_database(database) {}

    /// The `limit` rooms after the first `offset`, those with the newest messages first, with their newest
    /// message and unread count. Presence is unknown: only a server can tell it; lastSeen is what it last
    /// told.
    [[nodiscard]] QFuture<Result<QList<Room>>> rooms(int offset, int limit);

    /// Once they are all read and no longer held: gives back the memory that it took.
    void giveMemoryBack() { m_database.giveMemoryBack(); }

    /// Writes who the rooms are with; the rest of each room stays.
    [[nodiscard]] QFuture<Result<void>> save(const QList<Room>& rooms);

    /// Everything up to this message has been seen; answers with the number of texts that are still unread.
    [[nodiscard]] QFuture<Result<int>> markRead(const RoomTitle& room, MessageKey upTo);
    /// The newest text of the other person counts as not seen; answers with the number of unread texts.
    [[nodiscard]] QFuture<Result<int>> markUnread(const RoomTitle& room);

    /// Survives the end of this program, however it comes; not a power cut.
    [[nodiscard]] QFuture<Result<void>> saveDraft(const RoomTitle& room, const QString& text);

    [[nodiscard]] QFuture<Result<void>> setPinned(const RoomTitle& room, bool pinned);
    [[nodiscard]] QFuture<Result<void>> setMutedUntil(const RoomTitle& room, const QDateTime& until);
    [[nodiscard]] QFuture<Result<void>> setAwaited(const RoomTitle& room, bool awaited);
    [[nodiscard]] QFuture<Result<void>> setExceptions(const RoomTitle& room, Exceptions exceptions);

private:
    Database& m_database;
};

} // namespace duologue::store
