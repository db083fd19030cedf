#include "app/media/Sender.h"

#include "app/base/Log.h"
#include "app/media/Outlet.h"
#include "app/media/RateController.h"
#include "app/media/Receiver.h"
#include "app/media/Tone.h"
#include "app/media/capture/Feed.h"

#include <QRandomGenerator>

#define GST_USE_UNSTABLE_API // NOLINT: webrtcbin's API is marked so
#include <gst/app/gstappsink.h>
#include <gst/webrtc/webrtc.h>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {

const QLatin1StringView transportCc =
    "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01"_L1;

/// RTP caps of a line; webrtcbin reads from them what it writes into its SDP. The SSRC stands in them from
/// the start: in a bundle, a receiver that finds none in the SDP cannot tell which line a stream belongs to.
QString rtpCaps(const QString& encoding, int payload, int extension)
{
    QString caps = u"application/x-rtp,%1,payload=%2,ssrc=(uint)%3"_s.arg(encoding).arg(payload).arg(
        QRandomGenerator::global()->generate());
    if (extension > 0)
        caps += u",extmap-%1=(string)%2,rtcp-fb-transport-cc=(boolean)true"_s.arg(extension).arg(transportCc);
    return caps;
}

} // namespace

Sender::Sender(GstElement* pipeline, GstElement* webrtcbin, const SenderSources& sources,
               const SessionTerms& terms, std::shared_ptr<Outlet> outlet)
    : m_sources(sources), m_outlet(std::move(outlet)), m_pipeline(pipeline)
{
    // In the order of the lines, so that the pads meet the right ones.
    if (terms.audioLine < terms.videoLine) {
        buildAudio(pipeline, webrtcbin, terms);
        buildVideo(pipeline, webrtcbin, terms);
    } else {
        buildVideo(pipeline, webrtcbin, terms);
        buildAudio(pipeline, webrtcbin, terms);
    }
}

Sender::~Sender() = default;

GstPointer<GstElement> Sender::element(const char* name) const
{
    return GstPointer<GstElement>(gst_bin_get_by_name(GST_BIN(m_pipeline), name));
}

void Sender::link(GstElement* pipeline, GstElement* webrtcbin, const QString& description, int line,
                  int nackLine)
{
    GError* error = nullptr;
    GstElement* bin = gst_parse_bin_from_description(description.toUtf8().constData(), TRUE, &error);
    if (error) {
        qCWarning(lcMedia) << "cannot build a sender:" << error->message;
        g_error_free(error);
        return;
    }
    gst_bin_add(GST_BIN(pipeline), bin);
    const GstPointer<GstPad> source(gst_element_get_static_pad(bin, "src"));
    const QByteArray name = "sink_" + QByteArray::number(line);
    const GstPointer<GstPad> sink(gst_element_request_pad_simple(webrtcbin, name.constData()));
    if (!source || !sink || gst_pad_link(source.get(), sink.get()) != GST_PAD_LINK_OK) {
        qCWarning(lcMedia) << "cannot link a sender to line" << line;
        return;
    }
    if (line == nackLine) {
        GstWebRTCRTPTransceiver* transceiver = nullptr;
        g_object_get(sink.get(), "transceiver", &transceiver, nullptr);
        if (transceiver) {
            g_object_set(transceiver, "do-nack", TRUE, nullptr);
            gst_object_unref(transceiver);
        }
    }
    gst_element_sync_state_with_parent(bin);
}

void Sender::buildVideo(GstElement* pipeline, GstElement* webrtcbin, const SessionTerms& terms)
{
    if (terms.videoLine < 0 || terms.vp8 == 0)
        return;
    QString source = u"appsrc name=videofeed is-live=true format=time do-timestamp=true "
                     u"leaky-type=downstream max-buffers=2 "
                     "! videorate drop-only=true max-rate=30"_s;
    if (m_sources.fakeIdentity) {
        m_testPicture = std::make_unique<TestPicture>(*m_sources.fakeIdentity, m_sources.fakeFile);
        source = m_testPicture->description();
    }
    // Real-time VP8: no look-ahead, one thread, small key frames (there is no pacer to spread large ones).
    const QString description =
        source +
        u" ! tee name=split "
        "split. ! queue leaky=downstream max-size-buffers=1 ! videorate drop-only=true max-rate=15 ! "
        "videoconvert "
        "! video/x-raw,format=BGRx ! appsink name=preview max-buffers=1 drop=true sync=false async=false "
        "split. ! queue leaky=downstream max-size-buffers=2 ! valve name=videogate drop=true "
        "! videoconvert ! video/x-raw,format=I420 ! vp8enc name=vp8enc deadline=1 cpu-used=-6 threads=1 "
        "end-usage=cbr "
        "lag-in-frames=0 keyframe-max-dist=3000 max-quantizer=63 max-intra-bitrate=300 target-bitrate=%1 "
        "! rtpvp8pay picture-id-mode=15-bit mtu=1200 ! capsfilter caps=\"%2\""_s
            .arg(RateController::startKbps * 1000)
            .arg(rtpCaps(u"media=video,encoding-name=VP8,clock-rate=90000"_s, terms.vp8,
                         terms.videoTransportCc));
    link(pipeline, webrtcbin, description, terms.videoLine, terms.videoLine);

    if (const auto appsrc = element("videofeed"); appsrc && m_sources.video)
        m_sources.video->attach(appsrc.get());
    if (const auto picture = element("fakepicture"); picture && m_testPicture)
        m_testPicture->drawOn(picture.get());
    if (const auto preview = element("preview")) {
        g_object_set(preview.get(), "emit-signals", FALSE, nullptr);
        GstAppSinkCallbacks callbacks{};
        callbacks.new_sample = [](GstAppSink* sink, gpointer self) {
            auto* sender = static_cast<Sender*>(self);
            QImage picture = pulledPicture(sink);
            if (sender->m_previewOn)
                sender->m_outlet->showOwn(std::move(picture));
            return GST_FLOW_OK;
        };
        gst_app_sink_set_callbacks(GST_APP_SINK(preview.get()), &callbacks, this, nullptr);
    }
    if (const auto encoder = element("vp8enc")) {
        const GstPointer<GstPad> pad(gst_element_get_static_pad(encoder.get(), "sink"));
        gst_pad_add_probe(
            pad.get(), GST_PAD_PROBE_TYPE_BUFFER,
            [](GstPad*, GstPadProbeInfo*, gpointer self) {
                ++static_cast<Sender*>(self)->m_frames;
                return GST_PAD_PROBE_OK;
            },
            this, nullptr);
    }
}

void Sender::buildAudio(GstElement* pipeline, GstElement* webrtcbin, const SessionTerms& terms)
{
    if (terms.audioLine < 0 || terms.opus == 0)
        return;
    // The echo of the loudspeaker is taken out of the microphone, noise too; gain control made the echo
    // louder.
    QString source = u"appsrc name=audiofeed is-live=true format=time max-buffers=50 leaky-type=downstream "
                     "! queue max-size-time=200000000 leaky=downstream ! audioconvert ! audioresample "
                     "! audio/x-raw,format=S16LE,rate=48000,channels=1 "
                     "! webrtcdsp probe=loudspeaker gain-control=false echo-suppression-level=high"_s;
    if (m_sources.fakeIdentity)
        source =
            u"audiotestsrc is-live=true wave=sine volume=0.25 samplesperbuffer=480 freq=%1 "
            "! audio/x-raw,format=S16LE,rate=48000,channels=1"_s.arg(toneFrequency(*m_sources.fakeIdentity));
    // Muting sends silence and does not stop: the other side tells a mute from a dead line.
    const QString description =
        source + u" ! volume name=audiogate mute=true ! audioconvert ! opusenc bitrate=32000 "
                 u"audio-type=voice frame-size=20 "
                 "inband-fec=true packet-loss-percentage=10 ! rtpopuspay ! capsfilter caps=\"%1\""_s.arg(
                     rtpCaps(u"media=audio,encoding-name=OPUS,clock-rate=48000,encoding-params=(string)2"_s,
                             terms.opus, terms.audioTransportCc));
    // No retransmission of sound: webrtcbin would give it a payload type that the picture has, in the same
    // bundle.
    link(pipeline, webrtcbin, description, terms.audioLine, -1);
    if (const auto appsrc = element("audiofeed"); appsrc && m_sources.audio)
        m_sources.audio->attach(appsrc.get());
}

void Sender::setSent(const SentMedia& sent)
{
    if (const auto gate = element("videogate"))
        g_object_set(gate.get(), "drop", !sent.camera, nullptr);
    if (const auto gate = element("audiogate"))
        g_object_set(gate.get(), "mute", !sent.microphone, nullptr);
    m_previewOn = sent.camera;
    if (!sent.camera)
        m_outlet->showOwn({});
}

void Sender::setVideoKbps(int kbps)
{
    if (const auto encoder = element("vp8enc"))
        g_object_set(encoder.get(), "target-bitrate", kbps * 1000, nullptr);
}

void Sender::detach()
{
    if (m_sources.video)
        m_sources.video->detach();
    if (m_sources.audio)
        m_sources.audio->detach();
    if (const auto preview = element("preview")) {
        GstAppSinkCallbacks none{};
        gst_app_sink_set_callbacks(GST_APP_SINK(preview.get()), &none, nullptr, nullptr);
    }
}

} // namespace duologue::media
