#pragma once

#include <QMetaType>

namespace duologue::media {

/// How picture and sound flow, over the last second.
struct Statistics {
    int framesSent = 0;      ///< pictures given to the encoder
    int framesReceived = 0;  ///< pictures decoded
    int videoTargetKbps = 0; ///< what the encoder aims at
    double lossPercent = 0;  ///< of what we sent, as the other side reports it
    double audioLevelIn = 0; ///< peak of what arrives, 0 … 1
    qint64 packetsReceived = 0;

    friend bool operator==(const Statistics&, const Statistics&) = default;
};

} // namespace duologue::media

Q_DECLARE_METATYPE(duologue::media::Statistics)
