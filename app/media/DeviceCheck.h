#pragma once

#include "app/domain/Devices.h"
#include "app/media/sound/SoundPlayer.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <mutex>

namespace duologue {
class FrameMailbox;
} // namespace duologue

namespace duologue::media {

class Devices;
class Engine;
class Feed;
class Outlet;
class SoundSession;
class VideoSession;

/// Opens the selected devices as a call does, so that somebody can look and listen before one: the camera's
/// picture, the microphone's level, five seconds of recording, and sounds on the loudspeaker. GUI thread.
class DeviceCheck : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds recordingLength{5};

    /// `picture` outlives this.
    DeviceCheck(Engine& engine, Devices& devices, FrameMailbox* picture);
    ~DeviceCheck() override;

    void setCamera(bool on);
    /// Plays 16-bit mono at 48 kHz on the selected loudspeaker; played() follows.
    void play(const QByteArray& pcm);
    /// recorded() follows after recordingLength, or at once after finishRecording().
    void record();
    void finishRecording();

Q_SIGNALS:
    void level(double peak); ///< of the microphone, 0 … 1, some times a second
    void noticed(const duologue::DeviceNotice& notice);
    void recorded(const QByteArray& pcm);
    void played();

private:
    struct Ear;
    struct Preview;

    Engine& m_engine;
    Devices& m_devices;
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
