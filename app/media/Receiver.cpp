#include "app/media/Receiver.h"

#include "app/base/Log.h"
#include "app/media/Outlet.h"
#include "app/media/sound/Loudspeaker.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <gst/app/gstappsink.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {

constexpr qint64 opusFrameNs = 20'000'000;
constexpr int inaudiblePeak = 32; ///< -60 dB of full scale

/// Whether an Opus packet of one frame carries the one before it once more (RFC 6716, 4.2.3: the LBRR flag
/// follows the voice activity flag; only in SILK and hybrid mode).
bool hasPreviousFrame(GstBuffer* packet)
{
    std::array<guint8, 2> head{};
    if (gst_buffer_extract(packet, 0, head.data(), head.size()) != head.size())
        return false;
    const bool celtOnly = head[0] & 0x80;
    const bool oneFrame = (head[0] & 0x03) == 0;
    return !celtOnly && oneFrame && (head[1] & 0x40);
}

} // namespace

Receiver::Receiver(GstElement* pipeline, std::shared_ptr<SoundOutlet> loudspeaker,
                   std::shared_ptr<Outlet> outlet, std::function<void()> firstPicture)
    : m_pipeline(pipeline),
      m_loudspeaker(std::move(loudspeaker)),
      m_outlet(std::move(outlet)),
      m_firstPicture(std::move(firstPicture))
{
    add(u"rtpopusdepay name=opusin ! opusdec plc=true use-inband-fec=true ! audioconvert ! audioresample "
        "! audio/x-raw,format=S16LE,rate=48000,channels=1,layout=interleaved ! identity name=heard "
        "! appsink name=sound sync=true async=false max-buffers=0"_s,
        "soundbin");
    addVideo(VideoCodec::Vp8);
    watchAudio();
    passSoundOn();
    watchOpus();
}

double Receiver::takeConcealedPercent()
{
    const qint64 sound = m_soundNs.exchange(0);
    const qint64 concealed = m_concealedNs.exchange(0);
    return sound + concealed > 0
               ? 100.0 * static_cast<double>(concealed) / static_cast<double>(sound + concealed)
               : 0;
}

void Receiver::add(const QString& description, const char* what)
{
    GError* error = nullptr;
    GstElement* bin = gst_parse_bin_from_description(description.toUtf8().constData(), TRUE, &error);
    if (error) {
        qCWarning(lcMedia) << "cannot build the receiver of" << what << ":" << error->message;
        g_error_free(error);
        return;
    }
    gst_object_set_name(GST_OBJECT(bin), what);
    gst_bin_add(GST_BIN(m_pipeline), bin);
    gst_element_sync_state_with_parent(bin);
}

void Receiver::watchAudio()
{
    const GstPointer<GstElement> heard(gst_bin_get_by_name(GST_BIN(m_pipeline), "heard"));
    if (!heard)
        return;
    const GstPointer<GstPad> pad(gst_element_get_static_pad(heard.get(), "src"));
    gst_pad_add_probe(
        pad.get(), GST_PAD_PROBE_TYPE_BUFFER,
        [](GstPad*, GstPadProbeInfo* info, gpointer self) {
            auto* receiver = static_cast<Receiver*>(self);
            GstMapInfo map;
            GstBuffer* buffer = gst_pad_probe_info_get_buffer(info);
            if (!gst_buffer_map(buffer, &map, GST_MAP_READ))
                return GST_PAD_PROBE_OK;
            int peak = 0;
            for (gsize at = 0; at + 1 < map.size; at += 2) {
                gint16 sample = 0;
                std::memcpy(&sample, map.data + at, sizeof sample);
                peak = std::max(peak, std::abs(static_cast<int>(sample)));
            }
            receiver->m_framePeak = peak;
            if (peak > receiver->m_peak)
                receiver->m_peak = peak;
            receiver->m_outlet->hear(
                QByteArrayView(reinterpret_cast<const char*>(map.data), static_cast<qsizetype>(map.size)));
            gst_buffer_unmap(buffer, &map);
            return GST_PAD_PROBE_OK;
        },
        this, nullptr);
}

/// The loudspeaker has a pipeline of its own, which may fail without this one.
void Receiver::passSoundOn()
{
    const GstPointer<GstElement> sound(gst_bin_get_by_name(GST_BIN(m_pipeline), "sound"));
    if (!sound)
        return;
    GstAppSinkCallbacks callbacks{};
    callbacks.new_sample = [](GstAppSink* sink, gpointer self) {
        auto* receiver = static_cast<Receiver*>(self);
        GstSample* sample = gst_app_sink_try_pull_sample(sink, 0);
        if (!sample)
            return GST_FLOW_OK;
        GstBuffer* buffer = gst_sample_get_buffer(sample);
        const GstClockTime at = gst_segment_to_running_time(gst_sample_get_segment(sample), GST_FORMAT_TIME,
                                                            GST_BUFFER_PTS(buffer));
        if (GST_CLOCK_TIME_IS_VALID(at)) {
            const GstClockTime latency = gst_base_sink_get_latency(GST_BASE_SINK(sink));
            const GstClockTime due = at + latency + gst_element_get_base_time(receiver->m_pipeline);
            receiver->m_lipSync.setSoundDelay(LipSync::Time(latency) + Loudspeaker::playout);
            receiver->countIfLate(due, buffer);
            if (receiver->m_loudspeaker)
                receiver->m_loudspeaker->play(due, buffer);
        }
        gst_sample_unref(sample);
        return GST_FLOW_OK;
    };
    gst_app_sink_set_callbacks(GST_APP_SINK(sound.get()), &callbacks, this, nullptr);
}

/// What comes after its turn is not heard either. That holds for the last frame before each pause (DTX):
/// opusdec keeps a frame until the next one, which may hold its copy. But there is only silence in it.
void Receiver::countIfLate(GstClockTime due, GstBuffer* buffer)
{
    const GstPointer<GstClock> clock(gst_element_get_clock(m_pipeline));
    const auto tolerated = static_cast<GstClockTime>(std::chrono::nanoseconds(Loudspeaker::playout).count());
    if (m_framePeak > inaudiblePeak && clock && gst_clock_get_time(clock.get()) > due + tolerated &&
        GST_BUFFER_DURATION_IS_VALID(buffer)) {
        m_concealedNs += static_cast<qint64>(GST_BUFFER_DURATION(buffer));
        m_soundNs -= static_cast<qint64>(GST_BUFFER_DURATION(buffer));
    }
}

void Receiver::watchOpus()
{
    const GstPointer<GstElement> depayloader(gst_bin_get_by_name(GST_BIN(m_pipeline), "opusin"));
    if (!depayloader)
        return;
    const GstPointer<GstPad> pad(gst_element_get_static_pad(depayloader.get(), "src"));
    gst_pad_add_probe(
        pad.get(),
        static_cast<GstPadProbeType>(GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM),
        [](GstPad*, GstPadProbeInfo* info, gpointer self) {
            auto* receiver = static_cast<Receiver*>(self);
            if (GST_PAD_PROBE_INFO_TYPE(info) & GST_PAD_PROBE_TYPE_BUFFER) {
                const qint64 restored =
                    hasPreviousFrame(gst_pad_probe_info_get_buffer(info)) ? opusFrameNs : 0;
                receiver->m_concealedNs +=
                    std::max<qint64>(std::exchange(receiver->m_gapNs, 0) - restored, 0);
                receiver->m_soundNs += opusFrameNs;
            } else if (GstEvent* event = gst_pad_probe_info_get_event(info);
                       GST_EVENT_TYPE(event) == GST_EVENT_GAP) {
                GstClockTime duration = GST_CLOCK_TIME_NONE;
                gst_event_parse_gap(event, nullptr, &duration);
                receiver->m_gapNs +=
                    GST_CLOCK_TIME_IS_VALID(duration) ? static_cast<qint64>(duration) : opusFrameNs;
            }
            return GST_PAD_PROBE_OK;
        },
        this, nullptr);
}

/// A branch for each codec: the other one is built when it comes.
void Receiver::addVideo(VideoCodec codec)
{
    const bool h264 = codec == VideoCodec::H264;
    const char* name = h264 ? "picture264" : "picture";
    add(u"%1 ! queue max-size-buffers=4 leaky=downstream ! videoconvert ! video/x-raw,format=I420 "
        "! appsink name=%2 sync=false async=false max-buffers=1 drop=true"_s.arg(decoderOf(codec),
                                                                                 QLatin1StringView(name)),
        h264 ? "picturebin264" : "picturebin");
    const GstPointer<GstElement> picture(gst_bin_get_by_name(GST_BIN(m_pipeline), name));
    if (!picture)
        return;
    GstAppSinkCallbacks callbacks{};
    callbacks.new_sample = [](GstAppSink* sink, gpointer self) {
        if (GstSample* sample = gst_app_sink_try_pull_sample(sink, 0)) {
            static_cast<Receiver*>(self)->take(sample);
            gst_sample_unref(sample);
        }
        return GST_FLOW_OK;
    };
    gst_app_sink_set_callbacks(GST_APP_SINK(picture.get()), &callbacks, this, nullptr);
}

void Receiver::take(GstSample* sample)
{
    QSize decoded;
    QImage image = m_converter.convert(sample, [this, &decoded](QSize size) {
        decoded = size;
        return m_outlet->remoteSize(size);
    });
    if (image.isNull())
        return;
    ++m_frames;
    waitForSound(sample);
    spread();
    m_width = decoded.width();
    m_height = decoded.height();
    if (m_sincePicture.isValid())
        m_longestPauseMs = std::max<int>(m_longestPauseMs, static_cast<int>(m_sincePicture.elapsed()));
    m_sincePicture.start();
    m_outlet->showRemote(std::move(image));
    if (!std::exchange(m_pictureSeen, true))
        m_firstPicture();
}

void Receiver::waitForSound(GstSample* sample)
{
    const GstClockTime at = gst_segment_to_running_time(gst_sample_get_segment(sample), GST_FORMAT_TIME,
                                                        GST_BUFFER_PTS(gst_sample_get_buffer(sample)));
    const GstPointer<GstClock> clock(gst_element_get_clock(m_pipeline));
    if (!clock || !GST_CLOCK_TIME_IS_VALID(at))
        return;
    const GstClockTime now = gst_clock_get_time(clock.get()) - gst_element_get_base_time(m_pipeline);
    const auto wait = m_lipSync.waitOf(LipSync::Time(GST_CLOCK_DIFF(at, now)));
    if (wait > LipSync::Time::zero())
        std::this_thread::sleep_for(wait);
}

/// Pictures that waited for a lost packet come all at once: each of them is seen, for a moment.
void Receiver::spread()
{
    constexpr qint64 shortestMs = 12;
    if (m_sincePicture.isValid() && m_sincePicture.elapsed() < shortestMs)
        g_usleep(static_cast<gulong>(shortestMs - m_sincePicture.elapsed()) * 1000);
}

void Receiver::take(GstPad* pad)
{
    const CapsPointer caps(gst_pad_get_current_caps(pad));
    const GstStructure* structure = caps ? gst_caps_get_structure(caps.get(), 0) : nullptr;
    const QByteArray encoding = structure ? gst_structure_get_string(structure, "encoding-name") : "";
    const char* entry = encoding == "OPUS"   ? "soundbin"
                        : encoding == "VP8"  ? "picturebin"
                        : encoding == "H264" ? "picturebin264"
                                             : nullptr;
    if (!entry) {
        qCInfo(lcMedia) << "a stream of an encoding that was not agreed on:" << encoding;
        return;
    }
    if (encoding == "H264" && !GstPointer<GstElement>(gst_bin_get_by_name(GST_BIN(m_pipeline), entry)))
        addVideo(VideoCodec::H264);
    const GstPointer<GstElement> bin(gst_bin_get_by_name(GST_BIN(m_pipeline), entry));
    const GstPointer<GstPad> sink(bin ? gst_element_get_static_pad(bin.get(), "sink") : nullptr);
    if (!sink)
        return;
    // A new source of the same kind replaces the old one.
    if (const GstPointer<GstPad> old(gst_pad_get_peer(sink.get())); old)
        gst_pad_unlink(old.get(), sink.get());
    if (gst_pad_link(pad, sink.get()) != GST_PAD_LINK_OK)
        qCWarning(lcMedia) << "cannot link a received stream";
    gst_pad_add_probe(
        pad, static_cast<GstPadProbeType>(GST_PAD_PROBE_TYPE_BUFFER | GST_PAD_PROBE_TYPE_BUFFER_LIST),
        [](GstPad*, GstPadProbeInfo*, gpointer self) {
            ++static_cast<Receiver*>(self)->m_packets;
            return GST_PAD_PROBE_OK;
        },
        this, nullptr);
}

void Receiver::detach()
{
    for (const char* name : {"picture", "picture264", "sound"}) {
        const GstPointer<GstElement> sink(gst_bin_get_by_name(GST_BIN(m_pipeline), name));
        GstAppSinkCallbacks none{};
        if (sink)
            gst_app_sink_set_callbacks(GST_APP_SINK(sink.get()), &none, nullptr, nullptr);
    }
}

} // namespace duologue::media
