#include "app/media/NetworkReading.h"

#include <algorithm>

#define GST_USE_UNSTABLE_API // NOLINT: webrtcbin's API is marked so
#include <gst/webrtc/webrtc.h>

namespace duologue::media {

namespace {

qint64 unsignedField(const GstStructure* entry, const char* name)
{
    guint64 value = 0;
    gst_structure_get_uint64(entry, name, &value);
    return static_cast<qint64>(value);
}

void readEntry(const GstStructure* entry, GstWebRTCStatsType type, NetworkReading& reading)
{
    gdouble number = 0;
    gint lost = 0;
    gint64 lost64 = 0;
    switch (type) {
    case GST_WEBRTC_STATS_REMOTE_INBOUND_RTP:
        if (gst_structure_get_double(entry, "round-trip-time", &number) && number > 0)
            reading.roundTripMs = std::max(reading.roundTripMs, number * 1000);
        if (gst_structure_get_double(entry, "fraction-lost", &number))
            reading.lossPercent = std::max(reading.lossPercent, number * 100);
        break;
    case GST_WEBRTC_STATS_OUTBOUND_RTP:
        reading.bytesSent += unsignedField(entry, "bytes-sent");
        break;
    case GST_WEBRTC_STATS_INBOUND_RTP:
        reading.bytesReceived += unsignedField(entry, "bytes-received");
        reading.packetsReceived += unsignedField(entry, "packets-received");
        if (gst_structure_get_int64(entry, "packets-lost", &lost64))
            reading.packetsLost += lost64;
        else if (gst_structure_get_int(entry, "packets-lost", &lost))
            reading.packetsLost += lost;
        break;
    case GST_WEBRTC_STATS_LOCAL_CANDIDATE: // only that of the selected pair
        reading.localAddress = QString::fromUtf8(gst_structure_get_string(entry, "address"));
        break;
    default:
        break;
    }
}

} // namespace

NetworkReading NetworkReading::from(const GstStructure* statistics)
{
    NetworkReading reading;
    gst_structure_foreach(
        statistics,
        [](GQuark, const GValue* value, gpointer data) -> gboolean {
            GstWebRTCStatsType type{};
            const GstStructure* entry =
                GST_VALUE_HOLDS_STRUCTURE(value) ? gst_value_get_structure(value) : nullptr;
            if (entry && gst_structure_get(entry, "type", GST_TYPE_WEBRTC_STATS_TYPE, &type, nullptr))
                readEntry(entry, type, *static_cast<NetworkReading*>(data));
            return TRUE;
        },
        &reading);
    return reading;
}

} // namespace duologue::media
