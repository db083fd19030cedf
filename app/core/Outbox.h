#pragma once

#include "app/domain/Message.h"
#include "app/protocol/Inbound.h"

#include <QDateTime>
#include <QHash>
#include <QList>

#include <optional>

namespace duologue::core {

/// What the server of an account was seen to do, ever.
struct ConfirmationHabits {
    bool acknowledges = false; ///< it acknowledged a `send`
    bool echoes = false;       ///< it sent `receive` back to the sender

    [[nodiscard]] bool confirms() const { return acknowledges || echoes; }
    friend bool operator==(const ConfirmationHabits&, const ConfirmationHabits&) = default;
};

/// The life of my unconfirmed messages as pure decisions, without socket, disk or clock (PROTOCOL.md,
/// decision 6).
///     Queued ─line ready→ Sent ─ack or echo→ Confirmed
///     Sent ─no confirmation in 10 s from a server that confirms, or refused→ Failed ─retry→ Queued
///     Sent ─line lost→ doubtful ─room list shows it→ Confirmed, else → Sent again, in order
/// Each function answers with the messages whose delivery changed, to be written down.
class Outbox {
public:
    static constexpr std::chrono::seconds patience{10};

    explicit Outbox(ConfirmationHabits habits = {}, bool serverDropsRepeats = false)
        : m_habits(habits), m_serverDropsRepeats(serverDropsRepeats)
    {
    }

    [[nodiscard]] const ConfirmationHabits& habits() const { return m_habits; }
    void setHabits(const ConfirmationHabits& habits) { m_habits = habits; }

    /// A message of mine that is on disk as Queued, or as Sent by an earlier run of the program.
    void add(const Message& message);
    void remove(qint64 id);
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }

    /// The line is up and doubts are settled: what may leave now, in order, as Sent. Write it down, then emit
    /// it.
    [[nodiscard]] QList<Message> release(const QDateTime& now);

    /// The line broke: nobody knows about what was sent and not confirmed.
    void lineLost();

    /// The first room list after a connect: settles what is doubtful. `lastMessages` maps each listed room to
    /// its last text. What comes back Queued leaves with the next release().
    [[nodiscard]] QList<Message> settle(const QHash<RoomTitle, QString>& lastMessages);

    /// The server acknowledged `id`, or refused it in these words.
    [[nodiscard]] std::optional<Message> acknowledged(qint64 id, const QString& refusal);

    /// A `receive` with me as its author: confirms the message it is the echo of. Empty if it is none of this
    /// device's.
    [[nodiscard]] std::optional<Message> echoed(const protocol::Received& echo);

    /// Time passes: what a confirming server should have confirmed by now has failed.
    [[nodiscard]] QList<Message> expire(const QDateTime& now);
    /// When expire() has something to do at the earliest; invalid if never.
    [[nodiscard]] QDateTime nextDeadline() const;

private:
    struct Entry {
        Message message;
        bool onThisLine = false; ///< sent over the present connection
        bool confirmed = false;  ///< by an acknowledgement; the echo may still come
        QDateTime deadline;
    };

    [[nodiscard]] QList<Entry>::iterator find(qint64 id);
    [[nodiscard]] bool isEchoOf(const protocol::Received& echo, const Entry& entry) const;

    ConfirmationHabits m_habits;
    bool m_serverDropsRepeats;
    QList<Entry> m_entries; ///< in the order of writing
};

} // namespace duologue::core
