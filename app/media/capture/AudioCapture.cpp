#include "app/media/capture/AudioCapture.h"

#include "app/base/Log.h"
#include "app/media/GstPointer.h"
#include "app/media/capture/Feed.h"

#include <QMediaDevices>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::media {

namespace {
constexpr int rate = 48'000;
constexpr auto silenceStep = 20ms;
} // namespace

AudioCapture::AudioCapture(std::shared_ptr<Feed> feed) : m_feed(std::move(feed))
{
    m_silence.setTimerType(Qt::PreciseTimer);
    m_silence.setInterval(silenceStep);
    connect(&m_silence, &QTimer::timeout, this, &AudioCapture::pushSilence);
}

AudioCapture::~AudioCapture() = default;

void AudioCapture::start()
{
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    const QAudioDevice microphone = QMediaDevices::defaultAudioInput();
    if (microphone.isNull()) {
        fallSilent(ErrorKind::Unavailable, u"no microphone"_s);
        return;
    }
    m_source = std::make_unique<QAudioSource>(microphone, format);
    m_source->setBufferSize(rate * 2 / 10); // 100 ms
    connect(m_source.get(), &QAudioSource::stateChanged, this, [this](QAudio::State state) {
        if (state == QAudio::StoppedState && m_source->error() != QAudio::NoError)
            fallSilent(m_source->error() == QAudio::OpenError ? ErrorKind::Busy : ErrorKind::Unavailable,
                       u"microphone error %1"_s.arg(m_source->error()));
    });
    m_device = m_source->start();
    if (!m_device) {
        fallSilent(ErrorKind::Busy, u"the microphone cannot be opened"_s);
        return;
    }
    connect(m_device, &QIODevice::readyRead, this, [this] { push(m_device->readAll()); });
}

void AudioCapture::fallSilent(ErrorKind kind, const QString& why)
{
    if (m_silence.isActive())
        return;
    qCInfo(lcMedia) << why;
    m_silence.start();
    Q_EMIT failed({kind, why});
}

void AudioCapture::pushSilence()
{
    // As much as time has passed, so that a late timer makes no hole.
    const GstClockTime now = m_feed->runningTime();
    if (!GST_CLOCK_TIME_IS_VALID(now))
        return;
    if (!m_started) {
        push(QByteArray(rate / 50 * 2, '\0'));
        return;
    }
    const qint64 due = static_cast<qint64>((now - m_start) / 1000) * rate / 1'000'000 - m_samples;
    if (due > 0)
        push(QByteArray(static_cast<qsizetype>(std::min<qint64>(due, rate)) * 2, '\0'));
}

void AudioCapture::push(const QByteArray& samples)
{
    const GstClockTime now = m_feed->runningTime();
    if (samples.isEmpty() || !GST_CLOCK_TIME_IS_VALID(now))
        return; // nothing is running yet
    if (!m_started) {
        m_started = true;
        m_start = now;
    }
    const qint64 count = samples.size() / 2;
    GstBuffer* buffer = gst_buffer_new_memdup(samples.constData(), static_cast<gsize>(count * 2));
    const auto at = [this](qint64 sample) {
        return m_start + gst_util_uint64_scale_int(static_cast<guint64>(sample), GST_SECOND, rate);
    };
    GST_BUFFER_PTS(buffer) = at(m_samples);
    GST_BUFFER_DURATION(buffer) = at(m_samples + count) - at(m_samples);
    m_samples += count;
    static const CapsPointer caps(
        gst_caps_from_string("audio/x-raw,format=S16LE,rate=48000,channels=1,layout=interleaved"));
    m_feed->push(buffer, caps.get());
}

} // namespace duologue::media
