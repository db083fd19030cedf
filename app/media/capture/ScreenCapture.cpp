#include "app/media/capture/ScreenCapture.h"

#include "app/base/Log.h"
#include "app/media/GstPointer.h"
#include "app/media/capture/Feed.h"
#include "app/media/capture/WindowHold.h"

#include <gst/app/gstappsink.h>

using namespace Qt::StringLiterals;

namespace duologue::media {

namespace {

QString elementFor(const ScreenSource& source)
{
    // Without damage events: they are as dear as whole pictures where much moves, and miss what Composite
    // redirects.
    const QString x11 = u"ximagesrc use-damage=false show-pointer=true "_s;
    const QRect& area = source.area;
    switch (source.kind) {
    case ScreenSource::Kind::Screen:
        return area.isEmpty() ? x11
                              : x11 + u"startx=%1 starty=%2 endx=%3 endy=%4"_s.arg(area.left())
                                          .arg(area.top())
                                          .arg(area.right()) // the last pixel, as QRect has it
                                          .arg(area.bottom());
    case ScreenSource::Kind::Window:
        return x11 + u"xid=%1"_s.arg(source.window);
    case ScreenSource::Kind::PortalScreen:
    case ScreenSource::Kind::PortalWindow:
        // Compositors send a picture when something changes: once a second it comes again.
        return u"pipewiresrc fd=%1 path=%2 always-copy=true keepalive-time=1000"_s
            .arg(source.pipewire ? source.pipewire->get() : -1)
            .arg(source.node);
    }
    return {};
}

} // namespace

ScreenCapture::ScreenCapture(const ScreenSource& source, std::shared_ptr<Feed> feed,
                             std::function<void()> ended)
    : m_feed(std::move(feed)), m_ended(std::move(ended)), m_pipewire(source.pipewire)
{
    if (source.kind == ScreenSource::Kind::Window) {
        m_hold = std::make_unique<WindowHold>(
            static_cast<quint32>(source.window),
            WindowHold::News{.mappedChanged =
                                 [this](bool isMapped) {
                                     if (m_pipeline)
                                         gst_element_set_state(m_pipeline, isMapped ? GST_STATE_PLAYING
                                                                                    : GST_STATE_READY);
                                 },
                             .gone =
                                 [this] {
                                     end();
                                 }});
        if (!m_hold->isShown()) {
            end();
            return;
        }
    }
    build(source);
}

void ScreenCapture::build(const ScreenSource& source)
{
    const QString rate =
        source.isPortal() ? QString() : u" ! video/x-raw,max-framerate=%1/1"_s.arg(framesPerSecond);
    const QString description =
        elementFor(source) + rate +
        u" ! videorate drop-only=true max-rate=%1 "
        "average-period=100000000 ! videoconvert ! video/x-raw,format=I420 "
        "! appsink name=out sync=false async=false max-buffers=1 drop=true"_s.arg(framesPerSecond);
    GError* error = nullptr;
    m_pipeline = gst_parse_launch(description.toUtf8().constData(), &error);
    if (error) {
        qCWarning(lcMedia) << "cannot film the screen:" << error->message;
        g_error_free(error);
        if (m_pipeline)
            gst_object_unref(m_pipeline);
        m_pipeline = nullptr;
        end();
        return;
    }
    gst_object_ref_sink(m_pipeline);
    const GstPointer<GstElement> out(gst_bin_get_by_name(GST_BIN(m_pipeline), "out"));
    m_feed->pushFrom(GST_APP_SINK(out.get()));
    const GstPointer<GstBus> bus(gst_element_get_bus(m_pipeline));
    gst_bus_set_sync_handler(
        bus.get(),
        [](GstBus*, GstMessage* message, gpointer self) {
            const auto kind = GST_MESSAGE_TYPE(message);
            if (kind == GST_MESSAGE_ERROR || kind == GST_MESSAGE_EOS)
                static_cast<ScreenCapture*>(self)->end();
            gst_message_unref(message);
            return GST_BUS_DROP;
        },
        this, nullptr);
    if (gst_element_set_state(m_pipeline, GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
        end();
}

void ScreenCapture::end()
{
    std::call_once(m_endedOnce, [this] { m_ended(); });
}

ScreenCapture::~ScreenCapture()
{
    m_hold.reset();
    if (m_pipeline) {
        gst_element_set_state(m_pipeline, GST_STATE_NULL);
        const GstPointer<GstBus> bus(gst_element_get_bus(m_pipeline));
        gst_bus_set_sync_handler(bus.get(), nullptr, nullptr, nullptr);
        gst_object_unref(m_pipeline);
    }
}

} // namespace duologue::media
