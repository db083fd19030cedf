#pragma once

#include "app/mediaapi/PeerConnection.h"

#include <gst/gst.h>

namespace duologue::media {

using mediaapi::Options;

/// Tells webrtcbin the STUN and TURN servers, and whether only relayed addresses may be used.
void configureIce(GstElement* webrtcbin, const Options& options);

} // namespace duologue::media
