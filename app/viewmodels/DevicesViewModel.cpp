#include "app/viewmodels/DevicesViewModel.h"

#include "app/calls/CallDevices.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"
#include "app/viewmodels/SettingsViewModel.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

using platform::Preference;
using Role = DevicesViewModel::Role;

constexpr std::array chosenForCalls{Role::Camera, Role::Microphone, Role::Speaker};

Preference preferenceOf(Role role)
{
    switch (role) {
    case Role::Camera:
        return Preference::Camera;
    case Role::Microphone:
        return Preference::Microphone;
    case Role::Speaker:
        return Preference::Speaker;
    case Role::Ringer:
        break;
    }
    return Preference::Ringer;
}

DeviceKind kindOf(Role role)
{
    switch (role) {
    case Role::Camera:
        return DeviceKind::Camera;
    case Role::Microphone:
        return DeviceKind::Microphone;
    default:
        return DeviceKind::Speaker;
    }
}

DeviceChoice choiceOf(const QString& value)
{
    const qsizetype end = value.indexOf(u'\n');
    return end < 0 ? DeviceChoice{} : DeviceChoice{value.left(end), value.mid(end + 1)};
}

QString valueOf(const QString& id, const QString& name)
{
    return id + u'\n' + name;
}

/// A driver's words, on one line.
QString shown(const QString& name)
{
    return PersonText::oneLine(name);
}

} // namespace

DevicesViewModel::DevicesViewModel(calls::CallDevices& devices, SettingsViewModel& settings)
    : m_devices(devices), m_settings(settings)
{
    connect(&m_devices, &calls::CallDevices::changed, this, &DevicesViewModel::changed);
    connect(&m_devices, &calls::CallDevices::level, this, &DevicesViewModel::level);
    connect(&m_devices, &calls::CallDevices::checkNoticed, this, [this](const DeviceNotice& notice) {
        m_checkNotice = ErrorText::device(notice);
        if (notice.kind == DeviceKind::Camera)
            m_cameraMissing = !notice.isGood() && notice.what != DeviceNotice::What::FellBack;
        Q_EMIT checkChanged();
    });
    connect(&m_devices, &calls::CallDevices::recorded, this, [this](const QByteArray& pcm) {
        if (pcm.isEmpty()) {
            setActivity(Activity::Nothing);
            return;
        }
        setActivity(Activity::PlayingBack);
        m_devices.playInCheck(pcm);
    });
    connect(&m_devices, &calls::CallDevices::inCallChanged, this, [this] {
        if (m_devices.isInCall())
            endCheck();
        Q_EMIT checkChanged();
    });
    connect(&m_devices, &calls::CallDevices::checkPlayed, this, [this] { setActivity(Activity::Nothing); });
    connect(&m_settings, &SettingsViewModel::changed, this, &DevicesViewModel::takePreferences);
    takePreferences();
}

void DevicesViewModel::takePreferences()
{
    for (const Role role : chosenForCalls)
        m_devices.choose(kindOf(role), choiceOf(m_settings.word(preferenceOf(role))));
    m_devices.setRinger(choiceOf(m_settings.word(Preference::Ringer)));
    Q_EMIT changed();
}

QList<DevicesViewModel::Entry> DevicesViewModel::entries(Role role) const
{
    const DeviceChoice choice = choiceOf(m_settings.word(preferenceOf(role)));
    const QList<Device> all = m_devices.all(kindOf(role));
    const auto standard = std::ranges::find(all, true, &Device::isSystemDefault);
    QString first = role == Role::Ringer ? tr("Like the speaker") : tr("System default");
    if (role != Role::Ringer && standard != all.end())
        //: %1 = "System default", %2 = the name of a device
        first = tr("%1 (%2)").arg(first, PersonText::isolated(shown(standard->name)));
    QList<Entry> entries{{first, {}, choice.isSystemDefault()}};
    bool found = choice.isSystemDefault();
    for (const Device& device : all) {
        const bool chosen = !found && (device.id == choice.id || device.name == choice.name);
        found = found || chosen;
        entries.append({shown(device.name), valueOf(device.id, device.name), chosen});
    }
    if (!found)
        entries.append({tr("%1 (not plugged in)").arg(PersonText::isolated(shown(choice.name))),
                        valueOf(choice.id, choice.name), true});
    return entries;
}

void DevicesViewModel::choose(Role role, const QString& value)
{
    m_settings.setValue(preferenceOf(role), value);
}

QString DevicesViewModel::title(Role role)
{
    switch (role) {
    case Role::Camera:
        return tr("Camera");
    case Role::Microphone:
        return tr("Microphone");
    case Role::Speaker:
        return tr("Speaker");
    case Role::Ringer:
        break;
    }
    return tr("Ring on");
}

int DevicesViewModel::ringVolume() const
{
    return m_settings.value(Preference::RingVolume).toInt();
}

void DevicesViewModel::setRingVolume(int percent)
{
    m_settings.setValue(Preference::RingVolume, percent);
}

void DevicesViewModel::start()
{
    m_devices.start();
}

void DevicesViewModel::playTone(const QByteArray& pcm, bool repeats, double volume, bool rings)
{
    using calls::CallDevices;
    m_devices.playTone(pcm, repeats ? CallDevices::Repeat::Yes : CallDevices::Repeat::No,
                       rings ? volume * ringVolume() / 100 : volume,
                       rings ? CallDevices::Output::Ringer : CallDevices::Output::Speaker);
}

void DevicesViewModel::setToneVolume(double volume, bool rings)
{
    m_devices.setToneVolume(rings ? volume * ringVolume() / 100 : volume);
}

void DevicesViewModel::stopTone()
{
    m_devices.stopTone();
}

void DevicesViewModel::beginCheck(FrameMailbox* picture)
{
    m_checkNotice.clear();
    m_cameraMissing = false;
    m_devices.beginCheck(picture);
}

void DevicesViewModel::endCheck()
{
    m_devices.endCheck();
    setActivity(Activity::Nothing);
}

bool DevicesViewModel::isChecking() const
{
    return m_devices.isChecking();
}

bool DevicesViewModel::canCheck() const
{
    return !m_devices.isInCall();
}

void DevicesViewModel::setActivity(Activity activity)
{
    if (std::exchange(m_activity, activity) != activity)
        Q_EMIT checkChanged();
}

void DevicesViewModel::testSpeaker(const QByteArray& pcm)
{
    if (m_activity == Activity::Recording)
        return;
    setActivity(Activity::Testing);
    m_devices.playInCheck(pcm);
}

void DevicesViewModel::testRinger(const QByteArray& pcm)
{
    playTone(pcm, false, 1.0, true);
}

void DevicesViewModel::record()
{
    if (m_activity == Activity::Recording) {
        m_devices.finishRecording();
        return;
    }
    if (m_activity == Activity::PlayingBack) {
        constexpr qsizetype tenMilliseconds = 960;                // bytes: 16 bits at 48 kHz
        m_devices.playInCheck(QByteArray(tenMilliseconds, '\0')); // in place of it
        return;
    }
    setActivity(Activity::Recording);
    m_devices.record();
}

} // namespace duologue::viewmodels
