#include "app/socketio/Backoff.h"

#include <algorithm>
#include <cmath>

namespace duologue::socketio {

Backoff::Backoff(Milliseconds delay, Milliseconds maximum, double factor)
    : m_delay(std::max<double>(1, static_cast<double>(delay.count()))),
      m_maximum(std::max<double>(1, static_cast<double>(maximum.count()))),
      m_factor(std::clamp(factor, 0.0, 1.0))
{
}

Backoff::Milliseconds Backoff::next(double random)
{
    const double doubled = std::min(m_delay * std::exp2(std::min(m_attempts, 60)), m_maximum);
    if (m_attempts < std::numeric_limits<int>::max())
        ++m_attempts;
    const double low = doubled * (1 - m_factor);
    const double high = std::min(doubled * (1 + m_factor), m_maximum);
    return Milliseconds(std::llround(low + (high - low) * std::clamp(random, 0.0, 1.0)));
}

} // namespace duologue::socketio
