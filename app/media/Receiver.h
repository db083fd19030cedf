#pragma once

#include "app/media/GstPointer.h"

#include <QImage>

#include <atomic>
#include <functional>
#include <memory>

typedef struct _GstAppSink GstAppSink; // NOLINT(modernize-use-using): GStreamer's own name

namespace duologue::media {

class Outlet;

/// The newest picture of a sink of BGRx video, without a copy: the picture keeps the sample alive.
[[nodiscard]] QImage pulledPicture(GstAppSink* sink);

/// The receiving half of a pipeline: RTP → VP8 → pictures for the mailbox and RTP → Opus → loudspeaker. Built
/// at once; webrtcbin's source pads are linked as they appear. Engine's thread unless said otherwise.
class Receiver {
public:
    /// `echoProbe`: what is played is compared with what the microphone hears.
    Receiver(GstElement* pipeline, bool echoProbe, std::shared_ptr<Outlet> outlet,
             std::function<void()> firstPicture);
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    /// A source pad of webrtcbin appeared. Any thread.
    void take(GstPad* pad);

    [[nodiscard]] int takeFrameCount() { return m_frames.exchange(0); }
    [[nodiscard]] double takePeak() { return m_peak.exchange(0) / 32768.0; }
    [[nodiscard]] qint64 packetCount() const { return m_packets; }

    void detach();

private:
    void add(const QString& description, const char* what);
    void watchAudio();
    void watchVideo();

    GstElement* m_pipeline;
    std::shared_ptr<Outlet> m_outlet;
    std::function<void()> m_firstPicture;
    std::atomic<int> m_frames{0};
    std::atomic<int> m_peak{0};
    std::atomic<qint64> m_packets{0};
    bool m_pictureSeen = false; ///< streaming thread of the picture
};

} // namespace duologue::media
