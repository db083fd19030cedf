#include "app/media/LipSync.h"

#include <algorithm>

namespace duologue::media {

namespace {

using namespace std::chrono_literals;

constexpr LipSync::Time unnoticed = 125ms;   ///< sound that late is not seen to be late (ITU-R BT.1359)
constexpr LipSync::Time longestWait = 120ms; ///< a longer delay would be worse than lips that are ahead
constexpr LipSync::Time plausible = 1s;      ///< beyond that the other side's reports are wrong

} // namespace

LipSync::Time LipSync::waitOf(Time age)
{
    const Time delay = m_soundDelay;
    const Time lag = delay - age;
    if (delay == Time::zero() || lag > plausible || lag < -plausible) {
        m_lag = Time::zero();
        return Time::zero();
    }
    const Time wait = std::clamp<Time>(lag - unnoticed, Time::zero(), longestWait);
    m_lag = lag - wait;
    return wait;
}

} // namespace duologue::media
