#pragma once

#include "app/base/Result.h"
#include "app/core/CatchUp.h"
#include "app/core/Gaps.h"
#include "app/core/Ledger.h"
#include "app/core/Outbox.h"
#include "app/core/ServerLink.h"
#include "app/core/Witness.h"
#include "app/domain/Message.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace duologue::store {
class MessageStore;
class TraitStore;
} // namespace duologue::store

namespace duologue::core {

class Rooms;

/// Alone writes messages: takes in what arrives, sends what is written, and announces nothing that is not on
/// disk (PROTOCOL.md, decision 6). Outbox decides, Ledger writes down, this class carries out.
class Messages : public QObject {
    Q_OBJECT

public:
    Messages(store::MessageStore& store, store::TraitStore& traits, ServerLink& link, Rooms& rooms);

    /// Reads what waits to be sent and what the server was seen to do; loaded() or failed() follows.
    void load();

    /// Writes a message of mine down and sends it when there is a line; added() or sendFailed() follows.
    void send(const RoomTitle& room, const QString& text);
    /// A failed message of mine is sent again, behind everything that was written since.
    void retry(const Message& message);
    void remove(const Message& message);
    /// A room's history is forgotten, and with it what waits there.
    void noteForgotten(const RoomTitle& room);

    /// How many messages of mine wait for a line.
    [[nodiscard]] int waiting() const { return m_waiting; }

    /// What arrives now was missed while there was no line; caughtUp() will say how much it was.
    [[nodiscard]] bool isCatchingUp() const { return m_catchUp.isUnderWay(); }

    void apply(const protocol::Received& received, const Acknowledge& acknowledge);
    /// After Rooms took the list: settles what is doubtful, marks gaps, and lets what waits leave.
    void settle(const protocol::RoomsListed& listed);
    /// The first list of a connection does not come: goes on without it.
    void settleWithoutList();
    void lineLost();

    /// A call of mine is over: it becomes a row of the conversation with that person.
    void record(const CallRecord& call);

Q_SIGNALS:
    void loaded();
    void added(const duologue::Message& message);
    void changed(const duologue::Message& message);
    void removed(const duologue::RoomTitle& room, qint64 id);
    void failed(const duologue::Error& error); ///< the store does not answer, or does not take what comes
    void sendFailed(const duologue::RoomTitle& room, const QString& text, const duologue::Error& error);
    void waitingChanged(int waiting);
    /// After a connect, once: this much of others has come, if it is more than one message.
    void caughtUp(int messages, int rooms);
    void listWanted(); ///< please ask for `user list`

private:
    void writeAll(const QList<Message>& messages);
    void carryOut(const Outbox::Decisions& decisions);
    void hear(const protocol::RoomsListed& listed, int list);
    void decide(const protocol::RoomsListed& listed, int list, const EvidenceByRoom& evidence);
    void expire();
    void release();
    void emitNow(const Message& message);
    void noteOutbox();
    void saveHabits(const ConfirmationHabits& before);

    store::MessageStore& m_store;
    store::TraitStore& m_traits;
    ServerLink& m_link;
    Rooms& m_rooms;
    Outbox m_outbox;
    Ledger m_ledger;
    Witness m_witness;
    Gaps m_gaps;
    CatchUp m_catchUp;
    bool m_loaded = false;
    std::function<void()> m_onceLoaded; ///< the line was quicker than the disk
    bool m_lineReady = false;           ///< connected, and doubts are settled
    int m_line = 0;                     ///< counts connections: what was to happen on an older one does not
    int m_waiting = 0;
    QTimer m_expiry;
};

} // namespace duologue::core
