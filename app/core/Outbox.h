#pragma once

#include "app/core/Evidence.h"
#include "app/domain/Message.h"
#include "app/protocol/Inbound.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <optional>

namespace duologue::core {

/// What the server of an account was seen to do.
struct ConfirmationHabits {
    bool acknowledges = false; ///< it acknowledged a `send`
    bool echoes = false;       ///< it sent `receive` back to the sender

    [[nodiscard]] bool confirms() const { return acknowledges || echoes; }
    friend bool operator==(const ConfirmationHabits&, const ConfirmationHabits&) = default;
};

/// The life of my unconfirmed messages as pure decisions, without socket, disk or clock (PROTOCOL.md,
/// decision 6).
///
///     Waiting ─release()→ Leaving ─leave(), on disk as Sent→ OnLine ─acknowledged, echoed, or listed→ Quiet
///        ↑                   │ line lost                        │ line lost
///        ├───────────────────┘                                  ↓
///        └──settle(): the list does not show it────────────── Doubtful ─settle(): the list shows it→ gone
///
///     OnLine ─curiosity──→ a list is asked for. Its answer proves, by the order of one line, that the server
///                          has handled the message. A server that was never seen to confirm will not say
///                          more: → Quiet, still Sent, and never doubtful again.
///     OnLine ─patience, from a server that confirms→ Overdue, shown as Failed ─late confirmation→ Quiet
///     Overdue ─line lost→  Doubtful, as Sent, if no list proved that the line had been alive; else gone,
///     Failed Quiet: decided; listens for its echo, which is not to be taken for a message from another
///     device of mine.
///
/// Habits are believed until they are refuted: a server that is remembered to confirm, answers a list behind
/// a message, and has confirmed nothing on this line does not confirm any more. That costs one failure (or
/// those that were under way together); then it is treated as one that never did, until it confirms again.
///
/// A list that shows one of my messages confirms that one. What went before it on the same line has been
/// handled, too, but a server may have refused it in silence: it is done, and stays Sent.
///
/// Functions answer with the messages whose delivery changed, to be written down.
class Outbox {
public:
    /// When a list is asked for behind a message that a server should confirm; behind those of a server that
    /// does not, at once: there the list is all the proof that will come.
    static constexpr std::chrono::seconds curiosity{3};
    static constexpr std::chrono::seconds patience{10};
    /// So many may be under way without a sign of arrival: what a break leaves in doubt, and may double, is
    /// no more.
    static constexpr int window = 20;

    explicit Outbox(ConfirmationHabits habits = {}, bool serverDropsRepeats = false)
        : m_habits(habits), m_serverDropsRepeats(serverDropsRepeats)
    {
    }

    [[nodiscard]] const ConfirmationHabits& habits() const { return m_habits; }
    void setHabits(const ConfirmationHabits& habits) { m_habits = habits; }

    /// A message of mine that is on disk as Queued, or as Sent by an earlier run of the program. One that is
    /// here already (a retry) goes to the end.
    void add(const Message& message);
    /// The person removed it. Its echo is still known as one.
    void remove(qint64 id, const QDateTime& now);
    /// A room's history is forgotten: nothing of it is sent any more.
    void forget(const RoomTitle& room);
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /// How many have not been handed to the line.
    [[nodiscard]] int waiting() const;
    /// Everything whose arrival is not certain, for olderTextsIn().
    [[nodiscard]] QSet<qint64> open() const;

    /// The line is up and doubts are settled: what may leave now, in order, as Sent. Write it down, then
    /// leave().
    [[nodiscard]] QList<Message> release();
    /// It is on disk as Sent. True: emit it now. False: something else has become of it.
    [[nodiscard]] bool leave(qint64 id, const QDateTime& now);

    /// After leave(): its bytes did not go after all. Queued: they may over the next line; Failed: they never
    /// will.
    [[nodiscard]] std::optional<Message> notSent(qint64 id, Delivery instead);

    /// The line broke: nobody knows about what was sent and not confirmed.
    [[nodiscard]] QList<Message> lineLost();

    /// A list was asked for on this line.
    void listAsked() { ++m_listsAsked; }
    /// One came; answers come in the order of the questions. Answers with its number, for weigh().
    [[nodiscard]] int listAnswered();

    /// The rooms of which settle() would want evidence.
    [[nodiscard]] QSet<RoomTitle> doubtfulRooms() const;
    struct Decisions {
        QList<Message> changed;
        QList<qint64> done; ///< Sent is all that will ever be known: to leave the store's outbox, too
    };
    /// The first list after a connect, or none came (no evidence): settles what is doubtful. What comes back
    /// Queued leaves with the next release().
    [[nodiscard]] Decisions settle(const EvidenceByRoom& evidence);
    /// The rooms of which weigh() would want evidence.
    [[nodiscard]] QSet<RoomTitle> provenRooms(int list) const;
    /// A later list, by its number: what the server must have handled before it.
    [[nodiscard]] Decisions weigh(int list, const EvidenceByRoom& evidence, const QDateTime& now);

    /// The server acknowledged `id`, or refused it in these words.
    [[nodiscard]] std::optional<Message> acknowledged(qint64 id, const QString& refusal,
                                                      const QDateTime& now);

    /// A `receive` with me as its author: confirms the message it is the echo of. Empty if it is none of this
    /// device's.
    [[nodiscard]] std::optional<Message> echoed(const protocol::Received& echo);

    struct Expiry {
        Decisions decisions;
        bool listWanted = false; ///< please ask for a list: it would prove something
    };
    [[nodiscard]] Expiry expire(const QDateTime& now);
    /// When expire() has something to do at the earliest; invalid if never.
    [[nodiscard]] QDateTime nextDeadline() const;

private:
    enum class Stage { Waiting, Leaving, OnLine, Overdue, Quiet, Doubtful };

    struct Entry {
        Message message;
        Stage stage = Stage::Waiting;
        bool onThisLine = false; ///< its bytes went out over the present connection
        bool proven = false;     ///< a list that was asked for behind it has come
        bool inWindow = false;   ///< counts as under way
        int listsBefore = 0;     ///< asked for on this line before it was emitted
        QDateTime nextQuestion;  ///< OnLine: when to ask for a list
        QDateTime deadline;      ///< OnLine: end of patience; Quiet: end of listening
    };

    [[nodiscard]] QList<Entry>::iterator find(qint64 id);
    [[nodiscard]] bool isEchoOf(const protocol::Received& echo, const Entry& entry) const;
    [[nodiscard]] bool isProvenBy(int list, const Entry& entry) const;
    [[nodiscard]] QList<qint64> finishProven(const QDateTime& now);
    void fallQuiet(Entry& entry, const QDateTime& now);
    void confirmedBy(bool ConfirmationHabits::*habit);

    ConfirmationHabits m_habits;
    bool m_serverDropsRepeats;
    bool m_confirmedOnThisLine = false;
    int m_listsAsked = 0; ///< on this line
    int m_listsAnswered = 0;
    QList<Entry> m_entries; ///< in the order of writing
};

} // namespace duologue::core
