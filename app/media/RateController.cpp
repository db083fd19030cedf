#include "app/media/RateController.h"

#include <algorithm>

namespace duologue::media {

int RateController::update(const NetworkReport& report)
{
    constexpr double heavyLoss =
        10; // as in the loss-based part of Google congestion control (draft-ietf-rmcat-gcc-02, 6)
    constexpr double lightLoss = 2;
    constexpr double queueing = 0.8; // less than this part arrives in time: a queue is growing somewhere
    const bool congested = report.receivedKbps > 0 && report.receivedKbps < queueing * report.sentKbps;
    if (report.lossPercent > heavyLoss || congested) {
        const double byLoss = m_target * (1 - 0.5 * report.lossPercent / 100);
        const double byArrival = report.receivedKbps > 0 ? 0.85 * report.receivedKbps : m_target;
        m_target = std::min(byLoss, std::max(byArrival, m_target * 0.5));
    } else if (report.lossPercent < lightLoss) {
        m_target *= 1.15;
    }
    m_target = std::clamp<double>(m_target, lowestKbps, highestKbps);
    return targetKbps();
}

} // namespace duologue::media
