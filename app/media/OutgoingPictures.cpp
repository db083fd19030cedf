#include "app/media/OutgoingPictures.h"

#include "app/media/Outlet.h"
#include "app/media/VideoFrame.h"

#include <algorithm>
#include <cstdlib>
#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>

namespace duologue::media {

namespace {

constexpr qint64 shownEveryMs = 60; ///< one's own picture is small, and tells nothing new

/// `wanted` may have been meant for what came before: a window has another shape than a camera.
QSize withShapeOf(QSize source, QSize wanted)
{
    const int off = std::abs(wanted.width() * source.height() - wanted.height() * source.width());
    if (off <= 2 * std::max(source.width(), source.height())) // sizes are even
        return wanted;
    const QSize fitted = source.scaled(wanted, Qt::KeepAspectRatio);
    return {std::max(fitted.width() & ~1, 2), std::max(fitted.height() & ~1, 2)};
}

CapsPointer i420Caps(QSize size)
{
    return CapsPointer(gst_caps_new_simple("video/x-raw", "format", G_TYPE_STRING, "I420", "width",
                                           G_TYPE_INT, size.width(), "height", G_TYPE_INT, size.height(),
                                           "framerate", GST_TYPE_FRACTION, 0, 1, nullptr));
}

} // namespace

OutgoingPictures::OutgoingPictures(GstElement* appsink, GstElement* appsrc, std::shared_ptr<Outlet> outlet)
    : m_appsink(GST_ELEMENT(gst_object_ref(appsink))),
      m_outlet(std::move(outlet)),
      m_appsrc(GST_ELEMENT(gst_object_ref(appsrc)))
{
    GstAppSinkCallbacks callbacks{};
    callbacks.new_sample = [](GstAppSink* sink, gpointer self) {
        if (GstSample* sample = gst_app_sink_try_pull_sample(sink, 0)) {
            static_cast<OutgoingPictures*>(self)->take(sample);
            gst_sample_unref(sample);
        }
        return GST_FLOW_OK;
    };
    gst_app_sink_set_callbacks(GST_APP_SINK(appsink), &callbacks, this, nullptr);
}

OutgoingPictures::~OutgoingPictures()
{
    if (m_pool)
        gst_buffer_pool_set_active(m_pool.get(), FALSE);
}

void OutgoingPictures::setTarget(GstElement* appsrc)
{
    const std::scoped_lock lock(m_mutex);
    m_appsrc.reset(GST_ELEMENT(gst_object_ref(appsrc)));
}

void OutgoingPictures::setOn(bool on)
{
    m_on = on;
    if (!on)
        m_outlet->showOwn({});
}

void OutgoingPictures::setFormat(const PictureFormat& format)
{
    const std::scoped_lock lock(m_mutex);
    m_format = format;
}

void OutgoingPictures::take(GstSample* sample)
{
    GstVideoInfo info;
    if (!gst_video_info_from_caps(&info, gst_sample_get_caps(sample)))
        return;
    m_width = GST_VIDEO_INFO_WIDTH(&info);
    m_height = GST_VIDEO_INFO_HEIGHT(&info);
    if (!m_on)
        return;
    if (m_agreed)
        send(sample); // first: the other side waits
    if (!m_sinceShown.isValid() || m_sinceShown.elapsed() >= shownEveryMs) {
        m_sinceShown.start();
        show(sample);
    }
}

void OutgoingPictures::show(GstSample* sample)
{
    QImage picture = m_converter.convert(sample, [this](QSize size) { return m_outlet->ownSize(size); });
    if (!picture.isNull() && m_on)
        m_outlet->showOwn(std::move(picture));
}

bool OutgoingPictures::isDue(GstClockTime at)
{
    GstClockTime gap = 0;
    {
        const std::scoped_lock lock(m_mutex);
        gap = GST_SECOND / static_cast<GstClockTime>(std::max(m_format.framesPerSecond, 1));
    }
    if (!GST_CLOCK_TIME_IS_VALID(at))
        return true;
    constexpr GstClockTime jitter = 10 * GST_MSECOND; // of a camera
    if (at + jitter < m_next && m_next < at + GST_SECOND)
        return false;
    m_next = std::max(m_next + gap, at);
    return true;
}

void OutgoingPictures::send(GstSample* sample)
{
    GstBuffer* captured = gst_sample_get_buffer(sample);
    if (!isDue(GST_BUFFER_PTS(captured)))
        return;
    QSize wanted;
    {
        const std::scoped_lock lock(m_mutex);
        wanted = m_format.size;
    }
    if (wanted.isEmpty())
        return;
    wanted = withShapeOf(sourceSize(), wanted);
    prepare(wanted);
    GstBuffer* buffer = wanted == sourceSize() ? gst_buffer_ref(captured) : scaled(sample);
    if (!buffer)
        return;
    GstSample* sent = gst_sample_new(buffer, m_caps.get(), nullptr, nullptr);
    {
        const std::scoped_lock lock(m_mutex);
        gst_app_src_push_sample(GST_APP_SRC(m_appsrc.get()), sent);
    }
    gst_sample_unref(sent);
    gst_buffer_unref(buffer);
}

/// The caps that the encoder gets, and the buffers to scale into.
void OutgoingPictures::prepare(QSize size)
{
    if (size == m_pooled)
        return;
    m_pooled = size;
    m_caps = i420Caps(size);
    if (m_pool)
        gst_buffer_pool_set_active(m_pool.get(), FALSE);
    m_pool.reset(gst_video_buffer_pool_new());
    GstVideoInfo info;
    gst_video_info_from_caps(&info, m_caps.get());
    GstStructure* config = gst_buffer_pool_get_config(m_pool.get());
    gst_buffer_pool_config_set_params(config, m_caps.get(), static_cast<guint>(GST_VIDEO_INFO_SIZE(&info)), 2,
                                      0);
    gst_buffer_pool_set_config(m_pool.get(), config);
    gst_buffer_pool_set_active(m_pool.get(), TRUE);
}

/// Null if it cannot be.
GstBuffer* OutgoingPictures::scaled(GstSample* sample)
{
    const VideoFrame from(sample, GST_MAP_READ);
    GstBuffer* buffer = nullptr;
    if (!from || from.format() != GST_VIDEO_FORMAT_I420 ||
        gst_buffer_pool_acquire_buffer(m_pool.get(), &buffer, nullptr) != GST_FLOW_OK)
        return nullptr;
    {
        const VideoFrame to(buffer, m_caps.get(), GST_MAP_WRITE);
        if (to)
            scale(from.i420(), to.i420());
    }
    GST_BUFFER_PTS(buffer) = GST_BUFFER_PTS(gst_sample_get_buffer(sample));
    GST_BUFFER_DURATION(buffer) = GST_BUFFER_DURATION(gst_sample_get_buffer(sample));
    return buffer;
}

void OutgoingPictures::detach()
{
    GstAppSinkCallbacks none{};
    gst_app_sink_set_callbacks(GST_APP_SINK(m_appsink.get()), &none, nullptr, nullptr);
}

} // namespace duologue::media
