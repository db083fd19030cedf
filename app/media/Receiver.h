#pragma once

#include "app/media/GstPointer.h"
#include "app/media/LipSync.h"
#include "app/media/PictureConverter.h"
#include "app/media/VideoCodec.h"

#include <QElapsedTimer>
#include <QSize>

#include <atomic>
#include <functional>
#include <memory>

namespace duologue::media {

class Outlet;
class SoundOutlet;

/// The receiving half of a pipeline: RTP → VP8 → pictures for the mailbox and RTP → Opus → loudspeaker. Built
/// at once; webrtcbin's source pads are linked as they appear. Engine's thread unless said otherwise.
class Receiver {
public:
    Receiver(GstElement* pipeline, std::shared_ptr<SoundOutlet> loudspeaker, std::shared_ptr<Outlet> outlet,
             std::function<void()> firstPicture);
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    /// A source pad of webrtcbin appeared. Any thread.
    void take(GstPad* pad);

    [[nodiscard]] int takeFrameCount() { return m_frames.exchange(0); }
    [[nodiscard]] double takePeak() { return m_peak.exchange(0) / 32768.0; }
    /// The longest time between two pictures since the last call, and the size of the newest.
    [[nodiscard]] int takeLongestPauseMs() { return m_longestPauseMs.exchange(0); }
    [[nodiscard]] QSize pictureSize() const { return {m_width, m_height}; }
    /// Of the sound since the last call: what neither came nor could be restored from the packet after it.
    [[nodiscard]] double takeConcealedPercent();
    /// See LipSync.
    [[nodiscard]] int soundLagMs() const { return static_cast<int>(m_lipSync.soundLag().count()); }
    [[nodiscard]] qint64 packetCount() const { return m_packets; }

    void detach();

private:
    void add(const QString& description, const char* what);
    void watchAudio();
    void passSoundOn();
    void countIfLate(GstClockTime due, GstBuffer* buffer);
    void watchOpus();
    void addVideo(VideoCodec codec);
    void take(GstSample* sample);
    void waitForSound(GstSample* sample);
    void spread();

    GstElement* m_pipeline;
    std::shared_ptr<SoundOutlet> m_loudspeaker;
    std::shared_ptr<Outlet> m_outlet;
    std::function<void()> m_firstPicture;
    std::atomic<int> m_frames{0};
    std::atomic<int> m_peak{0};
    int m_framePeak = 0; ///< of the frame on its way; the sound's streaming thread only
    std::atomic<qint64> m_packets{0};
    std::atomic<qint64> m_soundNs{0};
    std::atomic<qint64> m_concealedNs{0};
    qint64 m_gapNs = 0; ///< streaming thread of the sound
    std::atomic<int> m_longestPauseMs{0};
    std::atomic<int> m_width{0};
    std::atomic<int> m_height{0};
    LipSync m_lipSync;
    PictureConverter m_converter; ///< streaming thread of the picture
    QElapsedTimer m_sincePicture; ///< streaming thread of the picture
    bool m_pictureSeen = false;   ///< streaming thread of the picture
};

} // namespace duologue::media
