#pragma once

#include "app/domain/Devices.h"
#include "app/domain/ScreenSource.h"
#include "app/mediaapi/Devices.h"

#include <QObject>

#include <memory>
#include <optional>

namespace duologue::media {

class Engine;
class Feed;
class Outlet;
class VideoCapture;

/// The picture that one side of a call sends: a camera, another one when the choice or what is plugged in
/// changes, or in its place a screen. GUI thread.
class VideoSession : public QObject {
    Q_OBJECT

public:
    enum class Camera { Real, Generated }; ///< a generated one is not opened here

    /// `devices` null: the system's default camera.
    VideoSession(Engine& engine, mediaapi::Devices* devices, Camera camera, std::shared_ptr<Feed> feed);
    ~VideoSession() override;

    /// Opens and closes the camera; while a screen is shown it stays closed.
    void setCamera(bool on);
    void share(const ScreenSource& source);
    void stopSharing();
    [[nodiscard]] bool isSharing() const { return m_sharing; }

Q_SIGNALS:
    void noticed(const duologue::DeviceNotice& notice);
    /// Whether there is a camera's picture to send, if it is wanted.
    void cameraChanged(bool isThere);
    void sharingEnded(); ///< by itself

private:
    struct Held;

    void follow(DeviceKind kind);
    void openOrClose();
    void lose(DeviceNotice::What what);
    [[nodiscard]] mediaapi::DeviceSelection selected() const;

    Engine& m_engine;
    mediaapi::Devices* m_devices;
    Camera m_kind;
    std::shared_ptr<Feed> m_feed;
    std::shared_ptr<Outlet> m_news;
    std::shared_ptr<Held> m_held; ///< touched on the devices' thread only
    std::unique_ptr<VideoCapture> m_camera;
    bool m_wanted = false;
    bool m_sharing = false;
    bool m_lost = false;
    std::optional<mediaapi::DeviceSelection> m_open; ///< the camera that is open
    mediaapi::DeviceSelection m_last;                ///< as it was selected last
    int m_opening = 0;
    int m_sharings = 0;
};

} // namespace duologue::media
