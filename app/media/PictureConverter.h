#pragma once

#include <QImage>

#include <functional>
#include <gst/gst.h>
#include <vector>

namespace duologue::media {

/// Makes of I420 pictures what a screen takes: RGB32 in the size in which it is shown, by libyuv. That is a
/// third of the work of videoconvert, and leaves QPainter nothing to scale: that took twice as long, on the
/// GUI thread and two more. Of one streaming thread.
class PictureConverter {
public:
    /// `shownSize` answers with the size to make of a picture; called before each. Null if the sample is not
    /// of I420.
    [[nodiscard]] QImage convert(GstSample* sample, const std::function<QSize(QSize)>& shownSize);

private:
    [[nodiscard]] QImage& unused(QSize size);

    std::vector<QImage> m_images;        ///< written again when nobody else holds them
    std::vector<unsigned char> m_scaled; ///< I420, when the picture is shown smaller
    QImage m_small;                      ///< RGB32, when it is shown larger
};

} // namespace duologue::media
