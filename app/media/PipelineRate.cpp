// How a pipeline watches the way its packets go, and adapts what it sends.

#include "app/media/Engine.h"
#include "app/media/Outlet.h"
#include "app/media/Pipeline.h"
#include "app/media/Question.h"

#include <QNetworkInterface>

namespace duologue::media {

namespace {

constexpr int starvedSeconds = 4; ///< audio never pauses: nothing for so long means a broken path
constexpr int enoughForTwice = 300;
constexpr double worthTwice = 2.5; ///< percent lost, from when on sound is sent twice…
constexpr double noLoss = 0.5;     ///< …and until when
constexpr int thinKbps = 200;      ///< below it, everything else must spare, too
constexpr double fewLost = 2;      ///< percent
constexpr int usualSoundKbps = 40;
constexpr guint64 reportInterval = 60'000'000;
constexpr qint64 afterLossMs = 10'000; ///< so long requests for lost packets get all the room they want

/// What is left for the encoder of all that may go over the line.
int pictureKbps(int totalKbps, int soundBitsPerSecond, bool soundTwice, int framesPerSecond)
{
    constexpr double overheadKbit = packetOverhead * 8 / 1000.0;
    constexpr double soundPackets = 50;
    constexpr double fullPacketKbit = 9.5;
    const double soundKbps = soundBitsPerSecond / 1000.0 + soundPackets * overheadKbit;
    const double rest = totalKbps - (soundTwice ? 2 : 1) * soundKbps;
    const double packets = std::max<double>(framesPerSecond, framesPerSecond / 2.0 + rest / fullPacketKbit);
    constexpr double least = 25;
    return static_cast<int>(std::max(rest - packets * overheadKbit, least));
}

} // namespace

void Pipeline::makeSender(const SessionTerms& terms)
{
    m_sender = std::make_unique<Sender>(m_pipeline, m_webrtc, m_sources, terms, m_options.offers, m_outlet,
                                        [this](const QList<PacketFeedback>& report) {
                                            m_engine.run([weak = weak_from_this(), report] {
                                                if (const auto pipeline = weak.lock())
                                                    pipeline->takeReport(report);
                                            });
                                        });
    m_sender->setSent(m_sent);
    m_soundRepeater.setPayload(terms.opus);
    applyRate();
}

void Pipeline::takeSession(GstElement* session)
{
    m_session.reset(GST_ELEMENT(gst_object_ref(session)));
    applyRate();
}

void Pipeline::takeReport(const QList<PacketFeedback>& report)
{
    // Both senders of the bundle hear of the same packets.
    if (!m_sender || (m_reportsCome && report.last().sequence == m_lastReported))
        return;
    m_reportsCome = true;
    m_reported = true;
    m_lastReported = report.last().sequence;
    m_rate.update(report);
    applyRate();
}

void Pipeline::applyRate()
{
    if (m_session) {
        // The default budget sends most NACKs too late; a generous one is a burden on a thin link, and on the
        // processor where nothing is lost.
        const bool losing = m_sinceLoss.isValid() && !m_sinceLoss.hasExpired(afterLossMs);
        const bool thin = m_rate.targetKbps() < thinKbps;
        const double rtcp = std::clamp(m_rate.targetKbps() * 200.0, 12'000.0, 200'000.0); // bit/s
        const guint64 interval = thin ? 120'000'000 : losing ? 20'000'000 : 50'000'000;
        g_object_set(m_session.get(), "rtcp-min-interval", interval, "bandwidth", 4'000'000.0,
                     "rtcp-fraction", rtcp, nullptr);
        GObject* inner = nullptr;
        g_object_get(m_session.get(), "internal-session", &inner, nullptr);
        if (inner) {
            g_object_set(inner, "twcc-feedback-interval", thin ? 2 * reportInterval : reportInterval,
                         "rtcp-reduced-size", TRUE, nullptr);
            g_object_unref(inner);
        }
    }
    if (!m_sender)
        return;
    if (const QSize source = m_sender->sourceSize(); source.isValid())
        m_ladder.setSource(source);
    m_rate.setCeiling(m_ladder.usefulKbps());
    m_retransmissions.setLine({.kbps = m_rate.targetKbps(),
                               .roundTripMs = m_network.roundTripMs,
                               .full = m_rate.isQueueing() || m_rate.targetKbps() < thinKbps});
    const int sound = m_rate.targetKbps() < thinKbps ? 20'000 : 32'000;
    m_pictureKbps =
        pictureKbps(m_rate.targetKbps(), sound, m_soundRepeater.isOn(), m_ladder.format().framesPerSecond);
    m_sender->setAudio(sound);
    m_sender->setVideo(m_pictureKbps, m_ladder.update(m_pictureKbps));
}

/// Once a second: is anything still coming, and how much may be sent?
void Pipeline::watch()
{
    if (m_state == PeerConnection::State::Connected || m_starved) {
        const qint64 packets = m_receiver->packetCount();
        m_silentSeconds = packets == m_lastPackets ? m_silentSeconds + 1 : 0;
        m_lastPackets = packets;
        m_starved = m_silentSeconds >= starvedSeconds;
        updateState();
        watchAddresses();
        if (const bool reported = std::exchange(m_reported, false);
            m_reportsCome && !reported && (m_sent.camera || m_sent.screen)) {
            m_rate.updateBySilence();
            applyRate();
        }
        requestStatistics();
    }
    report();
}

/// An address that goes takes the path with it: nobody need wait for silence. Which one the path has is known
/// if nothing translates it; otherwise any that reaches far may be it.
void Pipeline::watchAddresses()
{
    QSet<QString> all;
    QSet<QString> far;
    for (QHostAddress address : QNetworkInterface::allAddresses()) {
        if (address.isGlobal() || address.isUniqueLocalUnicast())
            far.insert(address.toString());
        address.setScopeId({});
        all.insert(address.toString());
    }
    const bool usedWasHere = m_addresses.contains(m_network.localAddress);
    const bool lost = usedWasHere ? !all.contains(m_network.localAddress) : !far.contains(m_farAddresses);
    m_addresses = all;
    m_farAddresses = far;
    if (lost)
        tell(m_news.addressLost);
}

void Pipeline::report()
{
    const NetworkReading& now = m_network;
    const NetworkReading& before = m_networkBefore;
    const auto lost = static_cast<double>(std::max<qint64>(now.packetsLost - before.packetsLost, 0));
    const auto came = static_cast<double>(std::max<qint64>(now.packetsReceived - before.packetsReceived, 0));
    const Statistics statistics{.framesSent = m_sender ? m_sender->takeFrameCount() : 0,
                                .framesReceived = m_receiver->takeFrameCount(),
                                .sentSize = m_sender ? m_sender->sentSize() : QSize(),
                                .receivedSize = m_receiver->pictureSize(),
                                .longestPauseMs = m_receiver->takeLongestPauseMs(),
                                .videoTargetKbps = m_pictureKbps,
                                .sentKbps = static_cast<int>((now.bytesSent - before.bytesSent) * 8 / 1000),
                                .receivedKbps =
                                    static_cast<int>((now.bytesReceived - before.bytesReceived) * 8 / 1000),
                                .lossPercent = m_reportsCome ? m_rate.lossPercent() : now.lossPercent,
                                .lossInPercent = lost + came > 0 ? 100 * lost / (lost + came) : 0,
                                .concealedPercent = m_receiver->takeConcealedPercent(),
                                .soundLagMs = m_receiver->soundLagMs(),
                                .roundTripMs = now.roundTripMs,
                                .audioLevelIn = m_receiver->takePeak(),
                                .packetsReceived = m_receiver->packetCount()};
    tell([measured = m_news.measured, statistics] { measured(statistics); });
}

void Pipeline::requestStatistics()
{
    askFor("get-stats", nullptr, [this](const GstStructure* statistics) {
        if (statistics)
            readNetwork(NetworkReading::from(statistics));
    });
}

void Pipeline::readNetwork(const NetworkReading& reading)
{
    m_networkBefore = std::exchange(m_network, reading);
    m_jitterBuffers->adapt(reading.roundTripMs);
    if (reading.packetsLost > m_networkBefore.packetsLost)
        m_sinceLoss.start();
    if (!m_sender)
        return;
    if (!m_reportsCome) {
        m_rate.updateByLoss(reading.lossPercent);
        applyRate();
    }
    const double loss = m_rate.isQueueing() ? 0 : m_reportsCome ? m_rate.lossPercent() : reading.lossPercent;
    if (const qint64 bytes = reading.bytesSent - m_networkBefore.bytesSent; bytes > 0 && loss < fewLost)
        m_ladder.setDemand(std::max(static_cast<int>(bytes * 8 / 1000) - usualSoundKbps, 1));
    m_sender->setExpectedLoss(loss);
    m_soundRepeater.setOn(m_rate.targetKbps() > enoughForTwice &&
                          loss > (m_soundRepeater.isOn() ? noLoss : worthTwice));
}

} // namespace duologue::media
