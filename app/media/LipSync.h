#pragma once

#include <atomic>
#include <chrono>

namespace duologue::media {

/// Keeps pictures from running too far ahead of their sound, whose jitter buffer grows with the network and
/// whose device has a buffer, too. Ages and delays are of the other side's clock, which rtpbin brings
/// together from the sender reports of both streams (RFC 3550, 6.4.1).
class LipSync {
public:
    using Time = std::chrono::nanoseconds;

    /// So long after it was made, sound is heard now. Streaming thread of the sound.
    void setSoundDelay(Time delay) { m_soundDelay = delay; }
    /// How long a picture of that age has to wait until it is shown. Streaming thread of the picture.
    [[nodiscard]] Time waitOf(Time age);
    /// How much later than the last picture its sound is heard; 0 if there is no sound. Any thread.
    [[nodiscard]] std::chrono::milliseconds soundLag() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_lag.load());
    }

private:
    std::atomic<Time> m_soundDelay{Time::zero()};
    std::atomic<Time> m_lag{Time::zero()};
};

} // namespace duologue::media
