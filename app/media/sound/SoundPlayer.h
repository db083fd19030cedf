#pragma once

#include "app/media/devices/DeviceSelection.h"

#include <QByteArray>
#include <QObject>

#include <memory>

namespace duologue::media {

class Engine;
class Outlet;

/// Plays a short sound, 16-bit mono at 48 kHz, one at a time: tones, a test, a recording. On a device that
/// does not open it plays on the system's default. GUI thread; the work is done on the devices' thread.
class SoundPlayer : public QObject {
    Q_OBJECT

public:
    enum class Repeat { No, Yes };

    explicit SoundPlayer(Engine& engine);
    ~SoundPlayer() override;

    /// In place of what was to be heard before; finished() follows unless it repeats. `volume`: 0 … 1.
    void play(const QByteArray& pcm, Repeat repeat, double volume, const DeviceSelection& device);
    void setVolume(double volume);
    void stop();

Q_SIGNALS:
    void finished();

private:
    struct Held;
    class Playback;

    Engine& m_engine;
    std::shared_ptr<Outlet> m_news;
    std::shared_ptr<Held> m_held; ///< touched on the devices' thread only
    int m_serial = 0;
};

} // namespace duologue::media
