#include "app/media/sound/Loudspeaker.h"

#include "app/media/sound/EchoReference.h"
#include "app/media/sound/SoundElements.h"

#include <gst/audio/gstaudiobasesink.h>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {
constexpr int bufferMs = 40;
} // namespace

Loudspeaker::Loudspeaker(const mediaapi::DeviceSelection& selection,
                         std::function<void(DeviceNotice::What)> failed)
    : SoundPipeline(std::move(failed))
{
    const QString description = u"appsrc name=feed is-live=true format=time max-bytes=0 "
                                "caps=\"audio/x-raw,format=S16LE,rate=48000,channels=1,layout=interleaved\" "
                                "! audioconvert ! audioresample ! "_s +
                                soundSink(selection, bufferMs) + u" name=device"_s;
    if (!build(description, static_cast<GstClockTime>(std::chrono::nanoseconds(playout).count())))
        return;
    m_feed = element("feed");
    keepTime();
    SoundPipeline::play();
}

Loudspeaker::~Loudspeaker()
{
    stop();
}

void Loudspeaker::keepTime()
{
    const auto device = element("device");
    if (!GST_IS_AUDIO_BASE_SINK(device.get()))
        return; // the platform's own choice, in a bin
    auto* sink = GST_AUDIO_BASE_SINK(device.get());
    gst_audio_base_sink_set_slave_method(sink, GST_AUDIO_BASE_SINK_SLAVE_CUSTOM);
    gst_audio_base_sink_set_custom_slaving_callback(
        sink,
        [](GstAudioBaseSink*, GstClockTime external, GstClockTime internal, GstClockTimeDiff* skew,
           GstAudioBaseSinkDiscontReason, gpointer self) {
            auto& drift = static_cast<Loudspeaker*>(self)->m_drift;
            if (skew)
                *skew = drift.correction(PlayoutDrift::Time(GST_CLOCK_DIFF(external, internal))).count();
            else
                drift = {}; // it begins anew
        },
        this, nullptr);
}

void Loudspeaker::play(GstClockTime at, GstBuffer* buffer)
{
    if (!m_feed || at < baseTime()) {
        gst_buffer_unref(buffer);
        return;
    }
    buffer = gst_buffer_make_writable(buffer);
    GST_BUFFER_PTS(buffer) = at - baseTime();
    gst_app_src_push_buffer(GST_APP_SRC(m_feed.get()), buffer);
}

void SoundOutlet::set(std::shared_ptr<Loudspeaker> loudspeaker)
{
    const std::scoped_lock lock(m_mutex);
    m_loudspeaker.swap(loudspeaker); // the old one goes after the lock
}

void SoundOutlet::play(GstClockTime at, GstBuffer* buffer)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_loudspeaker)
        return;
    if (m_echo) {
        GstMapInfo map;
        if (gst_buffer_map(buffer, &map, GST_MAP_READ)) {
            m_echo->played(EchoReference::Time(at),
                           {reinterpret_cast<const char*>(map.data), static_cast<qsizetype>(map.size)});
            gst_buffer_unmap(buffer, &map);
        }
    }
    m_loudspeaker->play(at, gst_buffer_ref(buffer));
}

} // namespace duologue::media
