#include "app/calls/CallDevices.h"

#include "app/media/DeviceCheck.h"
#include "app/media/Engine.h"
#include "app/media/devices/Devices.h"
#include "app/media/sound/SoundPlayer.h"

namespace duologue::calls {

CallDevices::CallDevices(QString fakeCameras) : m_fakeCameras(std::move(fakeCameras)) {}

CallDevices::~CallDevices()
{
    m_check.reset();
    m_tones.reset();
    m_devices.reset();
}

media::Engine& CallDevices::engine()
{
    if (!m_engine)
        m_engine = std::make_unique<media::Engine>(); // loading GStreamer takes a moment
    return *m_engine;
}

media::Devices& CallDevices::devices()
{
    if (!m_devices) {
        m_devices = std::make_unique<media::Devices>(engine(), m_fakeCameras);
        connect(m_devices.get(), &media::Devices::changed, this, &CallDevices::changed);
    }
    return *m_devices;
}

void CallDevices::start()
{
    devices().start();
}

QList<Device> CallDevices::all(DeviceKind kind) const
{
    return m_devices ? m_devices->all(kind) : QList<Device>();
}

DeviceChoice CallDevices::choice(DeviceKind kind) const
{
    return m_devices ? m_devices->choice(kind) : DeviceChoice();
}

void CallDevices::choose(DeviceKind kind, const DeviceChoice& choice)
{
    if (m_devices || !choice.isSystemDefault())
        devices().choose(kind, choice);
}

QString CallDevices::inUse(DeviceKind kind) const
{
    return m_devices ? m_devices->selection(kind).name : QString();
}

void CallDevices::playTone(const QByteArray& pcm, Repeat repeat, double volume, Output output)
{
    if (!m_tones)
        m_tones = std::make_unique<media::SoundPlayer>(engine());
    media::DeviceSelection device = devices().selection(DeviceKind::Speaker);
    if (output == Output::Ringer && !m_ringer.isSystemDefault())
        device = media::select(DeviceKind::Speaker, all(DeviceKind::Speaker), m_ringer);
    if (!devices().isKnown()) // the first ring of this run: by its name alone
        device = {.isThere = true, .id = output == Output::Ringer ? m_ringer.id : device.id};
    using Way = media::SoundPlayer::Repeat;
    m_tones->play(pcm, repeat == Repeat::Yes ? Way::Yes : Way::No, volume, device);
    start();
}

void CallDevices::setToneVolume(double volume)
{
    if (m_tones)
        m_tones->setVolume(volume);
}

void CallDevices::stopTone()
{
    if (m_tones)
        m_tones->stop();
}

void CallDevices::setInCall(bool inCall)
{
    if (std::exchange(m_inCall, inCall) != inCall)
        Q_EMIT inCallChanged();
}

void CallDevices::beginCheck(FrameMailbox* picture)
{
    start();
    m_check = std::make_unique<media::DeviceCheck>(engine(), devices(), picture);
    connect(m_check.get(), &media::DeviceCheck::level, this, &CallDevices::level);
    connect(m_check.get(), &media::DeviceCheck::noticed, this, &CallDevices::checkNoticed);
    connect(m_check.get(), &media::DeviceCheck::recorded, this, &CallDevices::recorded);
    connect(m_check.get(), &media::DeviceCheck::played, this, &CallDevices::checkPlayed);
}

void CallDevices::endCheck()
{
    m_check.reset();
}

void CallDevices::playInCheck(const QByteArray& pcm)
{
    if (m_check)
        m_check->play(pcm);
}

void CallDevices::record()
{
    if (m_check)
        m_check->record();
}

void CallDevices::finishRecording()
{
    if (m_check)
        m_check->finishRecording();
}

} // namespace duologue::calls
