#pragma once

#include "app/domain/Room.h"
#include "app/store/Database.h"

#include <QList>

namespace duologue::store {

/// The rooms of one account: who they are with, what is unread, what was typed and not sent.
class RoomStore {
public:
    explicit RoomStore(Database& database) : m_database(database) {}

    /// All rooms with their newest message and unread count. Presence is unknown: only a server can tell it;
    /// lastSeen is what it last told.
    [[nodiscard]] QFuture<Result<QList<Room>>> rooms();

    /// Writes who the rooms are with; the rest of each room stays.
    [[nodiscard]] QFuture<Result<void>> save(const QList<Room>& rooms);

    /// Everything up to this message has been seen; answers with the number of texts that are still unread.
    [[nodiscard]] QFuture<Result<int>> markRead(const RoomTitle& room, qint64 messageId);

    [[nodiscard]] QFuture<Result<QString>> draft(const RoomTitle& room);
    [[nodiscard]] QFuture<Result<void>> saveDraft(const RoomTitle& room, const QString& text);

private:
    Database& m_database;
};

} // namespace duologue::store
