#include "app/viewmodels/ConnectionQuality.h"

#include <utility>

namespace duologue::viewmodels {

namespace {

constexpr double muchLoss = 8;        ///< percent
constexpr double longRoundTrip = 700; ///< milliseconds
constexpr int narrowKbps = 90;
constexpr int secondsToCome = 3;
constexpr int secondsToGo = 5;

ConnectionQuality::Weak judge(const CallStatistics& second)
{
    if (second.lossInPercent > muchLoss)
        return ConnectionQuality::Weak::Theirs;
    const bool narrow = second.videoTargetKbps > 0 && second.videoTargetKbps < narrowKbps;
    if (second.lossPercent > muchLoss || second.roundTripMs > longRoundTrip || narrow)
        return ConnectionQuality::Weak::Mine;
    return ConnectionQuality::Weak::Nobody;
}

} // namespace

ConnectionQuality::Weak ConnectionQuality::update(const CallStatistics& second)
{
    const Weak now = judge(second);
    m_seconds = std::exchange(m_seen, now) == now ? m_seconds + 1 : 1;
    if (m_seconds >= (now == Weak::Nobody ? secondsToGo : secondsToCome))
        m_weak = now;
    return m_weak;
}

} // namespace duologue::viewmodels
