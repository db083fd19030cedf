#include "app/media/capture/VideoCapture.h"

#include "app/base/Log.h"
#include "app/media/GstPointer.h"
#include "app/media/capture/Feed.h"

#include <QFileInfo>
#include <QMediaDevices>
#include <QVideoFrame>

#include <algorithm>
#include <cstring>
#include <gst/video/video.h>

namespace duologue::media {

namespace {

GstVideoFormat formatOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P:
        return GST_VIDEO_FORMAT_I420;
    case QVideoFrameFormat::Format_YV12:
        return GST_VIDEO_FORMAT_YV12;
    case QVideoFrameFormat::Format_NV12:
        return GST_VIDEO_FORMAT_NV12;
    case QVideoFrameFormat::Format_NV21:
        return GST_VIDEO_FORMAT_NV21;
    case QVideoFrameFormat::Format_YUYV:
        return GST_VIDEO_FORMAT_YUY2;
    case QVideoFrameFormat::Format_UYVY:
        return GST_VIDEO_FORMAT_UYVY;
    case QVideoFrameFormat::Format_YUV422P:
        return GST_VIDEO_FORMAT_Y42B;
    default:
        return GST_VIDEO_FORMAT_UNKNOWN;
    }
}

/// The frame's planes in the layout that `info` describes.
GstBuffer* copied(const QVideoFrame& frame, const GstVideoInfo& info)
{
    GstBuffer* buffer = gst_buffer_new_allocate(nullptr, GST_VIDEO_INFO_SIZE(&info), nullptr);
    GstMapInfo map;
    gst_buffer_map(buffer, &map, GST_MAP_WRITE);
    const int planes = std::min(frame.planeCount(), static_cast<int>(GST_VIDEO_INFO_N_PLANES(&info)));
    for (int plane = 0; plane < planes; ++plane) {
        const auto to = static_cast<gsize>(GST_VIDEO_INFO_PLANE_STRIDE(&info, plane));
        const auto from = static_cast<gsize>(frame.bytesPerLine(plane));
        const gsize rows = std::min<gsize>(static_cast<gsize>(frame.mappedBytes(plane)) / from,
                                           static_cast<gsize>(GST_VIDEO_INFO_COMP_HEIGHT(&info, plane)));
        guint8* target = map.data + GST_VIDEO_INFO_PLANE_OFFSET(&info, plane);
        for (gsize row = 0; row < rows; ++row)
            std::memcpy(target + row * to, frame.bits(plane) + row * from, std::min(to, from));
    }
    gst_buffer_unmap(buffer, &map);
    return buffer;
}

GstBuffer* copied(const QImage& image, const GstVideoInfo& info)
{
    GstBuffer* buffer = gst_buffer_new_allocate(nullptr, GST_VIDEO_INFO_SIZE(&info), nullptr);
    gst_buffer_fill(buffer, 0, image.constBits(), static_cast<gsize>(image.sizeInBytes()));
    return buffer;
}

} // namespace

VideoCapture::VideoCapture(std::shared_ptr<Feed> feed) : m_feed(std::move(feed))
{
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &VideoCapture::push);
}

VideoCapture::~VideoCapture() = default;

void VideoCapture::start(const QString& id)
{
    stop();
    const QList<QCameraDevice> all = QMediaDevices::videoInputs();
    const auto device = std::ranges::find(all, id.toUtf8(), &QCameraDevice::id);
    if (device == all.end()) {
        Q_EMIT failed(DeviceNotice::What::Missing);
        return;
    }
    m_camera = std::make_unique<QCamera>(*device);
    // 640 × 360 or the next larger that the camera has: what a call window shows and a processor encodes with
    // ease.
    QCameraFormat best;
    for (const QCameraFormat& format : device->videoFormats()) {
        const QSize size = format.resolution();
        const bool fits = size.width() >= 640 && size.width() <= 1280 && format.maxFrameRate() >= 24;
        if (fits && (best.isNull() || size.width() < best.resolution().width()))
            best = format;
    }
    if (!best.isNull())
        m_camera->setCameraFormat(best);
    connect(m_camera.get(), &QCamera::errorOccurred, this, [this, id](QCamera::Error, const QString& why) {
        qCInfo(lcMedia) << "camera:" << why;
        Q_EMIT failed(causeOfCamera(id));
    });
    m_session.setCamera(m_camera.get());
    m_session.setVideoSink(&m_sink);
    m_camera->start();
}

void VideoCapture::stop()
{
    m_session.setCamera(nullptr);
    m_camera.reset();
}

void VideoCapture::push(const QVideoFrame& taken)
{
    QVideoFrame frame = taken;
    GstVideoFormat format = formatOf(frame.pixelFormat());
    QImage image;
    if (format == GST_VIDEO_FORMAT_UNKNOWN) {
        image = frame.toImage().convertToFormat(QImage::Format_RGB32);
        format = GST_VIDEO_FORMAT_BGRx;
        if (image.isNull())
            return;
    }
    GstVideoInfo info;
    gst_video_info_set_format(&info, format, static_cast<guint>(frame.width()),
                              static_cast<guint>(frame.height()));
    GST_VIDEO_INFO_FPS_N(&info) = 0; // variable
    GST_VIDEO_INFO_FPS_D(&info) = 1;
    GstBuffer* buffer = nullptr;
    if (!image.isNull()) {
        buffer = copied(image, info);
    } else if (frame.map(QVideoFrame::ReadOnly)) {
        buffer = copied(frame, info);
        frame.unmap();
    }
    if (!buffer)
        return;
    const CapsPointer caps(gst_video_info_to_caps(&info));
    m_feed->push(buffer, caps.get());
}

DeviceNotice::What causeOfCamera(const QString& id)
{
    const QFileInfo file(id);
    if (!file.isAbsolute())
        return DeviceNotice::What::Broken; // no file stands for it on this system
    if (!file.exists())
        return DeviceNotice::What::Missing;
    if (!file.isReadable() || !file.isWritable())
        return DeviceNotice::What::Refused;
    return DeviceNotice::What::Busy; // it may be opened by many, and streams for one
}

} // namespace duologue::media
