#pragma once

#include <chrono>

namespace duologue::media {

/// How far the clock of a loudspeaker is to be moved so that sound comes out in time. Two crystals drift
/// apart slowly and are brought together in small steps of their mean; a device that stood still (it woke up,
/// its Bluetooth link was gone) is behind by a leap, and is put right at once. GStreamer's own way takes a
/// mean for both, which stutters for two seconds after such a leap. Pure; one thread.
class PlayoutDrift {
public:
    using Time = std::chrono::nanoseconds;

    /// `ahead`: the device's clock less the system's, as corrected up to now; the correction to take from it.
    [[nodiscard]] Time correction(Time ahead);

private:
    Time m_mean{0};
    int m_leaps = 0; ///< readings in a row
};

} // namespace duologue::media
