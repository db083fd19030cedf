#include "app/media/Sender.h"

#include "app/base/Log.h"
#include "app/media/FeedbackEvent.h"
#include "app/media/OutgoingPictures.h"
#include "app/media/Outlet.h"
#include "app/media/RateController.h"
#include "app/media/capture/Feed.h"

#include <QRandomGenerator>

#include <algorithm>

#define GST_USE_UNSTABLE_API // NOLINT: webrtcbin's API is marked so
#include <gst/video/video.h>
#include <gst/webrtc/webrtc.h>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {

const QLatin1StringView transportCc =
    "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01"_L1;

/// RTP caps of a line; webrtcbin reads from them what it writes into its SDP. The SSRC stands in them from
/// the start: in a bundle, a receiver that finds none in the SDP cannot tell which line a stream belongs to.
QString rtpCaps(const QString& encoding, int payload, int extension, const QString& ssrc)
{
    QString caps = u"application/x-rtp,%1,payload=%2%3"_s.arg(encoding).arg(payload).arg(ssrc);
    if (extension > 0)
        caps += u",extmap-%1=(string)%2,rtcp-fb-transport-cc=(boolean)true"_s.arg(extension).arg(transportCc);
    return caps;
}

QString newSsrc()
{
    return u",ssrc=(uint)%1"_s.arg(QRandomGenerator::global()->generate());
}

/// Redundant packets to a hundred of the picture. On a thin link loss means that it is full: more would make
/// it worse.
guint fecPercentage(double lossPercent, int kbps)
{
    return lossPercent < 3 || kbps < 200 ? 0 : std::clamp(static_cast<guint>(2 * lossPercent), 10U, 40U);
}

} // namespace

Sender::Sender(GstElement* pipeline, GstElement* webrtcbin, const SenderSources& sources,
               const SessionTerms& terms, bool offers, std::shared_ptr<Outlet> outlet,
               std::function<void(const QList<PacketFeedback>&)> reported)
    : m_sources(sources),
      m_outlet(std::move(outlet)),
      m_pipeline(pipeline),
      m_offers(offers),
      m_videoSsrc(newSsrc()),
      m_reported(std::move(reported))
{
    // In the order of the lines, so that the pads meet the right ones.
    if (terms.audioLine < terms.videoLine) {
        buildAudio(webrtcbin, terms);
        buildVideo(webrtcbin, terms);
    } else {
        buildVideo(webrtcbin, terms);
        buildAudio(webrtcbin, terms);
    }
}

Sender::~Sender() = default;

GstPointer<GstElement> Sender::element(const char* name) const
{
    return GstPointer<GstElement>(gst_bin_get_by_name(GST_BIN(m_pipeline), name));
}

/// A bin of that description in the pipeline, not yet running; null if an element is missing.
GstElement* Sender::add(const QString& description)
{
    GError* error = nullptr;
    GstElement* bin = gst_parse_bin_from_description(description.toUtf8().constData(), TRUE, &error);
    if (error) {
        qCWarning(lcMedia) << "cannot build a sender:" << error->message;
        g_error_free(error);
        return nullptr;
    }
    gst_bin_add(GST_BIN(m_pipeline), bin);
    return bin;
}

void Sender::link(GstElement* webrtcbin, const QString& description, int line, int nackLine)
{
    GstElement* bin = add(description);
    const GstPointer<GstPad> source(bin == nullptr ? nullptr : gst_element_get_static_pad(bin, "src"));
    const QByteArray name = "sink_" + QByteArray::number(line);
    const GstPointer<GstPad> sink(gst_element_request_pad_simple(webrtcbin, name.constData()));
    if (!source || !sink || gst_pad_link(source.get(), sink.get()) != GST_PAD_LINK_OK) {
        qCWarning(lcMedia) << "cannot link a sender to line" << line;
        return;
    }
    listen(source.get());
    if (line == nackLine) {
        GstWebRTCRTPTransceiver* transceiver = nullptr;
        g_object_get(sink.get(), "transceiver", &transceiver, nullptr);
        if (transceiver) {
            g_object_set(transceiver, "do-nack", TRUE, "fec-type", GST_WEBRTC_FEC_TYPE_ULP_RED,
                         "fec-percentage", 0U, nullptr);
            m_pictureWay.reset(GST_OBJECT(transceiver));
            m_videoSink.reset(GST_PAD(gst_object_ref(sink.get())));
        }
    }
    gst_element_sync_state_with_parent(bin);
}

/// The other side's reports go upstream there.
void Sender::listen(GstPad* source)
{
    gst_pad_add_probe(
        source, GST_PAD_PROBE_TYPE_EVENT_UPSTREAM,
        [](GstPad*, GstPadProbeInfo* info, gpointer self) {
            const auto report = packetFeedback(gst_pad_probe_info_get_event(info));
            if (!report.isEmpty())
                static_cast<Sender*>(self)->m_reported(report);
            return GST_PAD_PROBE_OK;
        },
        this, nullptr);
}

void Sender::buildVideo(GstElement* webrtcbin, const SessionTerms& terms)
{
    if (terms.videoLine < 0 || (terms.vp8 == 0 && terms.h264 == 0))
        return;
    QString source = u"appsrc name=videofeed is-live=true format=time do-timestamp=true "
                     u"leaky-type=downstream max-buffers=2 ! videoconvert"_s;
    if (m_sources.fake) {
        m_testPicture = std::make_unique<TestPicture>(*m_sources.fake);
        source = m_testPicture->description() + u" ! valve name=fakegate ! funnel name=join "_s + source +
                 u" ! join. join. "_s;
    }
    GstElement* capture =
        add(source + u" ! video/x-raw,format=I420 ! appsink name=captured max-buffers=1 drop=true sync=false "
                     "async=false"_s);
    m_codec = terms.codec();
    link(webrtcbin, encoding(terms), terms.videoLine, terms.videoLine);
    if (m_offers && m_videoSink)
        offerBoth(terms);

    const auto captured = element("captured");
    const auto pictures = element("pictures");
    if (captured && pictures)
        m_pictures = std::make_unique<OutgoingPictures>(captured.get(), pictures.get(), m_outlet);
    if (m_pictures && !m_offers)
        m_pictures->setAgreed();
    if (const auto appsrc = element("videofeed"); appsrc && m_sources.video)
        m_sources.video->attach(appsrc.get());
    if (const auto picture = element("fakepicture"); picture && m_testPicture)
        m_testPicture->drawOn(picture.get());
    countFrames();
    if (capture != nullptr)
        gst_element_sync_state_with_parent(capture);
}

/// From the pictures that are sent to RTP.
QString Sender::encoding(const SessionTerms& terms) const
{
    const int payload = m_codec == VideoCodec::H264 ? terms.h264 : terms.vp8;
    return u"appsrc name=pictures is-live=true format=time leaky-type=downstream max-buffers=2 ! %1 "
           "! capsfilter name=sent caps=\"%2\""_s.arg(
               encoderOf(m_codec, RateController::startKbps),
               rtpCaps(rtpFieldsOf(m_codec), payload, terms.videoTransportCc, m_videoSsrc));
}

/// webrtcbin asks for the caps of what it will get, and writes them into the offer. Only VP8 is made as yet,
/// but the other side may not have it: whatever it chooses is made then.
void Sender::offerBoth(const SessionTerms& terms)
{
    QString both;
    for (const auto& [codec, payload] :
         {std::pair{VideoCodec::Vp8, terms.vp8}, {VideoCodec::H264, terms.h264}})
        both += (both.isEmpty() ? u""_s : u"; "_s) +
                rtpCaps(rtpFieldsOf(codec), payload, terms.videoTransportCc, m_videoSsrc);
    m_offered.reset(gst_caps_from_string(both.toUtf8().constData()));
    const GstPointer<GstPad> source(gst_pad_get_peer(m_videoSink.get()));
    gst_pad_add_probe(
        source.get(), GST_PAD_PROBE_TYPE_QUERY_UPSTREAM,
        [](GstPad*, GstPadProbeInfo* info, gpointer self) {
            GstQuery* query = gst_pad_probe_info_get_query(info);
            if (GST_QUERY_TYPE(query) != GST_QUERY_CAPS)
                return GST_PAD_PROBE_OK;
            gst_query_set_caps_result(query, static_cast<Sender*>(self)->m_offered.get());
            return GST_PAD_PROBE_HANDLED;
        },
        this, nullptr);
}

/// The answer has not what is made: the rest of the way is built anew behind it.
void Sender::agree(const SessionTerms& answer)
{
    if (!m_pictures)
        return;
    m_pictures->setAgreed();
    if (answer.videoLine < 0 || answer.codec() == m_codec || !m_videoSink)
        return;
    qCInfo(lcMedia) << "the other side wants H.264";
    m_codec = answer.codec();
    const GstPointer<GstPad> old(gst_pad_get_peer(m_videoSink.get()));
    const GstPointer<GstElement> bin(old ? gst_pad_get_parent_element(old.get()) : nullptr);
    if (!bin)
        return;
    gst_element_set_state(bin.get(), GST_STATE_NULL);
    gst_bin_remove(GST_BIN(m_pipeline), bin.get());
    GstElement* made = add(encoding(answer));
    const GstPointer<GstPad> source(made == nullptr ? nullptr : gst_element_get_static_pad(made, "src"));
    if (!source || gst_pad_link(source.get(), m_videoSink.get()) != GST_PAD_LINK_OK) {
        qCWarning(lcMedia) << "cannot send H.264";
        return;
    }
    listen(source.get());
    countFrames();
    m_pictures->setTarget(element("pictures").get());
    gst_element_sync_state_with_parent(made);
}

void Sender::countFrames()
{
    const auto encoder = element(encoderName);
    if (!encoder)
        return;
    const GstPointer<GstPad> pad(gst_element_get_static_pad(encoder.get(), "sink"));
    gst_pad_add_probe(
        pad.get(), GST_PAD_PROBE_TYPE_BUFFER,
        [](GstPad*, GstPadProbeInfo*, gpointer self) {
            ++static_cast<Sender*>(self)->m_frames;
            return GST_PAD_PROBE_OK;
        },
        this, nullptr);
    const GstPointer<GstPad> out(gst_element_get_static_pad(encoder.get(), "src"));
    gst_pad_add_probe(out.get(), GST_PAD_PROBE_TYPE_EVENT_UPSTREAM, &Sender::spareKeyFrames, this, nullptr);
}

/// The other side asks again with every picture that it cannot decode. Where packets are lost because the
/// line is full, a key frame for each makes it fuller.
GstPadProbeReturn Sender::spareKeyFrames(GstPad*, GstPadProbeInfo* info, gpointer self)
{
    if (!gst_video_event_is_force_key_unit(gst_pad_probe_info_get_event(info)))
        return GST_PAD_PROBE_OK;
    constexpr qint64 atLeastApartMs = 500;
    QElapsedTimer& since = static_cast<Sender*>(self)->m_sinceKeyFrame;
    if (since.isValid() && since.elapsed() < atLeastApartMs)
        return GST_PAD_PROBE_DROP;
    since.start();
    return GST_PAD_PROBE_OK;
}

void Sender::buildAudio(GstElement* webrtcbin, const SessionTerms& terms)
{
    if (terms.audioLine < 0 || terms.opus == 0)
        return;
    QString source = u"appsrc name=audiofeed is-live=true format=time max-buffers=50 leaky-type=downstream "
                     "! queue max-size-time=200000000 leaky=downstream"_s;
    if (m_sources.fake) {
        m_testSound = std::make_unique<TestSound>(*m_sources.fake);
        source = m_testSound->description();
    }
    // Muting sends silence and does not stop: the other side tells a mute from a dead line.
    const QString description =
        source +
        u" ! volume name=audiogate mute=true ! audioconvert ! opusenc name=opusenc bitrate=32000 "
        u"audio-type=voice frame-size=20 "
        "inband-fec=true dtx=true packet-loss-percentage=10 ! rtpopuspay dtx=true ! capsfilter caps=\"%1\""_s
            .arg(rtpCaps(u"media=audio,encoding-name=OPUS,clock-rate=48000,encoding-params=(string)2"_s,
                         terms.opus, terms.audioTransportCc, newSsrc()));
    // No retransmission of sound: webrtcbin would give it a payload type that the picture has, in the same
    // bundle.
    link(webrtcbin, description, terms.audioLine, -1);
    if (const auto appsrc = element("audiofeed"); appsrc && m_sources.audio)
        m_sources.audio->attach(appsrc.get());
    if (const auto sound = element("fakesound"); sound && m_testSound)
        m_testSound->playOn(sound.get());
}

void Sender::setSent(const SentMedia& sent)
{
    if (m_pictures)
        m_pictures->setOn(sent.camera || sent.screen);
    if (const auto gate = element("fakegate")) // a screen comes through the feed
        g_object_set(gate.get(), "drop", sent.screen, nullptr);
    if (const auto gate = element("audiogate"))
        g_object_set(gate.get(), "mute", !sent.microphone, nullptr);
}

QSize Sender::sourceSize() const
{
    return m_pictures ? m_pictures->sourceSize() : QSize();
}

void Sender::setAudio(int bitsPerSecond)
{
    if (const auto encoder = element("opusenc"))
        g_object_set(encoder.get(), "bitrate", bitsPerSecond, nullptr);
}

void Sender::setVideo(int kbps, const PictureFormat& format)
{
    if (const auto encoder = element(encoderName))
        adapt(encoder.get(), m_codec, kbps, format.size);
    m_kbps = kbps;
    if (format == m_format)
        return;
    m_format = format;
    if (m_pictures)
        m_pictures->setFormat(format);
}

void Sender::setExpectedLoss(double percent)
{
    // A lost packet that comes again is a round trip late; with much loss it is lost again, too.
    if (m_pictureWay)
        g_object_set(m_pictureWay.get(), "fec-percentage", fecPercentage(percent, m_kbps), nullptr);
    if (const auto encoder = element("opusenc"))
        g_object_set(encoder.get(), "packet-loss-percentage",
                     std::clamp(static_cast<int>(percent + 0.5), 5, 30), nullptr);
}

void Sender::detach()
{
    if (m_sources.video)
        m_sources.video->detach();
    if (m_sources.audio)
        m_sources.audio->detach();
    if (m_pictures)
        m_pictures->detach();
}

} // namespace duologue::media
