#include "app/media/SoundRepeater.h"

#include <cstring>
#include <utility>

namespace duologue::media {

namespace {
constexpr gint64 oldestUs = 45'000; ///< who waits longer for a packet of 20 ms has given it up
}

void SoundRepeater::take(GstElement* rtpsession)
{
    g_signal_connect(rtpsession, "pad-added", G_CALLBACK(+[](GstElement*, GstPad* pad, gpointer self) {
                         const char* name = GST_PAD_NAME(pad);
                         if (std::strcmp(name, "send_rtp_src") == 0)
                             gst_pad_add_probe(pad, GST_PAD_PROBE_TYPE_BUFFER, &SoundRepeater::probe, self,
                                               nullptr);
                     }),
                     this);
}

GstPadProbeReturn SoundRepeater::probe(GstPad* pad, GstPadProbeInfo* info, gpointer self)
{
    auto* repeater = static_cast<SoundRepeater*>(self);
    GstBuffer* packet = gst_pad_probe_info_get_buffer(info);
    guint8 second = 0;
    if (gst_buffer_extract(packet, 1, &second, 1) == 1 && (second & 0x7f) == repeater->m_payload)
        repeater->follow(pad, packet);
    return GST_PAD_PROBE_OK;
}

void SoundRepeater::follow(GstPad* pad, GstBuffer* packet)
{
    if (packet == m_repeated)
        return;
    const gint64 now = g_get_monotonic_time();
    const bool recent = now - std::exchange(m_previousAtUs, now) < oldestUs;
    GstBuffer* previous =
        std::exchange(m_previous, decltype(m_previous)(m_on ? gst_buffer_ref(packet) : nullptr)).release();
    if (!previous)
        return;
    if (!recent) {
        gst_buffer_unref(previous);
        return;
    }
    m_repeated = previous;
    gst_pad_push(pad, previous);
    m_repeated = nullptr;
}

} // namespace duologue::media
