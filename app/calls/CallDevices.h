#pragma once

#include "app/base/Result.h"
#include "app/domain/Devices.h"
#include "app/mediaapi/StudioLoader.h"

#include <QByteArray>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace duologue::calls {

/// The devices of this computer for calls, whoever is signed in: what there is and what is chosen, the tones
/// of calls, and the check before one. The module for calls is loaded when first used; what is asked before
/// it is there is done when it is. GUI thread.
class CallDevices : public QObject {
    Q_OBJECT

public:
    /// `fakeCameras`: a folder of files that stand in for cameras (mediaapi::StudioMaker); may be empty.
    explicit CallDevices(QString fakeCameras = {});
    ~CallDevices() override;

    /// Begins to look what there is; changed() follows.
    void start();
    [[nodiscard]] QList<Device> all(DeviceKind kind) const;
    [[nodiscard]] DeviceChoice choice(DeviceKind kind) const;
    void choose(DeviceKind kind, const DeviceChoice& choice);
    /// The name of what is used, or would be as far as that is known; empty if there is none.
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
    [[nodiscard]] bool isChecking() const { return m_checking; }
    void playInCheck(const QByteArray& pcm); ///< checkPlayed() follows
    void record();                           ///< recorded() follows after five seconds, or finishRecording()
    void finishRecording();

    // For CallService.
    void setInCall(bool inCall); ///< a call has the devices
    [[nodiscard]] bool isInCall() const { return m_inCall; }
    /// Runs `job` when calls are possible, at once if they are already, in order; not at all if they cannot
    /// be: missing(), or when `context` is gone.
    void whenReady(QObject* context, const std::function<void(mediaapi::Studio&)>& job);
    /// Whether it would be run at once.
    [[nodiscard]] bool isReady() const { return m_loader.studio() != nullptr; }

Q_SIGNALS:
    void changed(duologue::DeviceKind kind); ///< what there is, or what is chosen
    void level(double peak);                 ///< of the microphone in the check, 0 … 1
    void checkNoticed(const duologue::DeviceNotice& notice);
    void recorded(const QByteArray& pcm);
    void checkPlayed();
    void inCallChanged();
    void missing(const duologue::Error& error); ///< Unavailable: the module for calls cannot be loaded

private:
    void adopt(mediaapi::Devices& devices);

    DeviceChoice m_ringer;
    bool m_inCall = false;
    bool m_checking = false;
    int m_tone = 0; ///< the number of the latest that was asked for or stopped
    QHash<DeviceKind, DeviceChoice> m_choices;
    mediaapi::StudioLoader m_loader;
    mediaapi::Devices* m_devices = nullptr; ///< the studio's, once it is there
    std::unique_ptr<mediaapi::SoundPlayer> m_tones;
    std::unique_ptr<mediaapi::DeviceCheck> m_check;
};

} // namespace duologue::calls
