#pragma once

#include <chrono>
#include <cstdint>

namespace duologue::media {

/// What a packet takes on the line beside its payload: IPv4 and UDP, RTP with the extension for
/// transport-wide feedback, and SRTP's tag. Bytes; a tenth of a large picture, more than half of sound.
constexpr int packetOverhead = 20 + 8 + 12 + 8 + 10;

/// What the other side reports about one packet of ours (transport-wide congestion control). The two clocks
/// have nothing to do with each other.
struct PacketFeedback {
    std::uint16_t sequence = 0;
    std::chrono::microseconds sent{0};
    std::chrono::microseconds received{0}; ///< meaningless if lost
    int bytes = 0;                         ///< on the line
    bool lost = false;
};

} // namespace duologue::media
