#include "app/media/capture/Feed.h"

namespace duologue::media {

void Feed::attach(GstElement* appsrc)
{
    const std::scoped_lock lock(m_mutex);
    if (m_appsrc)
        gst_object_unref(m_appsrc);
    m_appsrc = GST_ELEMENT(gst_object_ref(appsrc));
    ++m_attachments;
}

void Feed::detach()
{
    const std::scoped_lock lock(m_mutex);
    if (m_appsrc)
        gst_object_unref(m_appsrc);
    m_appsrc = nullptr;
}

void Feed::push(GstBuffer* buffer, GstCaps* caps)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_appsrc) {
        gst_buffer_unref(buffer);
        return;
    }
    GstSample* sample = gst_sample_new(buffer, caps, nullptr, nullptr);
    gst_app_src_push_sample(GST_APP_SRC(m_appsrc), sample);
    gst_sample_unref(sample);
    gst_buffer_unref(buffer);
}

void Feed::pushFrom(GstAppSink* sink)
{
    GstAppSinkCallbacks callbacks{};
    callbacks.new_sample = [](GstAppSink* from, gpointer self) {
        if (GstSample* sample = gst_app_sink_try_pull_sample(from, 0)) {
            // Another pipeline's time means nothing here: the receiving appsrc stamps it.
            GstBuffer* buffer = gst_buffer_copy(gst_sample_get_buffer(sample));
            GST_BUFFER_PTS(buffer) = GST_BUFFER_DTS(buffer) = GST_CLOCK_TIME_NONE;
            static_cast<Feed*>(self)->push(buffer, gst_sample_get_caps(sample));
            gst_sample_unref(sample);
        }
        return GST_FLOW_OK;
    };
    gst_app_sink_set_callbacks(sink, &callbacks, this, nullptr);
}

GstClockTime Feed::runningTime()
{
    const std::scoped_lock lock(m_mutex);
    // Before it plays there is a clock, but nothing to count from.
    return m_appsrc && gst_element_get_base_time(m_appsrc) > 0
               ? gst_element_get_current_running_time(m_appsrc)
               : GST_CLOCK_TIME_NONE;
}

} // namespace duologue::media
