#include "ui/call/RingTone.h"

#include "app/base/Log.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>

#include <algorithm>
#include <cstring>

namespace duologue::ui {

namespace {

using namespace std::chrono_literals;

/// The samples once, or again and again, as an audio sink pulls them.
class SampleSource : public QIODevice {
public:
    enum class Repeat { No, Yes };

    SampleSource(QByteArray samples, Repeat repeat) : m_samples(std::move(samples)), m_repeat(repeat)
    {
        open(QIODevice::ReadOnly);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_repeat == Repeat::Yes ? m_samples.size() : m_samples.size() - m_at;
    }

protected:
    qint64 readData(char* to, qint64 wanted) override
    {
        qint64 done = 0;
        while (done < wanted) {
            if (m_at == m_samples.size() && m_repeat == Repeat::Yes)
                m_at = 0;
            const qint64 part = std::min(wanted - done, m_samples.size() - m_at);
            if (part == 0)
                break;
            std::memcpy(to + done, m_samples.constData() + m_at, static_cast<size_t>(part));
            m_at += part;
            done += part;
        }
        return done;
    }

    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_samples;
    qint64 m_at = 0;
    Repeat m_repeat;
};

} // namespace

RingTone::RingTone(QObject* parent) : QObject(parent)
{
    m_start.setSingleShot(true);
    m_start.setInterval(0ms);
    connect(&m_start, &QTimer::timeout, this, &RingTone::begin);
    connect(&m_cycle, &QTimer::timeout, this, &RingTone::nextCycle);
}

RingTone::~RingTone()
{
    stop();
}

void RingTone::play(Tone tone)
{
    if (m_tone == tone)
        return;
    stop();
    m_tone = tone;
    m_cycle.start(cycleOf(tone));
    m_start.start();
}

void RingTone::stop()
{
    m_start.stop();
    m_cycle.stop();
    m_cyclesDone = 0;
    if (m_sink)
        m_sink->stop();
    m_source.reset();
    m_tone.reset();
}

double RingTone::volume() const
{
    constexpr int kSteps = 4;
    return m_tone == Tone::Ring ? std::min(1.0, (m_cyclesDone + 1.0) / kSteps) : 1.0;
}

void RingTone::begin()
{
    // Qt 6.4's PulseAudio sink runs the event loop in its destructor, and aborts there if it was not stopped
    // before. So it is kept, and an old one goes when everything else is done.
    std::unique_ptr<QAudioSink> old;
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.id() != m_deviceId) {
        old = std::move(m_sink);
        m_deviceId = device.id();
    }
    const QByteArray pcm = device.isNull() ? QByteArray() : samples(*m_tone, device.preferredFormat());
    if (pcm.isEmpty()) {
        qCDebug(lcUi) << "no audio output, a call tone stays silent";
        return;
    }
    m_source = std::make_unique<SampleSource>(pcm, repeats(*m_tone) ? SampleSource::Repeat::Yes
                                                                    : SampleSource::Repeat::No);
    if (!m_sink)
        m_sink = std::make_unique<QAudioSink>(device, device.preferredFormat());
    m_sink->setVolume(volume());
    m_sink->start(m_source.get());
}

void RingTone::nextCycle()
{
    if (!repeats(*m_tone)) {
        stop();
        return;
    }
    ++m_cyclesDone;
    if (m_sink)
        m_sink->setVolume(volume());
}

} // namespace duologue::ui
