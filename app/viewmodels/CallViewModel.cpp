#include "app/viewmodels/CallViewModel.h"

#include "app/calls/CallService.h"
#include "app/core/Avatars.h"
#include "app/core/Rooms.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::viewmodels {

namespace {

constexpr auto lingering = 3s; // UX.md, "End"

CallViewModel::State stateOf(calls::CallPhase phase)
{
    using calls::CallPhase;
    switch (phase) {
    case CallPhase::Idle:
        return CallViewModel::State::Idle;
    case CallPhase::Dialing:
    case CallPhase::Ringing:
        return CallViewModel::State::Outgoing;
    case CallPhase::Incoming:
        return CallViewModel::State::Incoming;
    case CallPhase::Connecting:
    case CallPhase::Active:
    case CallPhase::Reconnecting:
        return CallViewModel::State::Running;
    case CallPhase::Ended:
        return CallViewModel::State::Ended;
    }
    return CallViewModel::State::Idle;
}

} // namespace

CallViewModel::CallViewModel(calls::CallService& calls, core::Rooms& rooms, core::Avatars& avatars,
                             const TimeText& times)
    : m_calls(calls), m_rooms(rooms), m_avatars(avatars), m_times(times)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &CallViewModel::changed);
    m_lingering.setSingleShot(true);
    m_lingering.setInterval(lingering);
    connect(&m_lingering, &QTimer::timeout, this, &CallViewModel::dismiss);
    connect(&m_calls, &calls::CallService::changed, this, &CallViewModel::follow);
    connect(&m_calls, &calls::CallService::deviceProblemFound, this, &CallViewModel::changed);
    connect(&m_avatars, &core::Avatars::arrived, this, &CallViewModel::changed);
}

void CallViewModel::follow()
{
    using calls::CallPhase;
    const CallPhase phase = m_calls.state().phase;
    const State state = stateOf(phase);
    if (state == State::Running && !m_second.isActive())
        m_second.start();
    else if (state != State::Running)
        m_second.stop();
    if (state == State::Ended && m_state != State::Ended) {
        const QDateTime answered = m_calls.answeredAt();
        const qint64 seconds = answered.isValid() ? answered.secsTo(QDateTime::currentDateTimeUtc()) : 0;
        m_endedLength = m_times.duration(std::chrono::seconds(seconds));
    }
    if (state == State::Ended)
        m_lingering.start();
    else
        m_lingering.stop();
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
    Q_EMIT changed();
}

void CallViewModel::dismiss()
{
    m_lingering.stop();
    if (m_state != State::Ended)
        return;
    m_state = State::Idle;
    Q_EMIT stateChanged();
}

UserId CallViewModel::peer() const
{
    return m_calls.state().peer;
}

QString CallViewModel::name() const
{
    const Room* room = m_rooms.withPeer(peer());
    return PersonText::name(room ? room->peerName : QString(), peer());
}

QString CallViewModel::initials() const
{
    return PersonText::initials(name());
}

QImage CallViewModel::avatar() const
{
    const Room* room = m_rooms.withPeer(peer());
    return room ? m_avatars.image(room->avatarUrl) : QImage();
}

bool CallViewModel::isVideo() const
{
    return m_calls.state().kind == CallKind::Video;
}

QString CallViewModel::kindText() const
{
    return isVideo() ? tr("Video call") : tr("Voice call");
}

QString CallViewModel::statusText() const
{
    using calls::CallPhase;
    const calls::CallState& call = m_calls.state();
    const QDateTime answered = m_calls.answeredAt();
    const QString length = m_times.duration(
        std::chrono::seconds(answered.isValid() ? answered.secsTo(QDateTime::currentDateTimeUtc()) : 0));
    switch (call.phase) {
    case CallPhase::Idle:
        return {};
    case CallPhase::Dialing:
        return tr("Calling…");
    case CallPhase::Ringing:
        return tr("Ringing…");
    case CallPhase::Incoming:
        return kindText();
    case CallPhase::Connecting:
        return tr("Connecting…");
    case CallPhase::Active:
        return length;
    case CallPhase::Reconnecting:
        return tr("Reconnecting…");
    case CallPhase::Ended:
        break;
    }
    const QString why = ErrorText::outcome(call.outcome, PersonText::isolated(name()));
    if (call.outcome != CallOutcome::Completed)
        return why;
    //: %1 = "Call ended", %2 = how long it took
    return tr("%1 · %2").arg(why, m_endedLength);
}

bool CallViewModel::ringsThere() const
{
    return m_calls.state().phase == calls::CallPhase::Ringing;
}

bool CallViewModel::endedWell() const
{
    const CallOutcome outcome = m_calls.state().outcome;
    return m_state == State::Ended &&
           (outcome == CallOutcome::Completed || outcome == CallOutcome::Cancelled);
}

bool CallViewModel::canCallAgain() const
{
    switch (m_calls.state().outcome) {
    case CallOutcome::AnsweredElsewhere:
    case CallOutcome::DeclinedElsewhere:
    case CallOutcome::Declined:
    case CallOutcome::Cancelled:
        return false;
    default:
        return m_state == State::Ended;
    }
}

bool CallViewModel::microphoneOn() const
{
    return m_calls.state().local.microphone;
}

bool CallViewModel::cameraOn() const
{
    return m_calls.state().local.camera;
}

bool CallViewModel::remoteMicrophoneOn() const
{
    return m_calls.state().remote.microphone;
}

bool CallViewModel::remoteCameraOn() const
{
    return m_calls.state().remote.camera;
}

QString CallViewModel::deviceWarning() const
{
    const auto& problem = m_calls.deviceProblem();
    return problem && m_state != State::Ended ? ErrorText::device(*problem) : QString();
}

void CallViewModel::showIn(FrameMailbox* remote, FrameMailbox* own)
{
    m_calls.showIn(remote, own);
}

void CallViewModel::dial(UserId peer, CallKind kind)
{
    if (const auto dialed = m_calls.dial(peer, kind); !dialed)
        Q_EMIT dialRefused(ErrorText::dialing(dialed.error()));
}

void CallViewModel::answer(CallKind kind)
{
    m_calls.accept(kind);
}

void CallViewModel::decline()
{
    m_calls.hangUp();
}

void CallViewModel::hangUp()
{
    m_calls.hangUp();
}

void CallViewModel::callAgain()
{
    dial(peer(), m_calls.state().kind);
}

void CallViewModel::setMicrophone(bool on)
{
    m_calls.setMicrophone(on);
}

void CallViewModel::setCamera(bool on)
{
    m_calls.setCamera(on);
}

void CallViewModel::retranslate()
{
    Q_EMIT changed();
}

} // namespace duologue::viewmodels
