#include "app/media/capture/TestPicture.h"

#include "app/base/Log.h"
#include "app/media/BlockCode.h"

#include <QColor>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <gst/video/video.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {
constexpr qint64 largestClip = 256LL * 1024 * 1024;
constexpr int largestSide = 1920;

/// Where something is that runs from wall to wall, `room` pixels apart.
int bounced(std::uint32_t way, int room)
{
    const int there = static_cast<int>(way % static_cast<std::uint32_t>(2 * std::max(room, 1)));
    return there < room ? there : 2 * room - there;
}

/// A ball on its way through the picture; the colour planes stay as they are.
void drawBall(const I420Planes& picture, std::uint32_t step, unsigned char luma)
{
    const int radius = picture.height / 10;
    const int centreX = radius + bounced(step * 5, picture.width - 2 * radius);
    const int centreY = radius + bounced(step * 3, picture.height - 2 * radius);
    for (int dy = -radius; dy < radius; ++dy) {
        const int half = static_cast<int>(std::sqrt(radius * radius - dy * dy));
        std::memset(picture.y + static_cast<std::ptrdiff_t>(centreY + dy) * picture.yStride + centreX - half,
                    luma, static_cast<std::size_t>(2 * half));
    }
}

} // namespace

std::unique_ptr<Clip> Clip::open(const QString& file)
{
    QFile source(file);
    if (!source.open(QFile::ReadOnly))
        return nullptr;
    auto clip = std::make_unique<Clip>();
    clip->m_bytes = source.read(largestClip);
    const qsizetype headerEnd = clip->m_bytes.indexOf('\n');
    const QList<QByteArray> header = clip->m_bytes.left(std::max<qsizetype>(headerEnd, 0)).split(' ');
    if (header.first() != "YUV4MPEG2")
        return nullptr;
    bool is420 = true;
    for (const QByteArray& field : header) {
        if (field.startsWith('W'))
            clip->m_width = field.mid(1).toInt();
        else if (field.startsWith('H'))
            clip->m_height = field.mid(1).toInt();
        else if (field.startsWith('C'))
            is420 = field.startsWith("C420") && !field.startsWith("C420p");
    }
    const bool sane = clip->m_width > 0 && clip->m_height > 0 && clip->m_width <= largestSide &&
                      clip->m_height <= largestSide && clip->m_width % 2 == 0 && clip->m_height % 2 == 0;
    if (!is420 || !sane)
        return nullptr;
    const qsizetype size = static_cast<qsizetype>(clip->m_width) * clip->m_height * 3 / 2;
    for (qsizetype at = headerEnd + 1; clip->m_bytes.mid(at, 5) == "FRAME";) {
        const qsizetype data = clip->m_bytes.indexOf('\n', at) + 1;
        if (data == 0 || data + size > clip->m_bytes.size())
            break;
        clip->m_frames.append(data);
        at = data + size;
    }
    return clip->m_frames.isEmpty() ? nullptr : std::move(clip);
}

QByteArrayView Clip::frame(std::uint32_t number) const
{
    const qsizetype size = static_cast<qsizetype>(m_width) * m_height * 3 / 2;
    return QByteArrayView(m_bytes).sliced(m_frames.at(static_cast<qsizetype>(number) % m_frames.size()),
                                          size);
}

TestPicture::TestPicture(const mediaapi::FakeMedia& media)
    : m_media(media),
      m_identity(static_cast<std::uint16_t>(media.identity)),
      m_width(media.size.width()),
      m_height(media.size.height())
{
    if (media.y4mFile.isEmpty())
        return;
    m_clip = Clip::open(media.y4mFile);
    if (m_clip) {
        m_width = m_clip->width();
        m_height = m_clip->height();
    } else {
        qCWarning(lcMedia) << "not a readable 4:2:0 YUV4MPEG2 file, showing the generated picture instead";
    }
}

QString TestPicture::description() const
{
    const QColor background = QColor::fromHsv((m_identity * 67) % 360, 140, 110);
    // Like a camera's, it costs the processor next to nothing: one picture, repeated, and drawn upon.
    return u"videotestsrc num-buffers=1 pattern=solid-color foreground-color=%1 "
           "! video/x-raw,format=I420,width=%2,height=%3 ! imagefreeze is-live=true "
           "! video/x-raw,framerate=%4/1 ! identity name=fakepicture"_s.arg(background.rgba())
               .arg(m_width)
               .arg(m_height)
               .arg(m_media.framesPerSecond);
}

std::uint32_t TestPicture::stamp() const
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    return m_media.tellsTime ? static_cast<std::uint32_t>(milliseconds) : m_counter;
}

void TestPicture::drawOn(GstElement* fakepicture)
{
    GstPad* pad = gst_element_get_static_pad(fakepicture, "src");
    gst_pad_add_probe(pad, GST_PAD_PROBE_TYPE_BUFFER, &TestPicture::probe, this, nullptr);
    gst_object_unref(pad);
}

GstPadProbeReturn TestPicture::probe(GstPad*, GstPadProbeInfo* info, gpointer self)
{
    auto* still = gst_pad_probe_info_get_buffer(info);
    GST_PAD_PROBE_INFO_DATA(info) = static_cast<TestPicture*>(self)->take(still);
    gst_buffer_unref(still);
    return GST_PAD_PROBE_OK;
}

/// The next picture: one that nobody looks at any more with the ball moved on, or a copy of the still one.
GstBuffer* TestPicture::take(GstBuffer* still)
{
    auto free = std::find_if(m_drawn.begin(), m_drawn.end(), [](const Drawn& drawn) {
        return gst_buffer_is_all_memory_writable(drawn.buffer.get());
    });
    if (free == m_drawn.end())
        free = m_drawn.insert(m_drawn.end(), {BufferPointer(gst_buffer_copy_deep(still)), m_counter});
    paint(free->buffer.get(), std::exchange(free->step, m_counter));
    gst_buffer_copy_into(free->buffer.get(), still, GST_BUFFER_COPY_TIMESTAMPS, 0, gsize(-1));
    ++m_counter;
    return gst_buffer_ref(free->buffer.get());
}

void TestPicture::paint(GstBuffer* buffer, std::uint32_t lastStep)
{
    GstVideoInfo info;
    gst_video_info_set_format(&info, GST_VIDEO_FORMAT_I420, static_cast<guint>(m_width),
                              static_cast<guint>(m_height));
    GstVideoFrame frame;
    if (!gst_video_frame_map(&frame, &info, buffer, GST_MAP_READWRITE))
        return;
    const auto plane = [&frame](int i) {
        return static_cast<unsigned char*>(GST_VIDEO_FRAME_PLANE_DATA(&frame, i));
    };
    const auto stride = [&frame](int i) {
        return GST_VIDEO_FRAME_PLANE_STRIDE(&frame, i);
    };
    if (m_clip) {
        const char* from = m_clip->frame(m_counter).data();
        for (int i = 0; i < 3; ++i) {
            const int rows = GST_VIDEO_FRAME_COMP_HEIGHT(&frame, i);
            const auto length = static_cast<std::size_t>(GST_VIDEO_FRAME_COMP_WIDTH(&frame, i));
            for (int row = 0; row < rows; ++row, from += length)
                std::memcpy(plane(i) + static_cast<std::ptrdiff_t>(row) * stride(i), from, length);
        }
    }
    const I420Planes planes{.y = plane(0),
                            .u = plane(1),
                            .v = plane(2),
                            .yStride = stride(0),
                            .uStride = stride(1),
                            .vStride = stride(2),
                            .width = m_width,
                            .height = m_height};
    if (!m_clip) {
        constexpr unsigned char bright = 220;
        drawBall(planes, lastStep, planes.y[0]); // the corner is background
        drawBall(planes, m_counter, bright);
    }
    draw({stamp(), m_identity}, planes);
    gst_video_frame_unmap(&frame);
}

} // namespace duologue::media
