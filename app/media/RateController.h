#pragma once

#include "app/media/DelayTrend.h"
#include "app/media/QueueDelay.h"

#include <QList>

#include <deque>
#include <optional>

namespace duologue::media {

/// Decides how much may be sent from what the other side reports about each packet: a growing queue or heavy
/// loss lowers it at once, quiet raises it with care (Google congestion control, draft-ietf-rmcat-gcc-02).
/// Pure: time is what the reports say.
class RateController {
public:
    RateController();

    static constexpr int startKbps = 350; ///< on the line, headers and sound included
    static constexpr int lowestKbps = 80;
    static constexpr int highestKbps = 2500;

    /// Takes a report, its packets in the order of sending; answers with the new target.
    int update(const QList<PacketFeedback>& report);

    /// For a second without such reports: only the loss that the other side saw is known.
    int updateByLoss(double percent);

    /// For a second in which reports were due and none came: the way back is jammed, or the way there.
    int updateBySilence();

    /// Beside it there is no use for more.
    void setCeiling(int kbps) { m_ceiling = kbps; }

    [[nodiscard]] int targetKbps() const { return static_cast<int>(m_target); }
    /// Of the packets of the last second or so.
    [[nodiscard]] double lossPercent() const { return m_lossPercent; }
    /// Packets wait on the way: more of them would only wait longer.
    [[nodiscard]] bool isQueueing() const;
    /// What arrived over the last half second; 0 = not known yet.
    [[nodiscard]] double receivedKbps() const;

private:
    using Microseconds = std::chrono::microseconds;

    void countLoss(const QList<PacketFeedback>& report);
    void remember(const PacketFeedback& packet);
    void decrease();
    [[nodiscard]] bool isFull(Microseconds now);
    void increase(double seconds);

    DelayTrend m_delay;
    QueueDelay m_queue;
    Microseconds m_longestQueue;          ///< before something is done about it
    std::optional<Microseconds> m_fullAt; ///< when that was done last…
    Microseconds m_queueThen{0};          ///< …and how long it was
    std::deque<PacketFeedback> m_arrived; ///< of the last half second
    double m_target = startKbps;
    double m_ceiling = highestKbps;
    double m_lossPercent = 0;
    int m_lossPackets = 0;
    int m_lossLost = 0;
    double m_lossLimit = highestKbps;        ///< what loss allows
    std::optional<double> m_capacityKbps;    ///< where a queue began to grow last
    bool m_draining = false;                 ///< less than that is sent until the queue is gone
    std::optional<Microseconds> m_updatedAt; ///< by the sender's clock
    std::optional<Microseconds> m_loweredAt;
    std::optional<Microseconds> m_lossSince; ///< when the present sample of packets began
};

} // namespace duologue::media
