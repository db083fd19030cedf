#pragma once

#include "app/domain/Devices.h"

#include <QByteArray>
#include <QObject>

#include <memory>

namespace duologue {
class FrameMailbox;
} // namespace duologue

namespace duologue::media {
class DeviceCheck;
class Devices;
class Engine;
class SoundPlayer;
} // namespace duologue::media

namespace duologue::calls {

/// The devices of this computer for calls, whoever is signed in: what there is and what is chosen, the tones
/// of calls, and the check before one. Wakes GStreamer when first used. GUI thread.
class CallDevices : public QObject {
    Q_OBJECT

public:
    /// `fakeCameras`: a folder of files that stand in for cameras (media::Devices); may be empty.
    explicit CallDevices(QString fakeCameras = {});
    ~CallDevices() override;

    /// Begins to look what there is; changed() follows.
    void start();
    [[nodiscard]] QList<Device> all(DeviceKind kind) const;
    [[nodiscard]] DeviceChoice choice(DeviceKind kind) const;
    void choose(DeviceKind kind, const DeviceChoice& choice);
    /// The name of what is used, or would be; empty if there is none.
    [[nodiscard]] QString inUse(DeviceKind kind) const;

    /// Where it rings; without a choice on the loudspeaker of calls.
    void setRinger(const DeviceChoice& ringer) { m_ringer = ringer; }

    enum class Repeat { No, Yes };
    enum class Output { Speaker, Ringer };
    /// A tone, 16-bit mono at 48 kHz, in place of the one before; `volume`: 0 … 1.
    void playTone(const QByteArray& pcm, Repeat repeat, double volume, Output output);
    void setToneVolume(double volume);
    void stopTone();

    // The check: devices are open from its beginning to its end.
    void beginCheck(FrameMailbox* picture);
    void endCheck();
    [[nodiscard]] bool isChecking() const { return m_check != nullptr; }
    void playInCheck(const QByteArray& pcm); ///< checkPlayed() follows
    void record();                           ///< recorded() follows after five seconds, or finishRecording()
    void finishRecording();

    // For CallService.
    void setInCall(bool inCall); ///< a call has the devices
    [[nodiscard]] bool isInCall() const { return m_inCall; }
    [[nodiscard]] media::Engine& engine();
    [[nodiscard]] media::Devices& devices();

Q_SIGNALS:
    void changed(duologue::DeviceKind kind); ///< what there is, or what is chosen
    void level(double peak);                 ///< of the microphone in the check, 0 … 1
    void checkNoticed(const duologue::DeviceNotice& notice);
    void recorded(const QByteArray& pcm);
    void checkPlayed();
    void inCallChanged();

private:
    QString m_fakeCameras;
    DeviceChoice m_ringer;
    bool m_inCall = false;
    std::unique_ptr<media::Engine> m_engine;
    std::unique_ptr<media::Devices> m_devices;
    std::unique_ptr<media::SoundPlayer> m_tones;
    std::unique_ptr<media::DeviceCheck> m_check;
};

} // namespace duologue::calls
