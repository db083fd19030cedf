#pragma once

#include "app/domain/ScreenSource.h"

#include <functional>
#include <gst/gst.h>
#include <memory>
#include <mutex>

namespace duologue::media {

class Feed;
class WindowHold;

/// Films a screen or a window for a call, some pictures a second: text wants sharpness, not motion. Made and
/// destroyed on a thread with an event loop.
class ScreenCapture {
public:
    static constexpr int framesPerSecond = 15;

    /// `ended` runs once, on any thread, when the window closes or nothing can be filmed. That a portal ends
    /// its stream is not seen here (pipewiresrc 0.3 says nothing): its session says so.
    ScreenCapture(const ScreenSource& source, std::shared_ptr<Feed> feed, std::function<void()> ended);
    ~ScreenCapture();
    ScreenCapture(const ScreenCapture&) = delete;
    ScreenCapture& operator=(const ScreenCapture&) = delete;

private:
    void build(const ScreenSource& source);
    void end();

    std::shared_ptr<Feed> m_feed;
    std::function<void()> m_ended;
    std::once_flag m_endedOnce;
    std::shared_ptr<const FileDescriptor> m_pipewire; ///< stays open while it is filmed
    std::unique_ptr<WindowHold> m_hold;
    GstElement* m_pipeline = nullptr;
};

} // namespace duologue::media
