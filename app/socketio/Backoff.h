#pragma once

#include <chrono>

namespace duologue::socketio {

/// How long to wait before the next attempt: doubling from `delay` to `maximum`, spread by ± `factor`. Never
/// above the maximum, and spread there as well (downwards), so that a thousand clients do not come back in
/// step.
class Backoff {
public:
    using Milliseconds = std::chrono::milliseconds;

    Backoff(Milliseconds delay, Milliseconds maximum, double factor);

    /// The next delay; `random` is from 0 to 1 and comes in so that this stays a pure function.
    [[nodiscard]] Milliseconds next(double random);
    /// How many delays were given since the last reset.
    [[nodiscard]] int attempts() const { return m_attempts; }
    void reset() { m_attempts = 0; }

private:
    double m_delay;
    double m_maximum;
    double m_factor;
    int m_attempts = 0;
};

} // namespace duologue::socketio
