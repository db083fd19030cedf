#pragma once

#include "app/base/Result.h"
#include "app/core/CatchUp.h"
#include "app/core/Dispatch.h"
#include "app/core/Gaps.h"
#include "app/core/Ledger.h"
#include "app/core/ServerLink.h"
#include "app/core/UnplacedCalls.h"
#include "app/domain/Message.h"

#include <QObject>

namespace duologue::store {
class MessageStore;
class TraitStore;
} // namespace duologue::store

namespace duologue {
struct Room;
} // namespace duologue

namespace duologue::core {

class Rooms;

/// Alone writes messages: takes in what arrives, sends what is written, and announces nothing that is not on
/// disk (PROTOCOL.md, decision 6). Dispatch gets mine to the server, the Ledger writes all of them down.
class Messages : public QObject {
    Q_OBJECT

public:
    Messages(store::MessageStore& store, store::TraitStore& traits, ServerLink& link, Rooms& rooms);

    /// Reads what waits to be sent and what the server was seen to do; loaded() or failed() follows.
    void load();

    /// Writes a message of mine down and sends it when there is a line; added() or sendFailed() follows. What
    /// it brings is of a type that the profile maps, and no larger than largestAttachment() says.
    void send(const RoomTitle& room, const MessageContent& content);
    void send(const RoomTitle& room, const QString& text) { send(room, MessageContent{.text = text}); }
    /// Bytes of an attachment that the server takes with such a message; what it says itself is known once it
    /// has been reached.
    [[nodiscard]] qint64 largestAttachment(const MessageContent& content) const;
    /// A failed message of mine is sent again, behind everything that was written since.
    void retry(const Message& message);
    void remove(const Message& message);
    /// A room's history is forgotten, and with it what waits there.
    void noteForgotten(const RoomTitle& room) { m_dispatch.forget(room); }

    /// The event that brought a message or with which it leaves, for people who want to see it.
    [[nodiscard]] static QString rawEvent(const Message& message);
    /// What the server is known to take beside text.
    [[nodiscard]] bool takesPictures() const { return m_link.profile().imageType.has_value(); }
    [[nodiscard]] bool takesFiles() const { return m_link.profile().fileType.has_value(); }
    [[nodiscard]] bool takesReplies() const { return m_link.profile().replyType.has_value(); }

    /// How many messages of mine wait for a line.
    [[nodiscard]] int waiting() const { return m_dispatch.waiting(); }

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
    void sendFailed(const duologue::RoomTitle& room, const QString& text,
                    const duologue::Error& error); ///< nothing is kept
    void waitingChanged(int waiting);
    /// After a connect, once: this much of others has come, if it is more than one message.
    void caughtUp(int messages, int rooms);
    void listWanted(); ///< please ask for `user list`

private:
    void placeCalls();
    void place(const CallRecord& call);
    [[nodiscard]] bool append(const CallRecord& call, const Room& room);

    store::MessageStore& m_store;
    ServerLink& m_link;
    Rooms& m_rooms;
    Ledger m_ledger;
    Dispatch m_dispatch;
    Gaps m_gaps;
    UnplacedCalls m_unplaced;
    CatchUp m_catchUp;
};

} // namespace duologue::core
