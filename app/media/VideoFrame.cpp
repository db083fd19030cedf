#include "app/media/VideoFrame.h"

#include <libyuv.h>

namespace duologue::media {

I420 I420::in(std::vector<unsigned char>& memory, QSize size)
{
    const int chromaWidth = (size.width() + 1) / 2;
    const int chromaHeight = (size.height() + 1) / 2;
    const auto luma = static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height());
    const auto chroma = static_cast<std::size_t>(chromaWidth) * static_cast<std::size_t>(chromaHeight);
    memory.resize(luma + 2 * chroma);
    return {.y = memory.data(),
            .u = memory.data() + luma,
            .v = memory.data() + luma + chroma,
            .yStride = size.width(),
            .uStride = chromaWidth,
            .vStride = chromaWidth,
            .size = size};
}

void scale(const I420& from, const I420& to)
{
    libyuv::I420Scale(from.y, from.yStride, from.u, from.uStride, from.v, from.vStride, from.size.width(),
                      from.size.height(), to.y, to.yStride, to.u, to.uStride, to.v, to.vStride,
                      to.size.width(), to.size.height(), libyuv::kFilterBox);
}

VideoFrame::VideoFrame(GstBuffer* buffer, const GstCaps* caps, GstMapFlags access)
    : m_mapped(buffer && caps && gst_video_info_from_caps(&m_info, caps) &&
               gst_video_frame_map(&m_frame, &m_info, buffer, access))
{
}

VideoFrame::VideoFrame(GstSample* sample, GstMapFlags access)
    : VideoFrame(gst_sample_get_buffer(sample), gst_sample_get_caps(sample), access)
{
}

VideoFrame::~VideoFrame()
{
    if (m_mapped)
        gst_video_frame_unmap(&m_frame);
}

I420 VideoFrame::i420() const
{
    const auto plane = [this](guint number) {
        return static_cast<unsigned char*>(GST_VIDEO_FRAME_PLANE_DATA(&m_frame, number));
    };
    return {.y = plane(0),
            .u = plane(1),
            .v = plane(2),
            .yStride = GST_VIDEO_FRAME_PLANE_STRIDE(&m_frame, 0),
            .uStride = GST_VIDEO_FRAME_PLANE_STRIDE(&m_frame, 1),
            .vStride = GST_VIDEO_FRAME_PLANE_STRIDE(&m_frame, 2),
            .size = size()};
}

} // namespace duologue::media
