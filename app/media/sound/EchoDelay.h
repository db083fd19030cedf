#pragma once

#include <QByteArrayView>

#include <chrono>
#include <optional>
#include <vector>

namespace duologue::media {

/// How long after it was handed to the loudspeaker a sound comes back through the microphone, measured from
/// the two sounds themselves: buffers, devices and air, and what nobody reports (a Bluetooth loudspeaker).
/// Generalised cross correlation with phase transform (Knapp and Carter, 1976) over the last second, at 8
/// kHz. Pure; one thread.
class EchoDelay {
public:
    using Time = std::chrono::nanoseconds; ///< of one clock for both

    EchoDelay();

    /// 16-bit mono at 48 kHz, and when its first sample was handed on or taken.
    void addPlayed(Time at, QByteArrayView pcm) { m_played.add(at, pcm); }
    void addHeard(Time at, QByteArrayView pcm) { m_heard.add(at, pcm); }

    /// The delay, if the last second shows it clearly, at most a second.
    [[nodiscard]] std::optional<Time> estimate();

private:
    /// The last seconds of a sound on the line of time.
    class Line {
    public:
        Line();
        void add(Time at, QByteArrayView pcm);
        [[nodiscard]] qint64 end() const { return m_end; }
        /// Samples before `end`, as many as fit into `to`; silence where nothing came.
        void copy(qint64 end, float* to, int count) const;

    private:
        std::vector<float> m_samples;
        qint64 m_end = 0; ///< number of the sample after the newest
    };

    Line m_played;
    Line m_heard;
};

} // namespace duologue::media
