#include "app/calls/CallDevices.h"

#include <utility>

namespace duologue::calls {

CallDevices::CallDevices(QString fakeCameras) : m_loader(std::move(fakeCameras)) {}

CallDevices::~CallDevices() = default;

void CallDevices::whenReady(QObject* context, const std::function<void(mediaapi::Studio&)>& job)
{
    m_loader.ask(context, [this, job](const Result<mediaapi::Studio*>& studio) {
        if (!studio) {
            Q_EMIT missing(studio.error());
            return;
        }
        if (!m_devices)
            adopt((*studio)->devices());
        job(**studio);
    });
}

void CallDevices::adopt(mediaapi::Devices& devices)
{
    m_devices = &devices;
    for (const auto& [kind, choice] : m_choices.asKeyValueRange())
        devices.choose(kind, choice);
    connect(&devices, &mediaapi::Devices::changed, this, &CallDevices::changed);
}

void CallDevices::start()
{
    whenReady(this, [](mediaapi::Studio& studio) { studio.devices().start(); });
}

QList<Device> CallDevices::all(DeviceKind kind) const
{
    return m_devices ? m_devices->all(kind) : QList<Device>();
}

DeviceChoice CallDevices::choice(DeviceKind kind) const
{
    return m_choices.value(kind);
}

void CallDevices::choose(DeviceKind kind, const DeviceChoice& choice)
{
    if (std::exchange(m_choices[kind], choice) == choice)
        return;
    if (m_devices)
        m_devices->choose(kind, choice);
    else
        Q_EMIT changed(kind);
}

QString CallDevices::inUse(DeviceKind kind) const
{
    return m_devices ? m_devices->selection(kind).name : choice(kind).name;
}

void CallDevices::playTone(const QByteArray& pcm, Repeat repeat, double volume, Output output)
{
    whenReady(this, [this, tone = ++m_tone, pcm, repeat, volume, output](mediaapi::Studio& studio) {
        if (tone != m_tone)
            return; // it was stopped before it could be heard
        if (!m_tones)
            m_tones = studio.player();
        mediaapi::Devices& devices = studio.devices();
        mediaapi::DeviceSelection device = devices.selection(DeviceKind::Speaker);
        if (output == Output::Ringer && !m_ringer.isSystemDefault())
            device = mediaapi::select(DeviceKind::Speaker, all(DeviceKind::Speaker), m_ringer);
        if (!devices.isKnown()) // the first ring of this run: by its name alone
            device = {.isThere = true, .id = output == Output::Ringer ? m_ringer.id : device.id};
        using Way = mediaapi::SoundPlayer::Repeat;
        m_tones->play(pcm, repeat == Repeat::Yes ? Way::Yes : Way::No, volume, device);
        devices.start();
    });
}

void CallDevices::setToneVolume(double volume)
{
    if (m_tones)
        m_tones->setVolume(volume);
}

void CallDevices::stopTone()
{
    ++m_tone;
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
    endCheck();
    m_checking = true;
    whenReady(this, [this, picture](mediaapi::Studio& studio) {
        if (!m_checking || m_check)
            return; // it is over already
        studio.devices().start();
        m_check = studio.check(picture);
        connect(m_check.get(), &mediaapi::DeviceCheck::level, this, &CallDevices::level);
        connect(m_check.get(), &mediaapi::DeviceCheck::noticed, this, &CallDevices::checkNoticed);
        connect(m_check.get(), &mediaapi::DeviceCheck::recorded, this, &CallDevices::recorded);
        connect(m_check.get(), &mediaapi::DeviceCheck::played, this, &CallDevices::checkPlayed);
    });
}

void CallDevices::endCheck()
{
    m_checking = false;
    m_check.reset();
}

void CallDevices::playInCheck(const QByteArray& pcm)
{
    whenReady(this, [this, pcm](mediaapi::Studio&) {
        if (m_check)
            m_check->play(pcm);
    });
}

void CallDevices::record()
{
    whenReady(this, [this](mediaapi::Studio&) {
        if (m_check)
            m_check->record();
    });
}

void CallDevices::finishRecording()
{
    whenReady(this, [this](mediaapi::Studio&) {
        if (m_check)
            m_check->finishRecording();
    });
}

} // namespace duologue::calls
