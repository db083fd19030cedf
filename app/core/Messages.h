#pragma once

#include "app/base/Result.h"
#include "app/core/Gaps.h"
#include "app/core/Outbox.h"
#include "app/core/ServerLink.h"
#include "app/domain/Message.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <optional>

namespace duologue::store {
class MessageStore;
class TraitStore;
} // namespace duologue::store

namespace duologue::core {

class Rooms;

/// Alone writes messages: takes in what arrives, sends what is written, and announces nothing that is not on
/// disk (PROTOCOL.md, decision 6).
class Messages : public QObject {
    Q_OBJECT

public:
    Messages(store::MessageStore& store, store::TraitStore& traits, ServerLink& link, Rooms& rooms);

    /// Reads what waits to be sent and what the server was seen to do; loaded() or failed() follows.
    void load();

    /// Writes a message of mine down and sends it when there is a line; added() or sendFailed() follows.
    void send(const RoomTitle& room, const QString& text);
    /// A failed message of mine is sent again.
    void retry(const Message& message);
    void remove(const Message& message);

    void apply(const protocol::Received& received, const Acknowledge& acknowledge);
    /// After Rooms took the list: settles what is doubtful, marks gaps, and lets what waits leave.
    void settle(const protocol::RoomsListed& listed);
    void lineLost();

    /// A call of mine is over: it becomes a row of the conversation with that person.
    void record(const CallRecord& call);

Q_SIGNALS:
    void loaded();
    void added(const duologue::Message& message);
    void changed(const duologue::Message& message);
    void removed(const duologue::RoomTitle& room, qint64 id);
    void failed(const duologue::Error& error); ///< the store does not answer
    void sendFailed(const duologue::RoomTitle& room, const QString& text, const duologue::Error& error);

private:
    void storeAndAnnounce(Message message, std::function<void(const Message&)> then = {});
    void writeAndAnnounce(const Message& message, std::function<void()> then = {});
    void writeAll(const QList<Message>& messages);
    void release();
    void emitNow(const Message& message);
    void scheduleExpiry();
    void saveHabits(const ConfirmationHabits& before);

    store::MessageStore& m_store;
    store::TraitStore& m_traits;
    ServerLink& m_link;
    Rooms& m_rooms;
    Outbox m_outbox;
    bool m_lineReady = false; ///< connected, and doubts are settled
    int m_line = 0;           ///< counts connections: what was to leave on an older one stays
    QTimer m_expiry;
    Gaps m_gaps;
};

} // namespace duologue::core
