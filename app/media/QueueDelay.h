#pragma once

#include "app/media/PacketFeedback.h"

#include <QList>

#include <chrono>
#include <limits>

namespace duologue::media {

/// How long packets stand in queues on the way: what they take longer than the fastest of the last half
/// minute (as in LEDBAT, RFC 6817). The clocks' difference falls out. Pure.
class QueueDelay {
public:
    /// Takes the packets of a report.
    void update(const QList<PacketFeedback>& report);

    [[nodiscard]] std::chrono::microseconds delay() const { return m_delay; }
    /// Shorter than with the report before.
    [[nodiscard]] bool falls() const { return m_falls; }

private:
    using Microseconds = std::chrono::microseconds;
    static constexpr Microseconds none = Microseconds::max();

    Microseconds m_fastest = none;       ///< of the present quarter of a minute
    Microseconds m_fastestBefore = none; ///< of the one before
    Microseconds m_since{0};
    Microseconds m_delay{0};
    bool m_falls = false;
};

} // namespace duologue::media
