#include "app/media/JitterBuffers.h"

#include "app/base/Log.h"

#include <QByteArrayView>

#include <algorithm>

namespace duologue::media {

namespace {

constexpr int shortestSoundMs = 60; ///< three packets of Opus
constexpr int longestSoundMs = 300;
constexpr int longerByMs = 40;  ///< at once, when packets come too late
constexpr int shorterByMs = 20; ///< after a while without any: each change is heard
constexpr int calmSeconds = 20;
constexpr double shortestPictureMs = 300;
constexpr double longestPictureMs = 800;

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

JitterBuffers::Kind JitterBuffers::kindOf(GstElement* jitterBuffer)
{
    const GstPointer<GstPad> pad(gst_element_get_static_pad(jitterBuffer, "sink"));
    const CapsPointer caps(pad ? gst_pad_get_current_caps(pad.get()) : nullptr);
    if (!caps)
        return Kind::Unknown;
    const QByteArrayView media = gst_structure_get_string(gst_caps_get_structure(caps.get(), 0), "media");
    return media == "audio" ? Kind::Sound : Kind::Picture;
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
    bool late = false;
    const auto pictureMs =
        static_cast<guint>(std::clamp(100 + 1.5 * roundTripMs, shortestPictureMs, longestPictureMs));
    for (Entry& entry : m_entries) {
        const Kind kind = kindOf(entry.element.get());
        if (kind == Kind::Sound)
            late = cameLate(entry) || late;
        else if (kind == Kind::Picture)
            g_object_set(entry.element.get(), "latency", pictureMs, nullptr);
    }
    m_quietSeconds = late ? 0 : m_quietSeconds + 1;
    if (late)
        setSoundMs(std::min(m_soundMs + longerByMs, longestSoundMs));
    else if (m_quietSeconds % calmSeconds == 0)
        setSoundMs(std::max(m_soundMs - shorterByMs, shortestSoundMs));
    for (const Entry& entry : m_entries) {
        if (kindOf(entry.element.get()) == Kind::Sound)
            g_object_set(entry.element.get(), "latency", static_cast<guint>(m_soundMs), nullptr);
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
