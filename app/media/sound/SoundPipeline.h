#pragma once

#include "app/domain/Devices.h"
#include "app/media/GstPointer.h"

#include <QString>

#include <functional>
#include <mutex>

namespace duologue::media {

/// A small pipeline around one sound device, on the system's clock, apart from the call's: a device that goes
/// takes nothing with it. Made and destroyed on the devices' thread.
class SoundPipeline {
public:
    /// `failed` runs on any thread, once at most.
    explicit SoundPipeline(std::function<void(DeviceNotice::What)> failed) : m_failed(std::move(failed)) {}
    virtual ~SoundPipeline();
    SoundPipeline(const SoundPipeline&) = delete;
    SoundPipeline& operator=(const SoundPipeline&) = delete;

protected:
    /// Builds it; false if an element is missing. `latency`: how long after its time stamp a sample is
    /// played.
    bool build(const QString& description, GstClockTime latency);
    void play();
    /// `ended` runs on any thread when all was played; said before play().
    void onEnd(std::function<void()> ended) { m_ended = std::move(ended); }
    /// Nothing runs any more: to be called by the destructor of who has probes and callbacks in it.
    void stop();
    [[nodiscard]] GstPointer<GstElement> element(const char* name) const;
    [[nodiscard]] GstClockTime baseTime() const { return m_baseTime; }

private:
    void fail(DeviceNotice::What what);

    std::function<void(DeviceNotice::What)> m_failed;
    std::function<void()> m_ended;
    std::once_flag m_failedOnce;
    GstElement* m_pipeline = nullptr;
    GstClockTime m_baseTime = 0;
};

} // namespace duologue::media
