#include "app/media/sound/PlayoutDrift.h"

#include <utility>

using namespace std::chrono_literals;

namespace duologue::media {

namespace {

constexpr auto tolerance = 20ms; ///< of the mean
constexpr auto leap = 60ms;
constexpr int believed = 3; ///< readings of a leap: a single one may be wrong
constexpr int memory = 32;  ///< readings

} // namespace

PlayoutDrift::Time PlayoutDrift::correction(Time ahead)
{
    if (std::chrono::abs(ahead) > leap) {
        if (++m_leaps < believed)
            return 0ns;
        *this = {};
        return ahead;
    }
    m_leaps = 0;
    m_mean += (ahead - m_mean) / memory;
    if (std::chrono::abs(m_mean) <= tolerance)
        return 0ns;
    return std::exchange(m_mean, 0ns);
}

} // namespace duologue::media
