#include "app/media/sound/SoundPlayer.h"

#include "app/media/Engine.h"
#include "app/media/Outlet.h"
#include "app/media/sound/SoundElements.h"
#include "app/media/sound/SoundPipeline.h"

#include <gst/app/gstappsrc.h>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {
constexpr int bufferMs = 100;
constexpr qsizetype bytesPerSecond = 96'000;
constexpr qsizetype piece = bytesPerSecond / 10;
} // namespace

/// One sound on one device.
class SoundPlayer::Playback : public SoundPipeline {
public:
    Playback(QByteArray pcm, Repeat repeat, double volume, const mediaapi::DeviceSelection& device,
             std::function<void()> ended, std::function<void(DeviceNotice::What)> failed)
        : SoundPipeline(std::move(failed)), m_pcm(std::move(pcm)), m_repeat(repeat), m_ended(std::move(ended))
    {
        const QString description =
            u"appsrc name=feed format=time max-bytes=38400 "
            "caps=\"audio/x-raw,format=S16LE,rate=48000,channels=1,layout=interleaved\" "
            "! volume name=loudness volume=%1 ! audioconvert ! audioresample ! "_s.arg(volume) +
            soundSink(device, bufferMs);
        if (!build(description, GST_CLOCK_TIME_NONE))
            return;
        GstAppSrcCallbacks callbacks{};
        callbacks.need_data = [](GstAppSrc* feed, guint, gpointer self) {
            static_cast<Playback*>(self)->feedMore(feed);
        };
        gst_app_src_set_callbacks(GST_APP_SRC(element("feed").get()), &callbacks, this, nullptr);
        onEnd([this] { m_ended(); });
        play();
    }
    ~Playback() override { stop(); }

    void setVolume(double volume)
    {
        if (const auto loudness = element("loudness"))
            g_object_set(loudness.get(), "volume", volume, nullptr);
    }

private:
    void feedMore(GstAppSrc* feed) // streaming thread
    {
        if (m_at == m_pcm.size() && m_repeat == Repeat::Yes)
            m_at = 0;
        const QByteArray next = m_pcm.mid(m_at, piece);
        if (next.isEmpty()) {
            gst_app_src_end_of_stream(feed);
            return;
        }
        m_at += next.size();
        GstBuffer* buffer = gst_buffer_new_memdup(next.constData(), static_cast<gsize>(next.size()));
        const auto time = [](qint64 bytes) {
            return gst_util_uint64_scale_int(static_cast<guint64>(bytes), GST_SECOND, bytesPerSecond);
        };
        GST_BUFFER_PTS(buffer) = time(m_played);
        GST_BUFFER_DURATION(buffer) = time(m_played + next.size()) - time(m_played);
        m_played += next.size();
        gst_app_src_push_buffer(feed, buffer);
    }

    QByteArray m_pcm;
    Repeat m_repeat;
    std::function<void()> m_ended;
    qsizetype m_at = 0;
    qint64 m_played = 0;
};

struct SoundPlayer::Held {
    std::unique_ptr<Playback> playback;
};

SoundPlayer::SoundPlayer(Engine& engine)
    : m_engine(engine),
      m_news(std::make_shared<Outlet>(this, nullptr, nullptr, nullptr)),
      m_held(std::make_shared<Held>())
{
}

SoundPlayer::~SoundPlayer()
{
    m_news->shut();
    m_engine.runDevices([held = m_held] { held->playback.reset(); });
}

void SoundPlayer::play(const QByteArray& pcm, Repeat repeat, double volume,
                       const mediaapi::DeviceSelection& device)
{
    const int serial = ++m_serial;
    const auto ended = [this, serial, news = m_news] {
        news->tell([this, serial] {
            if (serial != m_serial)
                return;
            stop();
            Q_EMIT finished();
        });
    };
    const auto failed = [this, serial, pcm, repeat, volume, device, news = m_news](DeviceNotice::What) {
        news->tell([=, this] {
            if (serial != m_serial)
                return;
            if (!device.id.isEmpty()) {
                play(pcm, repeat, volume, {.isThere = true});
                return;
            }
            stop();
            Q_EMIT finished();
        });
    };
    m_engine.runDevices([held = m_held, pcm, repeat, volume, device, ended, failed] {
        held->playback.reset();
        held->playback = std::make_unique<Playback>(pcm, repeat, volume, device, ended, failed);
    });
}

void SoundPlayer::setVolume(double volume)
{
    m_engine.runDevices([held = m_held, volume] {
        if (held->playback)
            held->playback->setVolume(volume);
    });
}

void SoundPlayer::stop()
{
    ++m_serial;
    m_engine.runDevices([held = m_held] { held->playback.reset(); });
}

} // namespace duologue::media
