#pragma once

#include "app/mediaapi/SoundPlayer.h"

#include <memory>

namespace duologue::media {

class Engine;
class Outlet;

/// The work is done on the devices' thread.
class SoundPlayer : public mediaapi::SoundPlayer {
    Q_OBJECT

public:
    explicit SoundPlayer(Engine& engine);
    ~SoundPlayer() override;

    void play(const QByteArray& pcm, Repeat repeat, double volume,
              const mediaapi::DeviceSelection& device) override;
    void setVolume(double volume) override;
    void stop() override;

private:
    struct Held;
    class Playback;

    Engine& m_engine;
    std::shared_ptr<Outlet> m_news;
    std::shared_ptr<Held> m_held; ///< touched on the devices' thread only
    int m_serial = 0;
};

} // namespace duologue::media
