#include "app/calls/CallMachine.h"

#include "app/calls/ByeWords.h"

#include <utility>

namespace duologue::calls {

QList<CallAction> CallMachine::handle(const CallEvent& event)
{
    return std::visit(*this, event);
}

bool CallMachine::isInCall() const
{
    return m_state.phase != CallPhase::Idle && m_state.phase != CallPhase::Ended;
}

bool CallMachine::isAnswered() const
{
    switch (m_state.phase) {
    case CallPhase::Connecting:
    case CallPhase::Active:
    case CallPhase::Reconnecting:
        return true;
    case CallPhase::Idle:
    case CallPhase::Dialing:
    case CallPhase::Ringing:
    case CallPhase::Incoming:
    case CallPhase::Ended:
        return false;
    }
    return false;
}

QList<CallAction> CallMachine::end(CallOutcome outcome, CallEnder by)
{
    m_state.phase = CallPhase::Ended;
    m_state.outcome = outcome;
    m_state.endedBy = by;
    const auto waiting = std::exchange(m_state.waiting, std::nullopt);
    const QList<CallAction> over{StopTimer{}, StopMedia{}, LogCall{m_state}};
    return waiting ? over + QList<CallAction>{StopWaitingTimer{}} + beginIncoming(*waiting) : over;
}

/// The only way to say that a call is over is `answered:false`; `bye` before it says why.
QList<CallAction> CallMachine::endTelling(CallOutcome outcome, const QString& reason, CallEnder by)
{
    if (m_state.id.isEmpty())
        return endUnheardOf(outcome);
    const QList<CallAction> told{SendBye{m_state.id, m_state.peer, reason},
                                 SendAnswer{m_state.id, m_state.peer, false}};
    return told + end(outcome, by); // in this order: the end may change the state to another call
}

/// The server may still make a call of it: then it is cancelled.
QList<CallAction> CallMachine::endUnheardOf(CallOutcome outcome)
{
    m_abandoned = m_state.peer;
    return end(outcome);
}

QList<CallAction> CallMachine::operator()(const Dialed& event)
{
    if (m_state.phase == CallPhase::Incoming && m_state.peer == event.peer)
        return (*this)(Accepted{event.kind}); // they were quicker
    if (isInCall())
        return {};
    m_state =
        CallState{.phase = CallPhase::Dialing, .peer = event.peer, .outgoing = true, .kind = event.kind};
    m_state.local.camera = event.kind == CallKind::Video;
    m_byeReason.clear();
    m_abandoned = {};
    return {SendCall{}, PrepareMedia{}, StartTimer{dialPatience}};
}

QList<CallAction> CallMachine::operator()(const Accepted& event)
{
    if (m_state.phase != CallPhase::Incoming)
        return {};
    m_state.phase = CallPhase::Connecting;
    m_state.local.camera = event.kind == CallKind::Video;
    return {SendAnswer{m_state.id, m_state.peer, true}, StartMedia{}, StartTimer{connectPatience}};
}

QList<CallAction> CallMachine::operator()(const HungUp&)
{
    switch (m_state.phase) {
    case CallPhase::Dialing:
    case CallPhase::Ringing:
        return endTelling(CallOutcome::Cancelled, hangUpWord);
    case CallPhase::Incoming:
        return endTelling(CallOutcome::Declined, hangUpWord);
    case CallPhase::Connecting:
    case CallPhase::Active:
    case CallPhase::Reconnecting:
        return endTelling(CallOutcome::Completed, hangUpWord, CallEnder::Me);
    case CallPhase::Idle:
    case CallPhase::Ended:
        break;
    }
    return {};
}

QList<CallAction> CallMachine::operator()(const TimedOut&)
{
    switch (m_state.phase) {
    case CallPhase::Dialing:
        return endUnheardOf(CallOutcome::ConnectionLost);
    case CallPhase::Ringing:
        return endTelling(CallOutcome::NoAnswer, noAnswerWord);
    case CallPhase::Incoming:
        return end(
            CallOutcome::Missed); // the caller ends it; saying anything would stop other devices from ringing
    case CallPhase::Connecting:
        return endTelling(CallOutcome::MediaFailed, mediaFailedWord);
    case CallPhase::Reconnecting:
        return endTelling(CallOutcome::ConnectionLost, mediaFailedWord);
    case CallPhase::Idle:
    case CallPhase::Active:
    case CallPhase::Ended:
        break;
    }
    return {};
}

QList<CallAction> CallMachine::operator()(const LineLost&)
{
    // An answered call has a media path of its own and lives on; a ringing one may still be answered after
    // the reconnect, within its patience. Only a call that the server never heard of is over.
    return m_state.phase == CallPhase::Dialing ? endUnheardOf(CallOutcome::ConnectionLost)
                                               : QList<CallAction>{};
}

QList<CallAction> CallMachine::operator()(const LineRestored&)
{
    // What was said while there was no line is lost: it is said again.
    const bool unsettled = m_state.phase == CallPhase::Connecting || m_state.phase == CallPhase::Reconnecting;
    return unsettled ? newGeneration() : QList<CallAction>{};
}

QList<CallAction> CallMachine::operator()(const MediaConnected&)
{
    if (m_state.phase != CallPhase::Connecting && m_state.phase != CallPhase::Reconnecting)
        return {};
    m_state.phase = CallPhase::Active;
    return {StopTimer{}, SendSentMedia{}};
}

/// Only the caller offers; the callee asks for it.
QList<CallAction> CallMachine::newGeneration()
{
    if (!m_state.outgoing)
        return {SendRestart{}};
    ++m_state.generation;
    return {StartMedia{}};
}

QList<CallAction> CallMachine::reconnect()
{
    if (m_state.phase != CallPhase::Active)
        return {};
    m_state.phase = CallPhase::Reconnecting;
    return {StartTimer{reconnectPatience}};
}

QList<CallAction> CallMachine::operator()(const MediaLost&)
{
    if (m_state.phase == CallPhase::Reconnecting)
        return newGeneration(); // the new one did not make it either
    return m_state.phase == CallPhase::Active ? reconnect() + newGeneration() : QList<CallAction>{};
}

QList<CallAction> CallMachine::operator()(const MediaFailed& event)
{
    return isInCall() ? endTelling(event.why, mediaFailedWord) : QList<CallAction>{};
}

QList<CallAction> CallMachine::operator()(const LocalMediaChanged& event)
{
    if (!isInCall() || m_state.local == event.media)
        return {};
    m_state.local = event.media;
    return isAnswered() ? QList<CallAction>{SendSentMedia{}} : QList<CallAction>{};
}

} // namespace duologue::calls
