#pragma once

namespace duologue::media {

/// What the network was seen to do with what we sent, over about a second.
struct NetworkReport {
    double lossPercent = 0;
    double receivedKbps = 0; ///< what arrived at the other end; 0 = unknown
    double sentKbps = 0;
};

/// Decides the video bit rate from what the other side reports: down at once, up with care. Pure.
class RateController {
public:
    static constexpr int startKbps = 300;
    static constexpr int lowestKbps = 80;
    static constexpr int highestKbps = 1500;

    [[nodiscard]] int targetKbps() const { return static_cast<int>(m_target); }

    /// Takes a report; answers with the new target.
    int update(const NetworkReport& report);

private:
    double m_target = startKbps;
};

} // namespace duologue::media
