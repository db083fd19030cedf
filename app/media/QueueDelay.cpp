#include "app/media/QueueDelay.h"

#include <algorithm>

namespace duologue::media {

namespace {

using namespace std::chrono_literals;

constexpr auto window = 15s; ///< clocks drift by less than a millisecond in that time
constexpr auto noticeable = 3ms;

} // namespace

void QueueDelay::update(const QList<PacketFeedback>& report)
{
    Microseconds shortest = none;
    for (const PacketFeedback& packet : report) {
        if (!packet.lost)
            shortest = std::min(shortest, packet.received - packet.sent);
    }
    if (shortest == none)
        return;
    const Microseconds now = report.last().sent;
    if (m_fastest == none || now - m_since > window) {
        m_fastestBefore = m_fastest;
        m_fastest = shortest;
        m_since = now;
    }
    m_fastest = std::min(m_fastest, shortest);
    const Microseconds delay = shortest - std::min(m_fastest, m_fastestBefore);
    m_falls = delay + noticeable < m_delay;
    m_delay = delay;
}

} // namespace duologue::media
