#include "app/media/FeedbackEvent.h"

namespace duologue::media {

namespace {

std::chrono::microseconds microseconds(const GstStructure* packet, const char* name)
{
    guint64 nanoseconds = 0;
    gst_structure_get_uint64(packet, name, &nanoseconds);
    return std::chrono::microseconds(nanoseconds / 1000);
}

PacketFeedback feedback(const GstStructure* packet)
{
    PacketFeedback read;
    guint sequence = 0;
    guint size = 0;
    gboolean lost = FALSE;
    gst_structure_get_uint(packet, "seqnum", &sequence);
    gst_structure_get_uint(packet, "size", &size);
    gst_structure_get_boolean(packet, "lost", &lost);
    read.sequence = static_cast<std::uint16_t>(sequence);
    read.bytes = static_cast<int>(size) + packetOverhead;
    read.lost = lost == TRUE;
    read.sent = microseconds(packet, "local-ts");
    read.received = microseconds(packet, "remote-ts");
    return read;
}

} // namespace

QList<PacketFeedback> packetFeedback(GstEvent* event)
{
    const GstStructure* structure = gst_event_get_structure(event);
    if (!structure || !gst_structure_has_name(structure, "RTPTWCCPackets"))
        return {};
    const GValue* packets = gst_structure_get_value(structure, "packets");
    if (!packets || !G_VALUE_HOLDS(packets, g_type_from_name("GValueArray")))
        return {};
    const auto* array = static_cast<const GValueArray*>(g_value_get_boxed(packets));
    QList<PacketFeedback> report;
    for (guint i = 0; array && i < array->n_values; ++i) {
        const GValue* value = array->values + i;
        if (GST_VALUE_HOLDS_STRUCTURE(value))
            report.append(feedback(gst_value_get_structure(value)));
    }
    return report;
}

} // namespace duologue::media
