#pragma once

#include "app/media/sound/EchoDelay.h"

#include <atomic>
#include <functional>
#include <gst/app/gstappsrc.h>
#include <mutex>

namespace duologue::media {

/// What the loudspeaker plays, for the echo canceller of the microphone: the crossing point between the two.
/// It measures how late the echo comes and shifts the time stamps of what was played so that the canceller
/// finds it a fixed moment before its echo; webrtcdsp looks no further back than some 100 ms. Times are those
/// of the system clock. Any thread.
class EchoReference {
public:
    using Time = EchoDelay::Time;

    /// `expected`: the delay until one has been measured.
    explicit EchoReference(Time expected) : m_delay(expected) {}
    ~EchoReference() { detach(); }
    EchoReference(const EchoReference&) = delete;
    EchoReference& operator=(const EchoReference&) = delete;

    /// Where the shifted sound goes: before a webrtcechoprobe, in a pipeline of that base time.
    void attach(GstElement* appsrc, GstClockTime baseTime);
    void detach();

    void played(Time at, QByteArrayView pcm);
    void heard(Time at, QByteArrayView pcm);

    /// As it is corrected for now.
    [[nodiscard]] Time delay() const { return Time(m_delay); }

private:
    void measure();
    void pass(Time at, QByteArrayView pcm);

    std::mutex m_mutex;
    GstElement* m_appsrc = nullptr;
    GstClockTime m_baseTime = 0;
    EchoDelay m_measurement;
    Time m_measuredAt{0};
    std::optional<Time> m_candidate; ///< the last estimate; believed when the next one agrees
    std::atomic<Time> m_delay;
};

} // namespace duologue::media
