#pragma once

#include "app/media/GstPointer.h"

#include <array>
#include <atomic>
#include <cstdint>

namespace duologue::media {

/// Answers the other side's requests for lost packets with measure, where webrtcbin answers every one: on a
/// full line not twice within a round trip, and never with more than a part of the rate, for retransmissions
/// would take all of it. On a line that loses packets without being full, an answer may be lost as well:
/// there one that is asked for again is sent again. Steered on the engine's thread; what it does, on
/// webrtcbin's.
class Retransmissions {
public:
    /// `rtprtxsend`: outlived by this.
    void take(GstElement* rtprtxsend);

    struct Line {
        int kbps = 0;
        double roundTripMs = 0;
        bool full = false; ///< more is not carried faster
    };
    void setLine(const Line& line);

private:
    static GstPadProbeReturn probe(GstPad* pad, GstPadProbeInfo* info, gpointer self);
    [[nodiscard]] bool isAnswered(std::uint16_t sequence, std::int64_t nowUs);

    struct Request {
        std::uint16_t sequence = 0;
        std::int64_t atUs = 0;
    };
    std::atomic<int> m_bytesPerSecond{0};
    std::atomic<int> m_apartUs{0};
    // Of the thread that hears of the requests:
    std::array<Request, 512> m_requests{}; ///< the last one of each remainder
    double m_credit = 0;                   ///< bytes
    std::int64_t m_creditedUs = 0;
};

} // namespace duologue::media
