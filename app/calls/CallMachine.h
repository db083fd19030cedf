#pragma once

#include "app/calls/CallState.h"
#include "app/protocol/Inbound.h"

#include <QList>

#include <variant>

namespace duologue::calls {

// What can happen to a call. All are values; times and timers belong to CallService.
struct Dialed { ///< I call somebody
    UserId peer;
    CallKind kind = CallKind::Video;
};
struct Accepted { ///< I answer; Audio = with sound only
    CallKind kind = CallKind::Video;
};
struct HungUp {};        ///< I decline, cancel or hang up, whichever fits
struct TimedOut {};      ///< the timer asked for last has run out
struct LineLost {};      ///< the socket to the server broke
struct LineRestored {};  ///< …and came back
struct WaitingAccepted { ///< I end this call and answer who waits
    CallKind kind = CallKind::Video;
};
struct WaitingDeclined {};
struct WaitingTimedOut {}; ///< I did neither
struct MediaConnected {};
struct MediaLost {}; ///< the media path broke; it may come back by itself or by a new generation
struct MediaFailed { ///< picture and sound cannot be set up here
    CallOutcome why = CallOutcome::MediaFailed;
};
struct LocalMediaChanged {
    SentMedia media;
};

using CallEvent =
    std::variant<Dialed, Accepted, HungUp, TimedOut, LineLost, LineRestored, WaitingAccepted, WaitingDeclined,
                 WaitingTimedOut, MediaConnected, MediaLost, MediaFailed, LocalMediaChanged,
                 protocol::CallRequested, protocol::CallAnswered, protocol::CallSignalled>;

// What is to be done about it, in this order.
struct SendCall {};
struct SendAnswer {
    CallId call;
    UserId to;
    bool answered = false;
};
struct SendBye {
    CallId call;
    UserId to;
    QString reason;
};
struct SendRestart {};
struct SendSentMedia {};
struct StartMedia {};   ///< of the state's generation; the caller offers
struct PrepareMedia {}; ///< warm up without opening a device
struct StopMedia {};
struct StartTimer {
    std::chrono::seconds length{60};
};
struct StopTimer {};
struct StartWaitingTimer {
    std::chrono::seconds length{30};
};
struct StopWaitingTimer {};
struct LogCall { ///< this call is over: write it down
    CallState call;
};
struct LogWaiting { ///< a call that waited and was not taken
    WaitingCall call;
    CallOutcome outcome = CallOutcome::Missed;
};

using CallAction =
    std::variant<SendCall, SendAnswer, SendBye, SendRestart, SendSentMedia, StartMedia, PrepareMedia,
                 StopMedia, StartTimer, StopTimer, StartWaitingTimer, StopWaitingTimer, LogCall, LogWaiting>;

/// The life of one call as a pure function: no clock, no socket, no media (PROTOCOL.md, decisions 8, 9 and
/// 11).
///
///     Idle ─Dialed→ Dialing ─CallRequested→ Ringing ─CallAnswered(true)→ Connecting ─MediaConnected→ Active
///     Idle ─CallRequested→ Incoming ─Accepted→ Connecting
///     Active ─MediaLost→ Reconnecting ─MediaConnected→ Active
///     every state ─HungUp | CallAnswered(false) | TimedOut→ Ended ─Dialed | CallRequested→ …
///
/// Beside the call another one may wait; it rings as soon as the first is over.
/// Only the caller ever offers; a broken media path makes a new generation within the same call.
class CallMachine {
public:
    static constexpr std::chrono::seconds dialPatience{10}; ///< for the server to answer `call`
    static constexpr std::chrono::seconds ringPatience{60}; ///< for a person to answer
    static constexpr std::chrono::seconds connectPatience{
        30}; ///< for media; DTLS may need 11 s on a bad network
    static constexpr std::chrono::seconds reconnectPatience{30};
    static constexpr std::chrono::seconds waitingPatience{30}; ///< then who waits is told that I am busy

    explicit CallMachine(UserId me) : m_me(me) {}

    [[nodiscard]] const CallState& state() const { return m_state; }

    QList<CallAction> handle(const CallEvent& event);

    // The same by type; for std::visit.
    QList<CallAction> operator()(const Dialed& event);
    QList<CallAction> operator()(const Accepted& event);
    QList<CallAction> operator()(const HungUp& event);
    QList<CallAction> operator()(const TimedOut& event);
    QList<CallAction> operator()(const LineLost& event);
    QList<CallAction> operator()(const LineRestored& event);
    QList<CallAction> operator()(const WaitingAccepted& event);
    QList<CallAction> operator()(const WaitingDeclined& event);
    QList<CallAction> operator()(const WaitingTimedOut& event);
    QList<CallAction> operator()(const MediaConnected& event);
    QList<CallAction> operator()(const MediaLost& event);
    QList<CallAction> operator()(const MediaFailed& event);
    QList<CallAction> operator()(const LocalMediaChanged& event);
    QList<CallAction> operator()(const protocol::CallRequested& event);
    QList<CallAction> operator()(const protocol::CallAnswered& event);
    QList<CallAction> operator()(const protocol::CallSignalled& event);

    /// Whether there is a call at all.
    [[nodiscard]] bool isInCall() const;
    /// Whether it was answered: media is wanted.
    [[nodiscard]] bool isAnswered() const;

private:
    QList<CallAction> end(CallOutcome outcome, CallEnder by = CallEnder::Nobody);
    QList<CallAction> endTelling(CallOutcome outcome, const QString& reason,
                                 CallEnder by = CallEnder::Nobody);
    QList<CallAction> endedThere();
    QList<CallAction> endUnheardOf(CallOutcome outcome);
    QList<CallAction> ringHere(const protocol::CallRequested& call);
    QList<CallAction> ringThere(const protocol::CallRequested& call);
    QList<CallAction> beginIncoming(const WaitingCall& call);
    QList<CallAction> wait(const protocol::CallRequested& call);
    QList<CallAction> refuseWaiting(CallOutcome outcome, const QString& reason);
    QList<CallAction> takeOver(const protocol::CallRequested& call);
    QList<CallAction> newGeneration();
    QList<CallAction> reconnect();
    QList<CallAction> waitingAnswered(bool answered);
    QList<CallAction> remoteBye(UserId author, const protocol::Bye& bye);
    QList<CallAction> remoteOffer(int generation);

    UserId m_me;
    CallState m_state;
    QString m_byeReason;       ///< what the other side gave as its reason, before its `call answer`
    bool m_byeWasMine = false; ///< …or another device of mine
    UserId m_abandoned; ///< whom I dialled and gave up before the call had an id: it must not ring there
};

} // namespace duologue::calls
