#pragma once

#include "app/domain/Devices.h"

#include <QCamera>
#include <QMediaCaptureSession>
#include <QObject>
#include <QVideoSink>

#include <memory>

namespace duologue::media {

class Feed;

/// A camera, by Qt Multimedia: hands its frames on as they are. Lives on the GUI thread.
class VideoCapture : public QObject {
    Q_OBJECT

public:
    explicit VideoCapture(std::shared_ptr<Feed> feed);
    ~VideoCapture() override;

    /// Opens the camera of that id. failed() follows if it is gone, busy or denied.
    void start(const QString& id);
    void stop();

Q_SIGNALS:
    void failed(duologue::DeviceNotice::What what);

private:
    void push(const QVideoFrame& frame);

    std::shared_ptr<Feed> m_feed;
    std::unique_ptr<QCamera> m_camera;
    QMediaCaptureSession m_session;
    QVideoSink m_sink;
};

/// Why a camera that does not open does not, as far as its file tells (V4L2: `id` is its path).
[[nodiscard]] DeviceNotice::What causeOfCamera(const QString& id);

} // namespace duologue::media
