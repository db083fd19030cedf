#pragma once

#include "app/media/VideoCodec.h"

#include <QString>

namespace duologue::media {

/// The numbers that two sides must agree on for one direction of a call: they stand in the offer, and the
/// answerer uses the same (RFC 8829, 5.3.1). 0 = the offer does not have it.
struct SessionTerms {
    int audioLine = 0; ///< index of the m-line
    int videoLine = 1;
    int dataLine = 2;
    int opus = 111; ///< payload types
    int vp8 = 96;
    int h264 = 102;           ///< in packetization mode 1, constrained baseline
    int audioTransportCc = 0; ///< header extension ids of transport-wide congestion control
    int videoTransportCc = 1;

    /// What pictures are sent as: VP8 if both have it.
    [[nodiscard]] VideoCodec codec() const
    {
        return vp8 == 0 && h264 != 0 ? VideoCodec::H264 : VideoCodec::Vp8;
    }
    /// What a description of somebody else's says. Lines that are not there are −1.
    [[nodiscard]] static SessionTerms from(const QString& sdp);

    friend bool operator==(const SessionTerms&, const SessionTerms&) = default;
};

} // namespace duologue::media
