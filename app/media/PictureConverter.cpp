#include "app/media/PictureConverter.h"

#include "app/media/VideoFrame.h"

#include <algorithm>
#include <atomic>
#include <libyuv.h>

namespace duologue::media {

namespace {

constexpr std::size_t mostImages = 6; ///< on the way, in the mailbox, in the views, and one to write into

auto conversionFor(const GstVideoInfo& info)
{
    if (info.colorimetry.range == GST_VIDEO_COLOR_RANGE_0_255)
        return &libyuv::J420ToARGB;
    return info.colorimetry.matrix == GST_VIDEO_COLOR_MATRIX_BT709 ? &libyuv::H420ToARGB
                                                                   : &libyuv::I420ToARGB;
}

} // namespace

QImage& PictureConverter::unused(QSize size)
{
    std::erase_if(m_images, [size](const QImage& image) { return image.size() != size; });
    const auto unused =
        std::ranges::find_if(m_images, [](const QImage& image) { return image.isDetached(); });
    if (unused != m_images.end()) {
        std::atomic_thread_fence(std::memory_order_acquire); // after the last reader let go of it
        return *unused;
    }
    if (m_images.size() >= mostImages)
        m_images.erase(m_images.begin());
    return m_images.emplace_back(size, QImage::Format_RGB32);
}

QImage PictureConverter::convert(GstSample* sample, const std::function<QSize(QSize)>& shownSize)
{
    const VideoFrame frame(sample, GST_MAP_READ);
    if (!frame || frame.format() != GST_VIDEO_FORMAT_I420)
        return {};
    const QSize wanted = shownSize(frame.size());
    I420 picture = frame.i420();
    const bool isLarger = wanted.width() > picture.size.width();
    if (wanted != picture.size && !isLarger) {
        const I420 scaled = I420::in(m_scaled, wanted);
        scale(picture, scaled);
        picture = scaled;
    }
    QImage& image = unused(wanted);
    if (isLarger && m_small.size() != picture.size)
        m_small = QImage(picture.size, QImage::Format_RGB32);
    QImage& converted = isLarger ? m_small : image;
    conversionFor(frame.info())(picture.y, picture.yStride, picture.u, picture.uStride, picture.v,
                                picture.vStride, converted.bits(), static_cast<int>(converted.bytesPerLine()),
                                picture.size.width(), picture.size.height());
    if (isLarger)
        libyuv::ARGBScale(m_small.constBits(), static_cast<int>(m_small.bytesPerLine()), m_small.width(),
                          m_small.height(), image.bits(), static_cast<int>(image.bytesPerLine()),
                          image.width(), image.height(), libyuv::kFilterBilinear);
    return image;
}

} // namespace duologue::media
