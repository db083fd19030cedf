#pragma once

#include "app/mediaapi/DeviceSelection.h"

#include <QByteArray>
#include <QObject>

namespace duologue::mediaapi {

/// Plays a short sound, 16-bit mono at 48 kHz, one at a time: tones, a test, a recording. On a device that
/// does not open it plays on the system's default. GUI thread.
class SoundPlayer : public QObject {
    Q_OBJECT

public:
    enum class Repeat { No, Yes };

    /// In place of what was to be heard before; finished() follows unless it repeats. `volume`: 0 … 1.
    virtual void play(const QByteArray& pcm, Repeat repeat, double volume, const DeviceSelection& device) = 0;
    virtual void setVolume(double volume) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void finished();
};

} // namespace duologue::mediaapi
