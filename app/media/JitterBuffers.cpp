#include "app/media/JitterBuffers.h"

#include "app/base/Log.h"

#include <QByteArrayView>

#include <algorithm>

namespace duologue::media {

namespace {

constexpr int shortestSoundMs = 40; ///< two packets: the second has a copy of a lost one
constexpr int longestSoundMs = 300;
constexpr int longerByMs = 40;  ///< at once, when packets come too late
constexpr int shorterByMs = 20; ///< after a while without any: each change is heard
constexpr int calmSeconds = 20;
constexpr double shortestPictureMs = 300;
constexpr double longestPictureMs = 800;
constexpr gint reorderedMs = 5;         ///< a packet that another overtook may come this much later
constexpr double askedAgainAfter = 0.2; ///< of a round trip
constexpr double shortestAgainMs = 10;

} // namespace

void JitterBuffers::take(GstElement* jitterBuffer)
{
    // The delay of the first packet would be that of the first picture. Packets that are due but not yet sent
    // must not be asked for: pictures keep no time.
    g_object_set(jitterBuffer, "faststart-min-packets", 1U, "rtx-next-seqnum", FALSE, nullptr);
    m_entries.push_back({.element = GstPointer<GstElement>(GST_ELEMENT(gst_object_ref(jitterBuffer)))});
    if (m_soundMs == 0)
        setSoundMs(shortestSoundMs);
}

/// The buffer itself does not know: what it holds is told by the caps behind rtpptdemux, which follows it.
JitterBuffers::Kind JitterBuffers::kindOf(GstElement* jitterBuffer)
{
    const GstPointer<GstPad> source(gst_element_get_static_pad(jitterBuffer, "src"));
    const GstPointer<GstPad> next(source ? gst_pad_get_peer(source.get()) : nullptr);
    const GstPointer<GstElement> demultiplexer(next ? gst_pad_get_parent_element(next.get()) : nullptr);
    Kind kind = Kind::Unknown;
    if (!demultiplexer)
        return kind;
    gst_element_foreach_src_pad(
        demultiplexer.get(),
        [](GstElement*, GstPad* pad, gpointer found) -> gboolean {
            const CapsPointer caps(gst_pad_get_current_caps(pad));
            if (!caps)
                return TRUE;
            const QByteArrayView media =
                gst_structure_get_string(gst_caps_get_structure(caps.get(), 0), "media");
            if (media == "audio" || media == "video")
                *static_cast<Kind*>(found) = media == "audio" ? Kind::Sound : Kind::Picture;
            return TRUE;
        },
        &kind);
    return kind;
}

bool JitterBuffers::cameLate(Entry& entry)
{
    GstStructure* statistics = nullptr;
    g_object_get(entry.element.get(), "stats", &statistics, nullptr);
    guint64 late = 0;
    if (statistics) {
        gst_structure_get_uint64(statistics, "num-late", &late);
        gst_structure_free(statistics);
    }
    return std::exchange(entry.late, late) < late;
}

void JitterBuffers::adapt(double roundTripMs)
{
    m_roundTripMs = roundTripMs;
    bool late = false;
    for (Entry& entry : m_entries) {
        if (kindOf(entry.element.get()) == Kind::Sound)
            late = cameLate(entry) || late;
    }
    m_quietSeconds = late ? 0 : m_quietSeconds + 1;
    if (late)
        setSoundMs(std::min(m_soundMs + longerByMs, longestSoundMs));
    else if (m_quietSeconds % calmSeconds == 0)
        setSoundMs(std::max(m_soundMs - shorterByMs, shortestSoundMs));
    fit();
}

void JitterBuffers::fit()
{
    const double pictureMs = std::clamp(100 + 1.5 * m_roundTripMs, shortestPictureMs, longestPictureMs);
    const double againMs = std::max(m_roundTripMs * askedAgainAfter, shortestAgainMs);
    for (const Entry& entry : m_entries) {
        switch (kindOf(entry.element.get())) {
        case Kind::Sound: // no retransmission was agreed upon
            g_object_set(entry.element.get(), "latency", static_cast<guint>(m_soundMs), "do-retransmission",
                         FALSE, nullptr);
            break;
        case Kind::Picture:
            // Requests and answers get lost, too: who waits a round trip for each shows a frozen picture.
            g_object_set(entry.element.get(), "latency", static_cast<guint>(pictureMs), "rtx-delay",
                         reorderedMs, "rtx-retry-timeout", static_cast<gint>(againMs), nullptr);
            break;
        case Kind::Unknown:
            break;
        }
    }
}

/// The pipeline would give the loudspeaker the delay of the longest buffer, that of the pictures.
void JitterBuffers::setSoundMs(int ms)
{
    if (ms == m_soundMs)
        return;
    m_soundMs = ms;
    qCDebug(lcMedia) << "sound is played after" << ms << "ms";
    gst_pipeline_set_latency(GST_PIPELINE(m_pipeline), static_cast<GstClockTime>(ms) * GST_MSECOND);
    gst_bin_recalculate_latency(GST_BIN(m_pipeline));
}

} // namespace duologue::media
