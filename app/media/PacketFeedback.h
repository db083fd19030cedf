#pragma once

#include <chrono>
#include <cstdint>

namespace duologue::media {

/// What the other side reports about one packet of ours (transport-wide congestion control). The two clocks
/// have nothing to do with each other.
struct PacketFeedback {
    std::uint16_t sequence = 0;
    std::chrono::microseconds sent{0};
    std::chrono::microseconds received{0}; ///< meaningless if lost
    int bytes = 0;
    bool lost = false;
};

} // namespace duologue::media
