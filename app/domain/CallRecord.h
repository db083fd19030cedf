#pragma once

#include "app/domain/Ids.h"

#include <QDateTime>

#include <chrono>

namespace duologue {

/// What a call starts as; video can be turned off and on later (PROTOCOL.md, decision 8).
enum class CallKind { Audio, Video };

/// Why a call is over, seen from here.
enum class CallOutcome {
    Completed,         ///< it was answered, somebody hung up
    Declined,          ///< the callee said no
    Busy,              ///< the callee is on another call
    NoAnswer,          ///< I called, nobody answered within 60 s
    Cancelled,         ///< I called and hung up before an answer
    Missed,            ///< I was called and did not answer, or the caller gave up
    AnsweredElsewhere, ///< another device of mine took it
    DeclinedElsewhere, ///< another device of mine declined it
    Offline,           ///< the callee is not there
    ConnectionLost,    ///< the media path broke and did not come back
    MediaFailed,       ///< picture and sound could not be set up
    KeyMismatch,       ///< the other side's DTLS key is not the one it promised
};

/// Who ended a call that had been answered. Stored as numbers, as are the two above.
enum class CallEnder {
    Nobody, ///< it broke, was never answered, or is of a time when this was not kept
    Me,
    Peer,
};

/// One call as the log keeps it.
struct CallRecord {
    CallId id;
    UserId peer;
    bool outgoing = false;
    CallKind kind = CallKind::Video;
    CallOutcome outcome = CallOutcome::Completed;
    QDateTime startedAt;              ///< UTC, when it was dialled or began to ring
    std::chrono::seconds duration{0}; ///< from the answer to the end; 0 if never answered
    CallEnder endedBy = CallEnder::Nobody;

    friend bool operator==(const CallRecord&, const CallRecord&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::CallKind)
Q_DECLARE_METATYPE(duologue::CallOutcome)
Q_DECLARE_METATYPE(duologue::CallRecord)
