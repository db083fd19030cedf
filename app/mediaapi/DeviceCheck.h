#pragma once

#include "app/domain/Devices.h"

#include <QByteArray>
#include <QObject>

namespace duologue::mediaapi {

/// The selected devices, open as in a call, so that somebody can look and listen before one: the camera's
/// picture, the microphone's level, five seconds of recording, and sounds on the loudspeaker. GUI thread.
class DeviceCheck : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds recordingLength{5};

    virtual void setCamera(bool on) = 0;
    /// Plays 16-bit mono at 48 kHz on the selected loudspeaker; played() follows.
    virtual void play(const QByteArray& pcm) = 0;
    /// recorded() follows after recordingLength, or at once after finishRecording().
    virtual void record() = 0;
    virtual void finishRecording() = 0;

Q_SIGNALS:
    void level(double peak); ///< of the microphone, 0 … 1, some times a second
    void noticed(const duologue::DeviceNotice& notice);
    void recorded(const QByteArray& pcm);
    void played();
};

} // namespace duologue::mediaapi
