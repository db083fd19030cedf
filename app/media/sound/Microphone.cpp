#include "app/media/sound/Microphone.h"

#include "app/base/Log.h"
#include "app/media/sound/EchoReference.h"
#include "app/media/sound/SoundElements.h"

#include <QUuid>

#include <gst/app/gstappsink.h>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {

constexpr int bufferMs = 100;

const QLatin1StringView format = "audio/x-raw,format=S16LE,rate=48000,channels=1,layout=interleaved"_L1;

template <typename Use>
void read(GstBuffer* buffer, Use use)
{
    GstMapInfo map;
    if (!gst_buffer_map(buffer, &map, GST_MAP_READ))
        return;
    use(QByteArrayView(reinterpret_cast<const char*>(map.data), static_cast<qsizetype>(map.size)));
    gst_buffer_unmap(buffer, &map);
}

} // namespace

Microphone::Microphone(const mediaapi::DeviceSelection& selection, std::shared_ptr<EchoReference> echo,
                       std::function<void(QByteArrayView)> taken,
                       std::function<void(DeviceNotice::What)> failed)
    : SoundPipeline(std::move(failed)), m_echo(std::move(echo)), m_taken(std::move(taken))
{
    // webrtcdsp finds its probe by name among all of the process. Gain control made the echo louder.
    // Suppression: "high" takes 3 dB more of a voice while the other one speaks, "low" leaves 20 dB of echo.
    const QString probe = u"probe-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString canceller =
        m_echo ? u"! webrtcdsp probe=%1 gain-control=false echo-suppression-level=moderate"_s.arg(probe)
               : u"! webrtcdsp echo-cancel=false gain-control=false"_s;
    const QString reference =
        m_echo
            ? u"appsrc name=far is-live=true format=time max-bytes=0 caps=\"%1\" ! webrtcechoprobe name=%2 "
              "! fakesink sync=false async=false "_s.arg(format, probe)
            : QString();
    qCDebug(lcMedia) << "microphone:" << selection.isThere << selection.id;
    const QString description =
        reference + soundSource(selection, bufferMs) +
        u" ! audioconvert ! audioresample ! %1 ! identity name=near %2 "
        "! appsink name=out sync=false async=false max-buffers=0"_s.arg(format, canceller);
    if (!build(description, 0))
        return;
    listen();
    play();
}

Microphone::~Microphone()
{
    if (m_echo)
        m_echo->detach();
    stop();
}

void Microphone::listen()
{
    if (const auto far = element("far"))
        m_echo->attach(far.get(), baseTime());
    if (const auto near = element("near"); near && m_echo) {
        const GstPointer<GstPad> pad(gst_element_get_static_pad(near.get(), "src"));
        gst_pad_add_probe(
            pad.get(), GST_PAD_PROBE_TYPE_BUFFER,
            [](GstPad*, GstPadProbeInfo* info, gpointer self) {
                auto* microphone = static_cast<Microphone*>(self);
                GstBuffer* buffer = gst_pad_probe_info_get_buffer(info);
                const GstClockTime at =
                    GST_BUFFER_PTS(buffer); // running time: a live source's segment begins at 0
                if (GST_CLOCK_TIME_IS_VALID(at))
                    read(buffer, [microphone, at](QByteArrayView pcm) {
                        microphone->m_echo->heard(EchoReference::Time(at + microphone->baseTime()), pcm);
                    });
                return GST_PAD_PROBE_OK;
            },
            this, nullptr);
    }
    const auto out = element("out");
    GstAppSinkCallbacks callbacks{};
    callbacks.new_sample = [](GstAppSink* sink, gpointer self) {
        GstSample* sample = gst_app_sink_try_pull_sample(sink, 0);
        if (!sample)
            return GST_FLOW_OK;
        read(gst_sample_get_buffer(sample), static_cast<Microphone*>(self)->m_taken);
        gst_sample_unref(sample);
        return GST_FLOW_OK;
    };
    gst_app_sink_set_callbacks(GST_APP_SINK(out.get()), &callbacks, this, nullptr);
}

} // namespace duologue::media
