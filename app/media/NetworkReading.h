#pragma once

#include <QString>

typedef struct _GstStructure GstStructure; // NOLINT(modernize-use-using): GStreamer's own name

namespace duologue::media {

/// What webrtcbin's get-stats says about the way, of all streams together; counted from the beginning.
struct NetworkReading {
    double roundTripMs = 0;
    double lossPercent = 0; ///< of what we sent, as the other side reported last
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0;
    qint64 packetsReceived = 0;
    qint64 packetsLost = 0; ///< of those that were sent to us
    QString localAddress;   ///< of the candidate in use; a relay's or router's if it goes through one

    [[nodiscard]] static NetworkReading from(const GstStructure* statistics);
};

} // namespace duologue::media
