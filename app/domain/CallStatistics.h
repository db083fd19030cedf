#pragma once

#include <QMetaType>
#include <QSize>

namespace duologue {

/// How picture and sound flow, over the last second.
struct CallStatistics {
    int framesSent = 0;          ///< pictures given to the encoder
    int framesReceived = 0;      ///< pictures decoded
    QSize sentSize;              ///< of the pictures
    QSize receivedSize;          ///< null while there are none
    int longestPauseMs = 0;      ///< between two pictures that were received
    int videoTargetKbps = 0;     ///< what the encoder aims at
    int sentKbps = 0;            ///< picture and sound, as they leave
    int receivedKbps = 0;        ///< …as they come
    double lossPercent = 0;      ///< of what we sent, as the other side reports it
    double lossInPercent = 0;    ///< of what was sent to us
    double concealedPercent = 0; ///< of the sound: what had to be invented
    int soundLagMs = 0;          ///< so much later than its picture sound is heard; 0 = not known
    double roundTripMs = 0;      ///< 0 = not known yet
    double audioLevelIn = 0;     ///< peak of what arrives, 0 … 1
    qint64 packetsReceived = 0;

    friend bool operator==(const CallStatistics&, const CallStatistics&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::CallStatistics)
