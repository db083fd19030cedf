#pragma once

#include "app/media/PacketFeedback.h"

#include <QList>

#include <gst/gst.h>

namespace duologue::media {

/// What a session tells its senders when a transport-wide report came (`RTPTWCCPackets`, upstream); empty if
/// the event is another one.
[[nodiscard]] QList<PacketFeedback> packetFeedback(GstEvent* event);

} // namespace duologue::media
