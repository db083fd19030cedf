#include "app/viewmodels/CallViewModel.h"

#include "app/calls/CallService.h"
#include "app/core/Avatars.h"
#include "app/core/Rooms.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"
#include "app/viewmodels/VerificationText.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::viewmodels {

namespace {

constexpr auto lingering = 3s; // UX.md, "End"
constexpr auto lingeringOfADanger = 10s;
constexpr auto passing = 8s;

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
    : m_calls(calls), m_rooms(rooms), m_avatars(avatars), m_times(times), m_sharing(calls)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &CallViewModel::changed);
    m_lingering.setSingleShot(true);
    connect(&m_lingering, &QTimer::timeout, this, &CallViewModel::dismiss);
    connect(&m_calls, &calls::CallService::changed, this, &CallViewModel::follow);
    m_passing.setSingleShot(true);
    m_passing.setInterval(passing);
    connect(&m_passing, &QTimer::timeout, this, &CallViewModel::changed);
    connect(&m_calls, &calls::CallService::deviceNoticed, this, [this] {
        m_passing.start();
        Q_EMIT changed();
    });
    connect(&m_sharing, &ScreenSharing::changed, this, &CallViewModel::changed);
    connect(&m_sharing, &ScreenSharing::noticed, this, &CallViewModel::noticed);
    connect(&m_calls, &calls::CallService::verificationChanged, this, &CallViewModel::changed);
    connect(&m_calls, &calls::CallService::measured, this, &CallViewModel::measure);
    connect(&m_avatars, &core::Avatars::arrived, this, &CallViewModel::changed);
}

void CallViewModel::follow()
{
    using calls::CallPhase;
    const CallPhase phase = m_calls.state().phase;
    const State state = stateOf(phase);
    if (state != State::Running) {
        m_statistics.clear();
        m_quality = {};
    }
    if (state == State::Running && !m_second.isActive())
        m_second.start();
    else if (state != State::Running)
        m_second.stop();
    if (state == State::Ended && m_state != State::Ended) {
        const QDateTime answered = m_calls.answeredAt();
        m_endedLength =
            std::chrono::seconds(answered.isValid() ? answered.secsTo(QDateTime::currentDateTimeUtc()) : 0);
    }
    if (state == State::Ended)
        m_lingering.start(outcome() == CallOutcome::KeyMismatch ? lingeringOfADanger : lingering);
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

QString CallViewModel::nameOf(UserId someone) const
{
    const Room* room = m_rooms.withPeer(someone);
    return PersonText::name(room ? room->peerName : QString(), someone);
}

QString CallViewModel::name() const
{
    return nameOf(peer());
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
        return tr("Reconnecting… %1 s")
            .arg(m_times.locale().toString(m_calls.brokenSince().secsTo(QDateTime::currentDateTimeUtc())));
    case CallPhase::Ended:
        break;
    }
    const QString why = ErrorText::outcome(call.outcome, PersonText::isolated(name()));
    if (call.outcome != CallOutcome::Completed)
        return why;
    //: %1 = "Call ended", %2 = how long it took
    return tr("%1 · %2").arg(why, m_times.duration(m_endedLength));
}

bool CallViewModel::ringsThere() const
{
    return m_calls.state().phase == calls::CallPhase::Ringing;
}

CallOutcome CallViewModel::outcome() const
{
    return m_calls.state().outcome;
}

bool CallViewModel::canCallAgain() const
{
    switch (m_calls.state().outcome) {
    case CallOutcome::AnsweredElsewhere:
    case CallOutcome::DeclinedElsewhere:
    case CallOutcome::Declined:
    case CallOutcome::Cancelled:
    case CallOutcome::KeyMismatch:
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

bool CallViewModel::remotePictureOn() const
{
    return remoteCameraOn() || remoteScreenOn();
}

bool CallViewModel::remoteScreenOn() const
{
    return m_calls.state().remote.screen;
}

bool CallViewModel::isReconnecting() const
{
    return m_calls.state().phase == calls::CallPhase::Reconnecting;
}

void CallViewModel::measure(const CallStatistics& second)
{
    constexpr qsizetype kept = 60;
    m_statistics.append(second);
    if (m_statistics.size() > kept)
        m_statistics.removeFirst();
    m_quality.update(second);
    Q_EMIT measured();
}

bool CallViewModel::hasWaiting() const
{
    return m_calls.state().waiting.has_value();
}

QString CallViewModel::waitingText() const
{
    const auto& waiting = m_calls.state().waiting;
    if (!waiting)
        return {};
    const QString who = PersonText::isolated(nameOf(waiting->peer));
    return waiting->kind == CallKind::Video ? tr("%1 is calling (video)").arg(who)
                                            : tr("%1 is calling").arg(who);
}

QString CallViewModel::qualityWarning() const
{
    if (m_calls.state().phase != calls::CallPhase::Active)
        return {};
    switch (m_quality.weak()) {
    case ConnectionQuality::Weak::Nobody:
        return {};
    case ConnectionQuality::Weak::Mine:
        return tr("Your connection is weak");
    case ConnectionQuality::Weak::Theirs:
        return tr("The connection of %1 is weak").arg(PersonText::isolated(name()));
    }
    return {};
}

QString CallViewModel::verificationEmoji() const
{
    const auto& signs = m_calls.verification();
    return signs && m_state == State::Running ? VerificationText::emoji(*signs) : QString();
}

QString CallViewModel::verificationWords() const
{
    const auto& signs = m_calls.verification();
    return signs && m_state == State::Running ? VerificationText::words(*signs) : QString();
}

QString CallViewModel::verificationExplanation() const
{
    const auto& signs = m_calls.verification();
    return signs ? VerificationText::explanation(*signs, PersonText::isolated(name())) : QString();
}

QStringList CallViewModel::statisticsLines() const
{
    if (m_statistics.isEmpty())
        return {};
    const CallStatistics& last = m_statistics.last();
    const QLocale& locale = m_times.locale();
    const auto number = [&locale](double value) {
        return locale.toString(value, 'f', 0);
    };
    const auto size = [&number](QSize pixels) {
        return pixels.isEmpty() ? u"–"_s : number(pixels.width()) + u" × "_s + number(pixels.height());
    };
    return {
        tr("Sent: %1 kbit/s, picture %2, %3 per second")
            .arg(number(last.sentKbps), size(last.sentSize), number(last.framesSent)),
        tr("Received: %1 kbit/s, picture %2, %3 per second")
            .arg(number(last.receivedKbps), size(last.receivedSize), number(last.framesReceived)),
        tr("Lost on the way there: %1 %, on the way here: %2 %")
            .arg(number(last.lossPercent), number(last.lossInPercent)),
        tr("Round trip: %1 ms").arg(locale.toString(last.roundTripMs, 'f', last.roundTripMs < 10 ? 1 : 0))};
}

QString CallViewModel::deviceWarning() const
{
    const auto& notice = m_calls.deviceNotice();
    if (!notice || m_state == State::Ended)
        return {};
    const bool passes =
        notice->what == DeviceNotice::What::Returned || notice->what == DeviceNotice::What::FellBack;
    return passes && !m_passing.isActive() ? QString() : ErrorText::device(*notice);
}

void CallViewModel::showIn(FrameMailbox* remote, FrameMailbox* own)
{
    m_calls.showIn(remote, own);
}

void CallViewModel::dial(UserId peer, CallKind kind)
{
    if (const auto dialed = m_calls.dial(peer, kind); !dialed)
        Q_EMIT dialRefused([error = dialed.error()] { return ErrorText::dialing(error); });
}

void CallViewModel::answer(CallKind kind)
{
    m_calls.accept(kind);
}

void CallViewModel::decline()
{
    m_calls.hangUp();
}

void CallViewModel::endAndAnswerWaiting()
{
    if (const auto& waiting = m_calls.state().waiting)
        m_calls.acceptWaiting(waiting->kind);
}

void CallViewModel::declineWaiting()
{
    m_calls.declineWaiting();
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
