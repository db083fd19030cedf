#pragma once

#include "app/media/PacketFeedback.h"

#include <deque>
#include <optional>

namespace duologue::media {

/// Tells from the spacing of packets at both ends whether a queue on the way grows (draft-ietf-rmcat-gcc-02,
/// 5; the line is fitted as in libwebrtc's trendline estimator). Pure.
class DelayTrend {
public:
    enum class Usage { Under, Normal, Over };

    /// Takes a packet that arrived, in the order of sending.
    void add(const PacketFeedback& packet);

    [[nodiscard]] Usage usage() const { return m_usage; }
    /// It was acted upon: what comes next is judged anew.
    void settle() { m_usage = Usage::Normal; }

private:
    using Microseconds = std::chrono::microseconds;
    struct Group { ///< packets that left at once count as one
        Microseconds firstSent{0};
        Microseconds lastSent{0};
        Microseconds lastReceived{0};
    };
    struct Sample {
        double atMs;
        double smoothedDelayMs;
    };

    void compare(const Group& before, const Group& now);
    [[nodiscard]] double slope() const;
    void decide(double trend, double intervalMs, double atMs);
    void adaptThreshold(double trend, double atMs);

    std::optional<Group> m_group;
    std::optional<Group> m_groupBefore;
    std::optional<Microseconds> m_firstReceived;
    std::deque<Sample> m_window;
    int m_deltas = 0;
    double m_accumulatedMs = 0;
    double m_smoothedMs = 0;
    double m_thresholdMs = 12.5;
    double m_adaptedAtMs = -1;
    double m_trendBefore = 0;
    double m_overForMs = -1; ///< below 0: it was not over
    int m_overCount = 0;
    Usage m_usage = Usage::Normal;
};

} // namespace duologue::media
