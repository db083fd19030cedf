#pragma once

#include "app/media/sound/SoundPlayer.h"
#include "app/mediaapi/DeviceCheck.h"
#include "app/mediaapi/Devices.h"

#include <QTimer>

#include <atomic>
#include <memory>
#include <mutex>

namespace duologue {
class FrameMailbox;
} // namespace duologue

namespace duologue::media {

class Engine;
class Feed;
class Outlet;
class SoundSession;
class VideoSession;

/// Opens devices as a call does, with what is heard and seen in place of its pipeline.
class DeviceCheck : public mediaapi::DeviceCheck {
    Q_OBJECT

public:
    /// `picture` outlives this.
    DeviceCheck(Engine& engine, mediaapi::Devices& devices, FrameMailbox* picture);
    ~DeviceCheck() override;

    void setCamera(bool on) override;
    void play(const QByteArray& pcm) override;
    void record() override;
    void finishRecording() override;

private:
    struct Ear;
    struct Preview;

    Engine& m_engine;
    mediaapi::Devices& m_devices;
    std::shared_ptr<Feed> m_soundFeed;
    std::shared_ptr<Feed> m_pictureFeed;
    std::shared_ptr<Ear> m_ear;
    std::shared_ptr<Outlet> m_outlet;   ///< to the picture's mailbox
    std::shared_ptr<Preview> m_preview; ///< touched on the engine's thread only
    std::unique_ptr<SoundSession> m_sound;
    std::unique_ptr<VideoSession> m_video;
    SoundPlayer m_player;
    QTimer m_levels;
    QTimer m_recording;
};

} // namespace duologue::media
