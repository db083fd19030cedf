#include "app/media/sound/SoundPipeline.h"

#include "app/base/Log.h"
#include "app/media/sound/SoundElements.h"

namespace duologue::media {

SoundPipeline::~SoundPipeline()
{
    stop();
}

bool SoundPipeline::build(const QString& description, GstClockTime latency)
{
    GError* error = nullptr;
    m_pipeline = gst_parse_launch(description.toUtf8().constData(), &error);
    if (error) {
        qCWarning(lcMedia) << "cannot build a sound pipeline:" << error->message;
        g_error_free(error);
        stop();
        fail(DeviceNotice::What::Broken);
        return false;
    }
    gst_object_ref_sink(m_pipeline);
    const GstPointer<GstClock> clock(gst_system_clock_obtain());
    gst_pipeline_use_clock(GST_PIPELINE(m_pipeline), clock.get());
    gst_pipeline_set_latency(GST_PIPELINE(m_pipeline), latency);
    // Its own time starts now, and is known before anything runs.
    m_baseTime = gst_clock_get_time(clock.get());
    gst_element_set_start_time(m_pipeline, GST_CLOCK_TIME_NONE);
    gst_element_set_base_time(m_pipeline, m_baseTime);
    const GstPointer<GstBus> bus(gst_element_get_bus(m_pipeline));
    gst_bus_set_sync_handler(
        bus.get(),
        [](GstBus*, GstMessage* message, gpointer self) {
            if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_ERROR) {
                GError* why = nullptr;
                gst_message_parse_error(message, &why, nullptr);
                qCInfo(lcMedia) << "sound:" << why->message;
                static_cast<SoundPipeline*>(self)->fail(causeOf(*why));
                g_error_free(why);
            } else if (GST_MESSAGE_TYPE(message) == GST_MESSAGE_EOS) {
                if (const auto& ended = static_cast<SoundPipeline*>(self)->m_ended)
                    ended();
            }
            gst_message_unref(message);
            return GST_BUS_DROP;
        },
        this, nullptr);
    return true;
}

void SoundPipeline::play()
{
    if (m_pipeline && gst_element_set_state(m_pipeline, GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
        fail(DeviceNotice::What::Broken); // unless a message said why
}

void SoundPipeline::stop()
{
    if (!m_pipeline)
        return;
    gst_element_set_state(m_pipeline, GST_STATE_NULL);
    const GstPointer<GstBus> bus(gst_element_get_bus(m_pipeline));
    gst_bus_set_sync_handler(bus.get(), nullptr, nullptr, nullptr);
    gst_object_unref(m_pipeline);
    m_pipeline = nullptr;
}

void SoundPipeline::fail(DeviceNotice::What what)
{
    std::call_once(m_failedOnce, [this, what] {
        if (m_failed)
            m_failed(what);
    });
}

GstPointer<GstElement> SoundPipeline::element(const char* name) const
{
    return GstPointer<GstElement>(m_pipeline ? gst_bin_get_by_name(GST_BIN(m_pipeline), name) : nullptr);
}

} // namespace duologue::media
