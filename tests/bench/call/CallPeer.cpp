#include "CallPeer.h"

#include "app/base/FrameMailbox.h"
#include "app/domain/CallStatistics.h"
#include "app/media/BlockCode.h"
#include "ui/call/VideoView.h"

#include <QEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace duologue::bench {

namespace {

protocol::ServerProfile profileOf(const PeerOptions& options)
{
    protocol::ServerProfile profile;
    profile.url = options.server;
    return profile;
}

calls::CallOptions callOptions(const PeerOptions& options)
{
    return {.fakeMedia = true,
            .fakeSoundFile = options.soundFile,
            .fakePictureSize = options.size,
            .fakeFramesPerSecond = options.framesPerSecond,
            .fakePictureTellsTime = true};
}

quint32 now()
{
    const auto time = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<quint32>(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void say(const QJsonObject& line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

CallPeer::CallPeer(const PeerOptions& options)
    : m_options(options),
      m_account({profileOf(options), options.me, {}, {}}, callOptions(options), m_accounts, m_times),
      m_windows(m_account.chat.call, &m_mainWindow)
{
    m_windows.callWindow()->theirPicture()->installEventFilter(this);
    connect(&m_account.calls, &calls::CallService::changed, this, &CallPeer::follow);
    connect(&m_account.calls, &calls::CallService::measured, this, &CallPeer::print);
    connect(&m_account.link, &core::ServerLink::connected, this, &CallPeer::dialWhenReady);
    m_mainWindow.resize(300, 200);
    m_mainWindow.show();
    m_account.start();
}

void CallPeer::dialWhenReady()
{
    say({{u"connected"_s, true}});
    if (m_options.callee.isValid() && m_phase == calls::CallPhase::Idle)
        m_account.chat.call.dial(m_options.callee, CallKind::Video);
}

void CallPeer::follow()
{
    const calls::CallPhase phase = m_account.calls.state().phase;
    if (phase == calls::CallPhase::Connecting && m_phase != phase)
        m_sinceAnswer.start();
    if (phase == m_phase)
        return;
    m_phase = phase;
    if (phase == calls::CallPhase::Incoming) // as a person does, after a while
        QTimer::singleShot(1500, this, [this] { m_account.chat.call.answer(CallKind::Video); });
    say({{u"phase"_s, static_cast<int>(phase)}, {u"generation"_s, m_account.calls.state().generation}});
}

bool CallPeer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint)
        QMetaObject::invokeMethod(this, &CallPeer::painted, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void CallPeer::painted()
{
    const auto code = media::readBlockCode(m_windows.callWindow()->theirPicture()->mailbox()->newest());
    if (!code || code->counter == m_lastStamp)
        return;
    m_lastStamp = code->counter;
    if (m_setupMs < 0) {
        m_setupMs = static_cast<double>(m_sinceAnswer.elapsed());
        say({{u"setup_ms"_s, m_setupMs}});
    }
    const int pause =
        m_sincePaint.isValid() ? static_cast<int>(m_sincePaint.restart()) : (m_sincePaint.start(), 0);
    m_longestPauseMs = std::max(m_longestPauseMs, pause);
    m_freezes += pause > 200 ? 1 : 0;
    ++m_paintedCount;
    m_latenciesMs.append(static_cast<int>(now() - code->counter));
}

void CallPeer::print(const CallStatistics& statistics)
{
    QJsonArray latencies;
    for (const int latency : std::exchange(m_latenciesMs, {}))
        latencies.append(latency);
    say({{u"fps"_s, std::exchange(m_paintedCount, 0)},
         {u"freezes"_s, std::exchange(m_freezes, 0)},
         {u"longest_pause_ms"_s, std::exchange(m_longestPauseMs, 0)},
         {u"latency_ms"_s, latencies},
         {u"cpu_s"_s, cpuSeconds()},
         {u"sent_fps"_s, statistics.framesSent},
         {u"decoded_fps"_s, statistics.framesReceived},
         {u"target_kbps"_s, statistics.videoTargetKbps},
         {u"sent_kbps"_s, statistics.sentKbps},
         {u"received_kbps"_s, statistics.receivedKbps},
         {u"sent_height"_s, statistics.sentSize.height()},
         {u"received_height"_s, statistics.receivedSize.height()},
         {u"loss_percent"_s, statistics.lossPercent},
         {u"loss_in_percent"_s, statistics.lossInPercent},
         {u"concealed_percent"_s, statistics.concealedPercent},
         {u"sound_lag_ms"_s, statistics.soundLagMs},
         {u"round_trip_ms"_s, statistics.roundTripMs},
         {u"sound"_s, statistics.audioLevelIn}});
}

} // namespace duologue::bench
