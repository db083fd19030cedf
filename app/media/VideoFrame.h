#pragma once

#include <QSize>

#include <gst/video/video.h>
#include <vector>

namespace duologue::media {

/// The planes of a picture in I420; borrowed.
struct I420 {
    unsigned char* y = nullptr;
    unsigned char* u = nullptr;
    unsigned char* v = nullptr;
    int yStride = 0;
    int uStride = 0;
    int vStride = 0;
    QSize size;

    /// Planes in `memory`, which is made large enough.
    [[nodiscard]] static I420 in(std::vector<unsigned char>& memory, QSize size);
};

/// By libyuv, averaging when it becomes much smaller.
void scale(const I420& from, const I420& to);

/// A buffer of raw video, mapped while this lives; false if it cannot be.
class VideoFrame {
public:
    VideoFrame(GstBuffer* buffer, const GstCaps* caps, GstMapFlags access);
    VideoFrame(GstSample* sample, GstMapFlags access);
    ~VideoFrame();
    VideoFrame(const VideoFrame&) = delete;
    VideoFrame& operator=(const VideoFrame&) = delete;

    explicit operator bool() const { return m_mapped; }
    [[nodiscard]] const GstVideoInfo& info() const { return m_info; }
    [[nodiscard]] GstVideoFormat format() const { return GST_VIDEO_INFO_FORMAT(&m_info); }
    [[nodiscard]] QSize size() const
    {
        return {GST_VIDEO_INFO_WIDTH(&m_info), GST_VIDEO_INFO_HEIGHT(&m_info)};
    }
    /// Of a frame in that format.
    [[nodiscard]] I420 i420() const;

private:
    GstVideoInfo m_info{};
    GstVideoFrame m_frame{};
    bool m_mapped = false;
};

} // namespace duologue::media
