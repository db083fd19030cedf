#include "app/media/RateController.h"

#include <algorithm>
#include <cmath>

namespace duologue::media {

namespace {

using namespace std::chrono_literals;

constexpr auto arrivalWindow = 500ms;
constexpr auto shortestPause = 300ms; ///< between two decreases: the first must have had its effect
constexpr int lossSample = 100;       ///< packets before loss is believed…
constexpr int smallSample = 20;       ///< …or these, if it takes them
constexpr auto sampleTime = 1500ms;
constexpr double heavyLoss = 15; ///< a radio link loses 10 % without being full; a full one has a queue, too
constexpr double lightLoss = 2;  ///< draft-ietf-rmcat-gcc-02, 6

constexpr double belowCapacity = 0.85;
constexpr double whileDraining =
    0.6; ///< until the queue is gone: a long one costs packets, and each report comes late
constexpr auto longQueue = 100ms;
constexpr auto toTellApart = 1500ms; ///< until a queue of our own must have shrunk
constexpr auto longestLimit = 2s;

double seconds(std::chrono::microseconds time)
{
    return static_cast<double>(time.count()) / 1e6;
}

} // namespace

RateController::RateController() : m_longestQueue(longQueue) {}

bool RateController::isQueueing() const
{
    return m_queue.delay() > m_longestQueue / 2;
}

/// A long queue that does not shrink. If sending less does not help, it is not ours: whoever fills it would
/// take all that we give way.
bool RateController::isFull(Microseconds now)
{
    const Microseconds queue = m_queue.delay();
    if (m_fullAt && now - *m_fullAt > toTellApart) {
        m_fullAt.reset();
        if (queue > 0.8 * m_queueThen)
            m_longestQueue = std::min<Microseconds>(2 * queue, longestLimit);
    }
    if (queue < longQueue / 2)
        m_longestQueue = longQueue;
    if (queue < m_longestQueue || m_queue.falls())
        return false;
    if (!m_fullAt) {
        m_fullAt = now;
        m_queueThen = queue;
    }
    return true;
}

double RateController::receivedKbps() const
{
    if (m_arrived.size() < 5)
        return 0;
    const double span = seconds(m_arrived.back().received - m_arrived.front().received);
    if (span < 0.1)
        return 0;
    double bytes = 0;
    for (const PacketFeedback& packet : m_arrived)
        bytes += packet.bytes;
    bytes -= m_arrived.front().bytes; // the spans between packets count
    return bytes * 8 / 1000 / span;
}

void RateController::remember(const PacketFeedback& packet)
{
    const auto before = [](const PacketFeedback& a, const PacketFeedback& b) {
        return a.received < b.received;
    };
    m_arrived.insert(std::ranges::upper_bound(m_arrived, packet, before), packet);
    while (m_arrived.back().received - m_arrived.front().received > arrivalWindow)
        m_arrived.pop_front();
}

void RateController::countLoss(const QList<PacketFeedback>& report)
{
    for (const PacketFeedback& packet : report) {
        ++m_lossPackets;
        m_lossLost += packet.lost ? 1 : 0;
    }
    if (!m_lossSince)
        m_lossSince = report.first().sent;
    const bool slow = report.last().sent - *m_lossSince > sampleTime && m_lossPackets >= smallSample;
    if (m_lossPackets < lossSample && !slow)
        return;
    m_lossSince.reset();
    m_lossPercent = 100.0 * m_lossLost / m_lossPackets;
    m_lossPackets = 0;
    m_lossLost = 0;
    if (m_lossPercent > heavyLoss)
        m_lossLimit = std::min(m_lossLimit, m_target) * (1 - 0.5 * m_lossPercent / 100);
    m_lossLimit = std::max<double>(m_lossLimit, lowestKbps);
}

int RateController::update(const QList<PacketFeedback>& report)
{
    if (report.isEmpty())
        return targetKbps();
    bool over = false;
    for (const PacketFeedback& packet : report) {
        if (packet.lost)
            continue;
        m_delay.add(packet);
        remember(packet);
        over = over || m_delay.usage() == DelayTrend::Usage::Over;
    }
    countLoss(report);
    m_queue.update(report);
    const Microseconds now = report.last().sent;
    over = isFull(now) || over;
    const double passed = m_updatedAt ? std::clamp(seconds(now - *m_updatedAt), 0.0, 0.5) : 0;
    m_updatedAt = now;
    if (over && (!m_loweredAt || now - *m_loweredAt > shortestPause)) {
        m_loweredAt = now;
        decrease();
        m_delay.settle();
    } else if (m_draining && !isQueueing()) {
        m_draining = false;
        m_target = std::max(m_target, belowCapacity * *m_capacityKbps);
    } else if (!over && !isQueueing() && m_delay.usage() == DelayTrend::Usage::Normal) {
        increase(passed);
    } // else a queue empties: wait
    m_target = std::clamp(std::min(m_target, m_lossLimit), double(lowestKbps),
                          std::max<double>(m_ceiling, lowestKbps));
    return targetKbps();
}

int RateController::updateByLoss(double percent)
{
    m_lossPercent = percent;
    if (percent > heavyLoss)
        m_target *= 1 - 0.5 * percent / 100;
    else if (percent < lightLoss)
        m_target *= 1.08;
    m_target = std::clamp(m_target, double(lowestKbps), std::max<double>(m_ceiling, lowestKbps));
    return targetKbps();
}

int RateController::updateBySilence()
{
    constexpr double enoughForReports = 100;
    if (m_target > enoughForReports)
        m_target = std::max(m_target / 2, enoughForReports);
    return targetKbps();
}

void RateController::decrease()
{
    const double arrived = receivedKbps();
    m_capacityKbps = arrived > 0 ? arrived : m_target;
    // Not to nothing: a still picture sends, and so proves, far less than the link takes.
    m_draining = isQueueing();
    const double part = m_draining ? whileDraining : belowCapacity;
    m_target = std::min(m_target, std::max(part * *m_capacityKbps, 0.3 * m_target));
}

/// Quick while nothing is known of the link, slower near where it once was full, and never far beyond what is
/// sent.
void RateController::increase(double passed)
{
    if (m_lossPercent < heavyLoss)
        m_lossLimit = std::min(m_lossLimit * std::pow(m_lossPercent < lightLoss ? 1.3 : 1.1, passed),
                               double(highestKbps));
    const double arrived = receivedKbps();
    const bool near = m_capacityKbps && m_target > 0.8 * *m_capacityKbps && m_target < 1.2 * *m_capacityKbps;
    if (m_capacityKbps && m_target > 1.5 * *m_capacityKbps)
        m_capacityKbps.reset(); // it is another link now
    const double perSecond = near ? 1.05 : m_capacityKbps ? 1.15 : 1.6;
    constexpr double leastKbpsPerSecond = 10; // a percentage of hardly anything is nothing
    const double raised =
        std::max(m_target * std::pow(perSecond, passed), m_target + leastKbpsPerSecond * passed);
    // What is not sent proves nothing; but sound is not counted, and a still picture needs little.
    const double proven = arrived > 0 ? 2 * arrived + 120 : m_target;
    m_target = std::max(m_target, std::min(raised, proven));
}

} // namespace duologue::media
