#pragma once

#include "app/socketio/Result.h"

#include <QCborArray>
#include <QHash>
#include <QJsonArray>

#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace duologue::socketio {

/// Takes the arguments of an acknowledgement, or why there is none: TimedOut, or Unavailable (disconnected).
using AckHandler = std::function<void(const Result<QJsonArray>&)>;
/// The same with bytes as QByteArray.
using BinaryAckHandler = std::function<void(const Result<QCborArray>&)>;

/// The acknowledgements one namespace waits for. Pure: the clock comes in, handlers go out and are called by
/// the owner.
class AckTable {
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    struct Pending {
        AckHandler json;
        BinaryAckHandler binary;
        bool isBuffered = false; ///< its event has not left yet, so a disconnect does not end it

        void answer(const Result<QCborArray>& answer) const;
        void fail(ErrorKind kind, const QString& detail) const;
    };

    /// The id for the next event that wants an answer; they go on counting across reconnects.
    [[nodiscard]] quint64 nextId() { return m_nextId++; }
    void add(quint64 id, Pending pending, std::optional<TimePoint> deadline);
    /// Nothing for an unknown or repeated id.
    [[nodiscard]] std::optional<Pending> take(quint64 id);
    void markSent(quint64 id);

    [[nodiscard]] std::optional<TimePoint> firstDeadline() const;
    /// The oldest one whose time is up.
    [[nodiscard]] std::optional<std::pair<quint64, Pending>> takeExpired(TimePoint now);
    /// Those whose events had left when the connection went; the others stay.
    [[nodiscard]] QList<Pending> takeSent();

private:
    using Deadlines = std::multimap<TimePoint, quint64>;
    struct Entry {
        Pending pending;
        std::optional<Deadlines::iterator> deadline;
    };

    quint64 m_nextId = 0;
    QHash<quint64, Entry> m_entries;
    Deadlines m_deadlines;
};

} // namespace duologue::socketio
