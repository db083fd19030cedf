#include "app/calls/CallMachine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::calls {

namespace {

const QString hangUpWord = u"hangup"_s;
const QString busyWord = u"busy"_s;
const QString noAnswerWord = u"no-answer"_s;
const QString mediaFailedWord = u"media-failed"_s;

/// A server's word for why it does not ring there.
CallOutcome outcomeOf(const QString& status)
{
    return status.compare("busy"_L1, Qt::CaseInsensitive) == 0 ? CallOutcome::Busy : CallOutcome::Offline;
}

} // namespace

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

QList<CallAction> CallMachine::end(CallOutcome outcome)
{
    m_state.phase = CallPhase::Ended;
    m_state.outcome = outcome;
    return {StopTimer{}, StopMedia{}, LogCall{}};
}

/// The only way to say that a call is over is `answered:false`; `bye` before it says why.
QList<CallAction> CallMachine::endTelling(CallOutcome outcome, const QString& reason)
{
    QList<CallAction> actions;
    if (!m_state.id.isEmpty())
        actions = {SendBye{reason}, SendAnswer{m_state.id, m_state.peer, false}};
    return actions + end(outcome);
}

QList<CallAction> CallMachine::operator()(const Dialed& event)
{
    if (isInCall())
        return {};
    m_state =
        CallState{.phase = CallPhase::Dialing, .peer = event.peer, .outgoing = true, .kind = event.kind};
    m_state.local.camera = event.kind == CallKind::Video;
    m_byeReason.clear();
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
        return endTelling(CallOutcome::Completed, hangUpWord);
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
        return end(CallOutcome::ConnectionLost);
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
    return m_state.phase == CallPhase::Dialing ? end(CallOutcome::ConnectionLost) : QList<CallAction>{};
}

QList<CallAction> CallMachine::operator()(const MediaConnected&)
{
    if (m_state.phase != CallPhase::Connecting && m_state.phase != CallPhase::Reconnecting)
        return {};
    m_state.phase = CallPhase::Active;
    return {StopTimer{}, SendSentMedia{}};
}

QList<CallAction> CallMachine::newGeneration()
{
    if (!m_state.outgoing)
        return {SendRestart{}};
    ++m_state.generation;
    return {StartMedia{}};
}

QList<CallAction> CallMachine::operator()(const MediaLost&)
{
    if (m_state.phase != CallPhase::Active)
        return {};
    m_state.phase = CallPhase::Reconnecting;
    return QList<CallAction>{StartTimer{reconnectPatience}} + newGeneration();
}

QList<CallAction> CallMachine::operator()(const MediaFailed&)
{
    return isInCall() ? endTelling(CallOutcome::MediaFailed, mediaFailedWord) : QList<CallAction>{};
}

QList<CallAction> CallMachine::operator()(const LocalMediaChanged& event)
{
    if (!isInCall() || m_state.local == event.media)
        return {};
    m_state.local = event.media;
    return isAnswered() ? QList<CallAction>{SendSentMedia{}} : QList<CallAction>{};
}

QList<CallAction> CallMachine::operator()(const protocol::CallRequested& event)
{
    if (event.from == m_me)
        return ringThere(event);
    return event.to == m_me ? ringHere(event) : QList<CallAction>{};
}

QList<CallAction> CallMachine::ringThere(const protocol::CallRequested& call)
{
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
    if (!call.rings() || call.from == m_me)
        return {};
    switch (m_state.phase) {
    case CallPhase::Idle:
    case CallPhase::Ended:
        m_state =
            CallState{.phase = CallPhase::Incoming, .id = call.call, .peer = call.from, .kind = call.kind};
        m_byeReason.clear();
        m_byeWasMine = false;
        return {PrepareMedia{}, StartTimer{ringPatience}};
    case CallPhase::Dialing:
    case CallPhase::Ringing:
        // Both call each other: the call of the lower user id survives, the other side accepts it without
        // asking.
        return call.from == m_state.peer && call.from < m_me ? takeOver(call) : QList<CallAction>{};
    case CallPhase::Connecting:
    case CallPhase::Active:
    case CallPhase::Reconnecting:
        // The same person again: their side lost our call, the new one replaces it.
        return call.from == m_state.peer && call.call != m_state.id ? takeOver(call) : QList<CallAction>{};
    case CallPhase::Incoming:
        break; // a second caller waits; ringing elsewhere is not disturbed
    }
    return {};
}

QList<CallAction> CallMachine::takeOver(const protocol::CallRequested& call)
{
    const SentMedia local = m_state.local;
    m_state = CallState{.phase = CallPhase::Connecting,
                        .id = call.call,
                        .peer = call.from,
                        .kind = call.kind,
                        .local = local};
    m_byeReason.clear();
    m_byeWasMine = false;
    return {StopMedia{}, SendAnswer{call.call, call.from, true}, StartMedia{}, StartTimer{connectPatience}};
}

QList<CallAction> CallMachine::operator()(const protocol::CallAnswered& event)
{
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
        return end(m_byeReason == mediaFailedWord ? CallOutcome::MediaFailed : CallOutcome::Completed);
    case CallPhase::Idle:
    case CallPhase::Dialing:
    case CallPhase::Ended:
        break;
    }
    return {};
}

QList<CallAction> CallMachine::remoteBye(UserId author, const protocol::Bye& bye)
{
    m_byeReason = bye.reason.isEmpty() ? hangUpWord : bye.reason;
    m_byeWasMine = author == m_me;
    return {}; // `call answer` follows and ends the call
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
        return newGeneration();
    }
    const auto* description = std::get_if<SessionDescription>(&event.signal.content);
    const bool newOffer = description && description->type == SessionDescription::Type::Offer &&
                          !m_state.outgoing && event.signal.generation > m_state.generation;
    if (!newOffer)
        return {};
    const bool first = m_state.generation == 0;
    m_state.generation = event.signal.generation;
    return first ? QList<CallAction>{} : QList<CallAction>{StartMedia{}};
}

} // namespace duologue::calls
