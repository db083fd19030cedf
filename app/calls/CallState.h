#pragma once

#include "app/domain/CallRecord.h"
#include "app/domain/Signaling.h"

#include <QMetaType>

#include <optional>

namespace duologue::calls {

/// Where a call stands. Drawn with all ways between the states in CallMachine.h.
enum class CallPhase {
    Idle,
    Dialing,      ///< `call` was emitted, the server has not answered
    Ringing,      ///< it rings at the other end
    Incoming,     ///< it rings here
    Connecting,   ///< answered, media is being set up
    Active,       ///< picture and sound flow
    Reconnecting, ///< the media path broke, a new generation is being set up
    Ended,
};

/// Somebody who rings while another call is on.
struct WaitingCall {
    CallId id;
    UserId peer;
    CallKind kind = CallKind::Video;

    friend bool operator==(const WaitingCall&, const WaitingCall&) = default;
};

/// Everything about the present call that somebody may show; a value.
struct CallState {
    CallPhase phase = CallPhase::Idle;
    CallId id; ///< empty while Dialing
    UserId peer;
    bool outgoing = false;
    CallKind kind = CallKind::Video;
    CallOutcome outcome = CallOutcome::Completed; ///< meaningful when Ended
    CallEnder endedBy = CallEnder::Nobody;        ///< the same
    SentMedia local;                              ///< what we send
    SentMedia remote;                             ///< what the other side says it sends
    int generation = 0;                           ///< of the media session (PROTOCOL.md, decision 11)
    std::optional<WaitingCall> waiting;           ///< at most one is shown; further ones just ring out

    friend bool operator==(const CallState&, const CallState&) = default;
};

} // namespace duologue::calls

Q_DECLARE_METATYPE(duologue::calls::CallState)
