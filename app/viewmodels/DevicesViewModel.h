#pragma once

#include "app/domain/Devices.h"
#include "app/platform/Preference.h"

#include <QByteArray>
#include <QObject>

namespace duologue {
class FrameMailbox;
} // namespace duologue

namespace duologue::calls {
class CallDevices;
} // namespace duologue::calls

namespace duologue::viewmodels {

class SettingsViewModel;

/// Camera, microphone, speaker and ringer: what there is, what is chosen (and remembered), the check before a
/// call, and the tones of one.
class DevicesViewModel : public QObject {
    Q_OBJECT

public:
    DevicesViewModel(calls::CallDevices& devices, SettingsViewModel& settings);

    enum class Role { Camera, Microphone, Speaker, Ringer };
    Q_ENUM(Role)

    /// One line of a list to choose from.
    struct Entry {
        QString text;
        QString value; ///< to be given back to choose(); empty = the default
        bool isChosen = false;
    };
    /// The default first; a chosen device that is not there stands in it, and says so.
    [[nodiscard]] QList<Entry> entries(Role role) const;
    void choose(Role role, const QString& value);
    [[nodiscard]] static QString title(Role role); ///< "Camera", …

    [[nodiscard]] int ringVolume() const; ///< percent
    void setRingVolume(int percent);

    /// Begins to look what there is.
    void start();

    /// A tone, 16-bit mono at 48 kHz; `volume`: 0 … 1 of what is set.
    void playTone(const QByteArray& pcm, bool repeats, double volume, bool rings);
    void setToneVolume(double volume, bool rings);
    void stopTone();

    // The check: camera and microphone are open from its beginning to its end.
    void beginCheck(FrameMailbox* picture); ///< the picture outlives the check
    void endCheck();
    [[nodiscard]] bool isChecking() const;
    /// Not while a call has the devices.
    [[nodiscard]] bool canCheck() const;
    enum class Activity { Nothing, Testing, Recording, PlayingBack };
    [[nodiscard]] Activity activity() const { return m_activity; }
    void testSpeaker(const QByteArray& pcm);
    void testRinger(const QByteArray& pcm);
    void record(); ///< five seconds, which are played back then; again: at once; again: no longer
    [[nodiscard]] QString checkNotice() const { return m_checkNotice; }
    [[nodiscard]] bool isCameraMissing() const { return m_cameraMissing; }

Q_SIGNALS:
    void changed();          ///< entries
    void level(double peak); ///< of the microphone in the check, 0 … 1, 20 times a second
    void checkChanged();     ///< activity or notice

private:
    void takePreferences();
    void setActivity(Activity activity);

    calls::CallDevices& m_devices;
    SettingsViewModel& m_settings;
    Activity m_activity = Activity::Nothing;
    QString m_checkNotice;
    bool m_cameraMissing = false;
};

} // namespace duologue::viewmodels
