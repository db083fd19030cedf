#pragma once

#include <atomic>
#include <gst/app/gstappsink.h>
#include <gst/app/gstappsrc.h>
#include <mutex>

namespace duologue::media {

/// Where a device puts its data: an appsrc that a pipeline attaches when it is ready and detaches before it
/// goes. What comes in between is dropped. Any thread.
class Feed {
public:
    Feed() = default;
    ~Feed() { detach(); }
    Feed(const Feed&) = delete;
    Feed& operator=(const Feed&) = delete;

    void attach(GstElement* appsrc);
    void detach();

    /// Takes the buffer; `caps` (borrowed) may differ from those before.
    void push(GstBuffer* buffer, GstCaps* caps);

    /// From now on passes on what another pipeline puts into `sink`, which goes before this.
    void pushFrom(GstAppSink* sink);

    /// Running time of the pipeline, GST_CLOCK_TIME_NONE while there is none that runs.
    [[nodiscard]] GstClockTime runningTime();
    /// How many pipelines it has fed: each has a running time of its own.
    [[nodiscard]] int attachments() const { return m_attachments; }

private:
    std::mutex m_mutex;
    GstElement* m_appsrc = nullptr;
    std::atomic<int> m_attachments{0};
};

} // namespace duologue::media
