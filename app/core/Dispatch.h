#pragma once

#include "app/base/Result.h"
#include "app/core/Outbox.h"
#include "app/core/ServerLink.h"
#include "app/core/Witness.h"
#include "app/domain/Message.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace duologue::store {
class MessageStore;
class TraitStore;
} // namespace duologue::store

namespace duologue::core {

class Ledger;

/// Gets my messages to the server: Outbox decides, the Ledger writes down, this class carries out, with the
/// line and the clock. Part of Messages.
class Dispatch : public QObject {
    Q_OBJECT

public:
    Dispatch(store::MessageStore& store, store::TraitStore& traits, ServerLink& link, Ledger& ledger);

    /// Reads what waits to be sent and what the server was seen to do; loaded() or failed() follows.
    void load();

    /// A message of mine that is on disk as Queued, new or again.
    void add(const Message& message);
    void remove(qint64 id);
    void forget(const RoomTitle& room);

    [[nodiscard]] int waiting() const { return m_waiting; }

    /// A `receive` with me as its author. True: it is the echo of a message of this device, and `written` is
    /// called when that is on disk.
    bool takeEcho(const protocol::Received& echo, const std::function<void()>& written);

    /// A list came; `understood` is called when what was doubtful is settled, with the rooms of which it
    /// showed a message of mine, and the number of those that were open.
    using Understood = std::function<void(const QSet<RoomTitle>& rooms, int open)>;
    void hear(const QHash<RoomTitle, QString>& lastTexts, const Understood& understood);
    /// The first list of a connection does not come: goes on without it.
    void goOnWithoutList();
    void lineLost();

Q_SIGNALS:
    void loaded();
    void failed(const duologue::Error& error); ///< the store does not answer
    void waitingChanged(int waiting);
    void listWanted(); ///< please ask for `user list`: it would prove something

private:
    struct Heard {
        QHash<RoomTitle, QString> lastTexts;
        int number = 0; ///< see Outbox::listAnswered()
        Understood understood;
    };

    void takeHabits(const QHash<QString, QString>& traits);
    void saveHabits(const ConfirmationHabits& before);
    void weigh(const Heard& heard);
    void decide(const Heard& heard, const EvidenceByRoom& evidence);
    void carryOut(const Outbox::Decisions& decisions);
    void expire();
    void release();
    void emitNow(const Message& message);
    void noteOutbox();

    store::MessageStore& m_store;
    store::TraitStore& m_traits;
    ServerLink& m_link;
    Ledger& m_ledger;
    Witness m_witness;
    Outbox m_outbox;
    bool m_loaded = false;
    std::function<void()> m_onceLoaded; ///< the line was quicker than the disk
    bool m_lineReady = false;           ///< connected, and doubts are settled
    int m_line = 0;                     ///< counts connections: what was to happen on an older one does not
    int m_waiting = 0;
    QTimer m_expiry;
};

} // namespace duologue::core
