#pragma once

#include "app/base/Result.h"
#include "app/domain/Message.h"
#include "app/protocol/Inbound.h"

#include <QHash>
#include <QObject>

namespace duologue::store {
class MessageStore;
} // namespace duologue::store

namespace duologue::core {

/// What the server's list shows and this computer lacks: a row of its own in the conversation, once, where
/// the missing messages belong, until the message itself comes after all (PROTOCOL.md, decision 6).
class Gaps : public QObject {
    Q_OBJECT

public:
    Gaps(store::MessageStore& store, UserId me, int textType);

    /// Reads the gaps of earlier runs.
    void load();

    /// Compares a row of the list with the newest messages of its room, behind which `open` of mine may stand
    /// that the server does not have yet.
    void compare(const protocol::RoomRow& row, int open);

    /// A message has been stored: if it is the one a gap stands for, the gap goes.
    void arrived(const Message& message);

Q_SIGNALS:
    void added(const duologue::Message& gap);
    void removed(const duologue::RoomTitle& room, qint64 id);
    void failed(const duologue::Error& error); ///< the store does not answer

private:
    void look(const protocol::RoomRow& row, int limit);
    void mark(const protocol::RoomRow& row);
    void takeStored(const Message& marked, const Message& stored);
    void erase(const Message& gap);

    store::MessageStore& m_store;
    UserId m_me;
    int m_textType;
    QHash<RoomTitle, QList<Message>> m_gaps; ///< id 0 = is being stored
    QHash<RoomTitle, QString> m_compared;    ///< what the last list showed and is there, or marked
};

} // namespace duologue::core
