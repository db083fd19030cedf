#include "app/media/capture/VideoSession.h"

#include "app/media/Engine.h"
#include "app/media/Outlet.h"
#include "app/media/capture/FakeCamera.h"
#include "app/media/capture/ScreenCapture.h"
#include "app/media/capture/VideoCapture.h"

#include <QMediaDevices>

namespace duologue::media {

struct VideoSession::Held {
    std::unique_ptr<FakeCamera> camera;
    std::unique_ptr<ScreenCapture> screen;
};

VideoSession::VideoSession(Engine& engine, mediaapi::Devices* devices, Camera camera,
                           std::shared_ptr<Feed> feed)
    : m_engine(engine),
      m_devices(devices),
      m_kind(camera),
      m_feed(std::move(feed)),
      m_news(std::make_shared<Outlet>(this, nullptr, nullptr, nullptr)),
      m_held(std::make_shared<Held>()),
      m_last(selected())
{
    if (m_devices)
        connect(m_devices, &mediaapi::Devices::changed, this, &VideoSession::follow);
}

VideoSession::~VideoSession()
{
    m_news->shut();
    m_engine.runDevices([held = m_held] {
        held->camera.reset();
        held->screen.reset();
    });
}

mediaapi::DeviceSelection VideoSession::selected() const
{
    if (m_devices)
        return m_devices->selection(DeviceKind::Camera);
    const QCameraDevice standard = QMediaDevices::defaultVideoInput();
    return {.isThere = !standard.isNull(),
            .id = QString::fromUtf8(standard.id()),
            .name = standard.description()};
}

void VideoSession::setCamera(bool on)
{
    if (on && m_lost)
        m_open.reset(); // somebody asks again
    m_wanted = on;
    openOrClose();
}

void VideoSession::openOrClose()
{
    if (m_kind == Camera::Generated)
        return;
    const mediaapi::DeviceSelection now = selected();
    m_last = now;
    const bool on = m_wanted && !m_sharing;
    if (on && m_open == now)
        return;
    ++m_opening;
    m_open.reset();
    m_camera.reset();
    if (m_devices && m_devices->areCamerasFake())
        m_engine.runDevices([held = m_held] { held->camera.reset(); });
    if (!on)
        return;
    m_open = now;
    if (!now.isThere) {
        lose(DeviceNotice::What::Missing);
        return;
    }
    if (std::exchange(m_lost, false)) {
        Q_EMIT cameraChanged(true);
        Q_EMIT noticed({DeviceKind::Camera, DeviceNotice::What::Returned, now.name});
    }
    if (m_devices && m_devices->areCamerasFake()) {
        const auto failed = [this, opening = m_opening, news = m_news](DeviceNotice::What what) {
            news->tell([this, opening, what] {
                if (opening == m_opening)
                    lose(what);
            });
        };
        m_engine.runDevices([held = m_held, file = m_devices->fakeCameraFile(now.id), feed = m_feed, failed] {
            held->camera = std::make_unique<FakeCamera>(file, feed, failed);
        });
        return;
    }
    m_camera = std::make_unique<VideoCapture>(m_feed);
    connect(
        m_camera.get(), &VideoCapture::failed, this,
        [this, opening = m_opening](DeviceNotice::What what) {
            if (opening == m_opening)
                lose(what);
        },
        Qt::QueuedConnection);
    m_camera->start(now.id);
}

void VideoSession::lose(DeviceNotice::What what)
{
    const QString name = m_open ? m_open->name : QString();
    if (!std::exchange(m_lost, true))
        Q_EMIT cameraChanged(false);
    Q_EMIT noticed({DeviceKind::Camera, what, name});
}

void VideoSession::follow(DeviceKind kind)
{
    if (kind != DeviceKind::Camera || m_kind == Camera::Generated)
        return;
    const mediaapi::DeviceSelection before = m_last;
    const mediaapi::DeviceSelection now = selected();
    openOrClose();
    if (!m_wanted || m_sharing)
        return;
    if (const auto notice = noticeOf(kind, before, now, m_devices->all(kind), m_devices->choice(kind)))
        Q_EMIT noticed(*notice);
}

void VideoSession::share(const ScreenSource& source)
{
    m_sharing = true;
    openOrClose(); // the camera goes dark first
    const auto ended = [this, sharing = ++m_sharings, news = m_news] {
        news->tell([this, sharing] {
            if (m_sharing && sharing == m_sharings) {
                stopSharing();
                Q_EMIT sharingEnded();
            }
        });
    };
    m_engine.runDevices([held = m_held, source, feed = m_feed, ended] {
        held->screen.reset();
        held->screen = std::make_unique<ScreenCapture>(source, feed, ended);
    });
}

void VideoSession::stopSharing()
{
    if (!std::exchange(m_sharing, false))
        return;
    m_engine.runDevices([held = m_held] { held->screen.reset(); });
    openOrClose();
}

} // namespace duologue::media
