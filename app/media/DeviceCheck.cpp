#include "app/media/DeviceCheck.h"

#include "app/base/Log.h"
#include "app/media/Engine.h"
#include "app/media/GstPointer.h"
#include "app/media/Outlet.h"
#include "app/media/capture/Feed.h"
#include "app/media/capture/VideoSession.h"
#include "app/media/sound/SoundSession.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <gst/video/video.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::media {

namespace {
constexpr auto levelInterval = 50ms;
constexpr qsizetype longest = 96'000 * DeviceCheck::recordingLength.count();
/// Of BGRx.
QImage pictureOf(GstSample* sample)
{
    GstVideoInfo info;
    GstMapInfo map;
    GstBuffer* buffer = gst_sample_get_buffer(sample);
    if (!gst_video_info_from_caps(&info, gst_sample_get_caps(sample)) ||
        !gst_buffer_map(buffer, &map, GST_MAP_READ))
        return {};
    const QImage picture = QImage(map.data, GST_VIDEO_INFO_WIDTH(&info), GST_VIDEO_INFO_HEIGHT(&info),
                                  GST_VIDEO_INFO_PLANE_STRIDE(&info, 0), QImage::Format_RGB32)
                               .copy();
    gst_buffer_unmap(buffer, &map);
    return picture;
}

} // namespace

/// Listens on the streaming thread.
struct DeviceCheck::Ear {
    std::atomic<int> peak{0};
    std::mutex mutex;
    bool records = false;
    QByteArray recording;

    void hear(QByteArrayView pcm)
    {
        int loudest = 0;
        for (qsizetype at = 0; at + 1 < pcm.size(); at += 2) {
            qint16 sample = 0;
            std::memcpy(&sample, pcm.data() + at, sizeof sample);
            loudest = std::max(loudest, std::abs(static_cast<int>(sample)));
        }
        peak = std::max<int>(peak, loudest);
        const std::scoped_lock lock(mutex);
        if (records && recording.size() < longest)
            recording.append(pcm.data(), pcm.size());
    }
};

/// What takes the place of a call's pipeline.
struct DeviceCheck::Preview {
    std::shared_ptr<Ear> ear;
    std::shared_ptr<Outlet> outlet;
    GstElement* pipeline = nullptr;

    Preview(std::shared_ptr<Ear> listener, std::shared_ptr<Outlet> to)
        : ear(std::move(listener)), outlet(std::move(to))
    {
    }
    ~Preview()
    {
        if (!pipeline)
            return;
        gst_element_set_state(pipeline, GST_STATE_NULL);
        gst_object_unref(pipeline);
    }
    Preview(const Preview&) = delete;
    Preview& operator=(const Preview&) = delete;

    void start(Feed& sound, Feed& picture)
    {
        pipeline = gst_parse_launch(
            "appsrc name=soundfeed is-live=true format=time leaky-type=downstream max-buffers=50 "
            "! appsink name=sound sync=false async=false max-buffers=0 "
            "appsrc name=picturefeed is-live=true format=time do-timestamp=true leaky-type=downstream "
            "max-buffers=2 "
            "! videoconvert ! video/x-raw,format=BGRx ! appsink name=picture sync=false async=false "
            "max-buffers=1 "
            "drop=true",
            nullptr);
        if (!pipeline) {
            qCWarning(lcMedia) << "cannot build the check of devices";
            return;
        }
        gst_object_ref_sink(pipeline);
        const auto named = [this](const char* name) {
            return GstPointer<GstElement>(gst_bin_get_by_name(GST_BIN(pipeline), name));
        };
        sound.attach(named("soundfeed").get());
        picture.attach(named("picturefeed").get());
        GstAppSinkCallbacks heard{};
        heard.new_sample = [](GstAppSink* sink, gpointer self) {
            GstSample* sample = gst_app_sink_try_pull_sample(sink, 0);
            GstMapInfo map;
            if (sample && gst_buffer_map(gst_sample_get_buffer(sample), &map, GST_MAP_READ)) {
                static_cast<Preview*>(self)->ear->hear(
                    {reinterpret_cast<const char*>(map.data), static_cast<qsizetype>(map.size)});
                gst_buffer_unmap(gst_sample_get_buffer(sample), &map);
            }
            if (sample)
                gst_sample_unref(sample);
            return GST_FLOW_OK;
        };
        gst_app_sink_set_callbacks(GST_APP_SINK(named("sound").get()), &heard, this, nullptr);
        GstAppSinkCallbacks seen{};
        seen.new_sample = [](GstAppSink* sink, gpointer self) {
            if (GstSample* sample = gst_app_sink_try_pull_sample(sink, 0)) {
                static_cast<Preview*>(self)->outlet->showOwn(pictureOf(sample));
                gst_sample_unref(sample);
            }
            return GST_FLOW_OK;
        };
        gst_app_sink_set_callbacks(GST_APP_SINK(named("picture").get()), &seen, this, nullptr);
        gst_element_set_state(pipeline, GST_STATE_PLAYING);
    }
};

DeviceCheck::DeviceCheck(Engine& engine, mediaapi::Devices& devices, FrameMailbox* picture)
    : m_engine(engine),
      m_devices(devices),
      m_soundFeed(std::make_shared<Feed>()),
      m_pictureFeed(std::make_shared<Feed>()),
      m_ear(std::make_shared<Ear>()),
      m_outlet(std::make_shared<Outlet>(nullptr, nullptr, picture, nullptr)),
      m_preview(std::make_shared<Preview>(m_ear, m_outlet)),
      m_sound(std::make_unique<SoundSession>(engine, &devices, m_soundFeed)),
      m_video(std::make_unique<VideoSession>(engine, &devices, VideoSession::Camera::Real, m_pictureFeed)),
      m_player(engine)
{
    m_engine.run([preview = m_preview, sound = m_soundFeed, shown = m_pictureFeed] {
        preview->start(*sound, *shown);
    });
    connect(m_sound.get(), &SoundSession::noticed, this, &DeviceCheck::noticed, Qt::QueuedConnection);
    connect(m_video.get(), &VideoSession::noticed, this, &DeviceCheck::noticed, Qt::QueuedConnection);
    connect(&m_player, &SoundPlayer::finished, this, &DeviceCheck::played);
    m_levels.setInterval(levelInterval);
    connect(&m_levels, &QTimer::timeout, this, [this] { Q_EMIT level(m_ear->peak.exchange(0) / 32768.0); });
    m_levels.start();
    m_recording.setSingleShot(true);
    m_recording.setInterval(recordingLength);
    connect(&m_recording, &QTimer::timeout, this, &DeviceCheck::finishRecording);
    m_sound->openMicrophone();
    m_video->setCamera(true);
}

DeviceCheck::~DeviceCheck()
{
    m_outlet->shut();
    m_soundFeed->detach();
    m_pictureFeed->detach();
    m_engine.run([preview = std::exchange(m_preview, nullptr)]() mutable { preview.reset(); });
}

void DeviceCheck::setCamera(bool on)
{
    m_video->setCamera(on);
}

void DeviceCheck::play(const QByteArray& pcm)
{
    m_player.play(pcm, SoundPlayer::Repeat::No, 1.0, m_devices.selection(DeviceKind::Speaker));
}

void DeviceCheck::record()
{
    {
        const std::scoped_lock lock(m_ear->mutex);
        m_ear->recording.clear();
        m_ear->records = true;
    }
    m_recording.start();
}

void DeviceCheck::finishRecording()
{
    m_recording.stop();
    QByteArray pcm;
    {
        const std::scoped_lock lock(m_ear->mutex);
        if (!std::exchange(m_ear->records, false))
            return;
        pcm = std::exchange(m_ear->recording, {});
    }
    Q_EMIT recorded(pcm);
}

} // namespace duologue::media
