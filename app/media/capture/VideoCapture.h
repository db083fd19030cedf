#pragma once

#include "app/base/Result.h"

#include <QCamera>
#include <QMediaCaptureSession>
#include <QObject>
#include <QVideoSink>

#include <memory>

namespace duologue::media {

class Feed;

/// The camera, by Qt Multimedia: hands its frames on as they are. Lives on the GUI thread.
class VideoCapture : public QObject {
    Q_OBJECT

public:
    explicit VideoCapture(std::shared_ptr<Feed> feed);
    ~VideoCapture() override;

    /// failed() follows if there is no camera, or it is busy or denied.
    void start();
    void stop();

Q_SIGNALS:
    void failed(const duologue::Error& error);

private:
    void push(const QVideoFrame& frame);

    std::shared_ptr<Feed> m_feed;
    std::unique_ptr<QCamera> m_camera;
    QMediaCaptureSession m_session;
    QVideoSink m_sink;
};

} // namespace duologue::media
