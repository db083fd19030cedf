// What the server and the other side say to a call.

#include "app/calls/ByeWords.h"
#include "app/calls/CallMachine.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace duologue::calls {

namespace {

/// A server's word for why it does not ring there.
CallOutcome outcomeOf(const QString& status)
{
    return status.compare("busy"_L1, Qt::CaseInsensitive) == 0 ? CallOutcome::Busy : CallOutcome::Offline;
}

} // namespace

QList<CallAction> CallMachine::operator()(const protocol::CallRequested& event)
{
    if (event.from == event.to)
        return {};
    if (event.from == m_me)
        return ringThere(event);
    return event.to == m_me && event.rings() ? ringHere(event) : QList<CallAction>{};
}

QList<CallAction> CallMachine::ringThere(const protocol::CallRequested& call)
{
    if (m_abandoned.isValid() && call.to == m_abandoned) {
        m_abandoned = {};
        return call.rings() ? QList<CallAction>{SendAnswer{call.call, call.to, false}} : QList<CallAction>{};
    }
    if (m_state.phase != CallPhase::Dialing || call.to != m_state.peer)
        return {}; // another device of mine calls
    m_state.id = call.call;
    if (!call.rings())
        return end(outcomeOf(call.toStatus));
    m_state.phase = CallPhase::Ringing;
    return {StartTimer{ringPatience}};
}

QList<CallAction> CallMachine::ringHere(const protocol::CallRequested& call)
{
    if (call.call == m_state.id)
        return {}; // said twice
    if (!isInCall())
        return beginIncoming({call.call, call.from, call.kind});
    if (call.from != m_state.peer)
        return wait(call);
    switch (m_state.phase) {
    case CallPhase::Dialing:
    case CallPhase::Ringing:
        // Both call each other: the call of the lower user id survives, the other side accepts it without
        // asking.
        return call.from < m_me ? takeOver(call) : QList<CallAction>{};
    case CallPhase::Connecting:
    case CallPhase::Active:
    case CallPhase::Reconnecting:
        return takeOver(call); // their side lost our call, the new one replaces it
    case CallPhase::Incoming:
        m_state.id = call.call; // they gave up and try again: it goes on ringing
        m_state.kind = call.kind;
        return {StartTimer{ringPatience}};
    case CallPhase::Idle:
    case CallPhase::Ended:
        break;
    }
    return {};
}

QList<CallAction> CallMachine::beginIncoming(const WaitingCall& call)
{
    m_state = CallState{.phase = CallPhase::Incoming, .id = call.id, .peer = call.peer, .kind = call.kind};
    m_byeReason.clear();
    m_byeWasMine = false;
    return {PrepareMedia{}, StartTimer{ringPatience}};
}

QList<CallAction> CallMachine::takeOver(const protocol::CallRequested& call)
{
    QList<CallAction> actions;
    if (isAnswered()) {
        CallState replaced = m_state;
        replaced.outcome = CallOutcome::Completed;
        replaced.endedBy = CallEnder::Peer;
        actions = {LogCall{replaced}};
    } else if (m_state.id.isEmpty()) {
        m_abandoned = m_state.peer;
    } else {
        actions = {SendAnswer{m_state.id, m_state.peer, false}}; // of mine nobody wants anything any more
    }
    m_state = CallState{.phase = CallPhase::Connecting,
                        .id = call.call,
                        .peer = call.from,
                        .kind = call.kind,
                        .local = {.microphone = m_state.local.microphone,
                                  .camera = m_state.local.camera || m_state.local.screen},
                        .waiting = m_state.waiting};
    m_byeReason.clear();
    m_byeWasMine = false;
    return QList<CallAction>{StopMedia{}} + actions +
           QList<CallAction>{SendAnswer{call.call, call.from, true}, StartMedia{},
                             StartTimer{connectPatience}};
}

QList<CallAction> CallMachine::wait(const protocol::CallRequested& call)
{
    if (m_state.waiting && m_state.waiting->peer != call.from)
        return {}; // two are enough; ringing elsewhere is not disturbed
    m_state.waiting = WaitingCall{call.call, call.from, call.kind};
    return {StartWaitingTimer{waitingPatience}};
}

QList<CallAction> CallMachine::operator()(const WaitingAccepted& event)
{
    if (!m_state.waiting)
        return {};
    const auto ended = (*this)(HungUp{}); // which lets the other one ring
    return ended + (*this)(Accepted{event.kind});
}

QList<CallAction> CallMachine::operator()(const WaitingDeclined&)
{
    return refuseWaiting(CallOutcome::Declined, hangUpWord);
}

QList<CallAction> CallMachine::operator()(const WaitingTimedOut&)
{
    return refuseWaiting(CallOutcome::Missed, busyWord);
}

QList<CallAction> CallMachine::refuseWaiting(CallOutcome outcome, const QString& reason)
{
    const auto waiting = std::exchange(m_state.waiting, std::nullopt);
    if (!waiting)
        return {};
    return {StopWaitingTimer{}, SendBye{waiting->id, waiting->peer, reason},
            SendAnswer{waiting->id, waiting->peer, false}, LogWaiting{*waiting, outcome}};
}

QList<CallAction> CallMachine::waitingAnswered(bool answered)
{
    const auto waiting = std::exchange(m_state.waiting, std::nullopt);
    return {StopWaitingTimer{},
            LogWaiting{*waiting, answered ? CallOutcome::AnsweredElsewhere : CallOutcome::Missed}};
}

QList<CallAction> CallMachine::operator()(const protocol::CallAnswered& event)
{
    if (m_state.waiting && event.call == m_state.waiting->id)
        return waitingAnswered(event.answered);
    if (!isInCall() || event.call != m_state.id)
        return {};
    if (event.answered) {
        if (m_state.phase == CallPhase::Incoming)
            return end(CallOutcome::AnsweredElsewhere);
        if (m_state.phase != CallPhase::Ringing)
            return {}; // my own answer coming back, or a late one
        m_state.phase = CallPhase::Connecting;
        m_state.generation = 1;
        return {StartMedia{}, StartTimer{connectPatience}};
    }
    switch (m_state.phase) {
    case CallPhase::Ringing:
        return end(m_byeReason == busyWord ? CallOutcome::Busy : CallOutcome::Declined);
    case CallPhase::Incoming:
        return end(m_byeWasMine ? CallOutcome::DeclinedElsewhere : CallOutcome::Missed);
    case CallPhase::Connecting:
    case CallPhase::Active:
    case CallPhase::Reconnecting:
        return endedThere();
    case CallPhase::Idle:
    case CallPhase::Dialing:
    case CallPhase::Ended:
        break;
    }
    return {};
}

/// `call answer` follows, but perhaps not through a line that broke: a running call is over at once.
QList<CallAction> CallMachine::remoteBye(UserId author, const protocol::Bye& bye)
{
    m_byeReason = bye.reason;
    m_byeWasMine = author == m_me;
    if (!isAnswered() || m_byeWasMine)
        return {};
    return endedThere();
}

/// An answered call, by the other side or by its want of a path.
QList<CallAction> CallMachine::endedThere()
{
    if (m_byeReason != mediaFailedWord)
        return end(CallOutcome::Completed, CallEnder::Peer);
    return end(m_state.phase == CallPhase::Connecting ? CallOutcome::MediaFailed
                                                      : CallOutcome::ConnectionLost);
}

QList<CallAction> CallMachine::operator()(const protocol::CallSignalled& event)
{
    if (!isInCall())
        return {};
    if (const auto* bye = std::get_if<protocol::Bye>(&event.signal.content))
        return remoteBye(event.author, *bye);
    if (event.author != m_state.peer || !isAnswered())
        return {};
    if (const auto* media = std::get_if<SentMedia>(&event.signal.content)) {
        if (event.signal.generation >= m_state.generation)
            m_state.remote = *media;
        return {};
    }
    if (std::holds_alternative<protocol::RestartWanted>(event.signal.content)) {
        // Only the caller offers; a request that crossed a newer offer is already answered.
        if (!m_state.outgoing || event.signal.generation < m_state.generation)
            return {};
        return reconnect() + newGeneration();
    }
    const auto* description = std::get_if<SessionDescription>(&event.signal.content);
    const bool newOffer = description && description->type == SessionDescription::Type::Offer &&
                          !m_state.outgoing && event.signal.generation > m_state.generation;
    return newOffer ? remoteOffer(event.signal.generation) : QList<CallAction>{};
}

QList<CallAction> CallMachine::remoteOffer(int generation)
{
    const bool first = m_state.generation == 0;
    m_state.generation = generation;
    return first ? QList<CallAction>{} : reconnect() + QList<CallAction>{StartMedia{}};
}

} // namespace duologue::calls
