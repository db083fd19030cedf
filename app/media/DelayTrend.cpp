#include "app/media/DelayTrend.h"

#include <algorithm>
#include <cmath>

namespace duologue::media {

namespace {

constexpr std::chrono::microseconds burst{5000};
constexpr std::size_t windowSize = 20;
constexpr double smoothing = 0.9;
constexpr double gain = 4;
constexpr double overForAtLeastMs = 10;

double ms(std::chrono::microseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

} // namespace

void DelayTrend::add(const PacketFeedback& packet)
{
    if (!m_firstReceived)
        m_firstReceived = packet.received;
    if (m_group && packet.sent - m_group->firstSent <= burst) {
        m_group->lastSent = std::max(m_group->lastSent, packet.sent);
        m_group->lastReceived = std::max(m_group->lastReceived, packet.received);
        return;
    }
    if (m_group && m_groupBefore)
        compare(*m_groupBefore, *m_group);
    m_groupBefore = m_group;
    m_group = Group{packet.sent, packet.sent, packet.received};
}

void DelayTrend::compare(const Group& before, const Group& now)
{
    const double apartSent = ms(now.lastSent - before.lastSent);
    const double delta = ms(now.lastReceived - before.lastReceived) - apartSent;
    m_deltas = std::min(m_deltas + 1, 1000);
    m_accumulatedMs += delta;
    m_smoothedMs = smoothing * m_smoothedMs + (1 - smoothing) * m_accumulatedMs;
    const double at = ms(now.lastReceived - *m_firstReceived);
    m_window.push_back({at, m_smoothedMs});
    if (m_window.size() > windowSize)
        m_window.pop_front();
    if (m_window.size() < windowSize)
        return;
    const double slopeNow = slope();
    decide(std::min(m_deltas, 60) * slopeNow * gain, apartSent, at);
    m_trendBefore = slopeNow;
}

/// Of the line through the window, by least squares.
double DelayTrend::slope() const
{
    double meanX = 0;
    double meanY = 0;
    for (const Sample& sample : m_window) {
        meanX += sample.atMs;
        meanY += sample.smoothedDelayMs;
    }
    meanX /= static_cast<double>(m_window.size());
    meanY /= static_cast<double>(m_window.size());
    double numerator = 0;
    double denominator = 0;
    for (const Sample& sample : m_window) {
        numerator += (sample.atMs - meanX) * (sample.smoothedDelayMs - meanY);
        denominator += (sample.atMs - meanX) * (sample.atMs - meanX);
    }
    return denominator > 0 ? numerator / denominator : 0;
}

void DelayTrend::decide(double trend, double intervalMs, double atMs)
{
    if (trend > m_thresholdMs) {
        m_overForMs = m_overForMs < 0 ? intervalMs / 2 : m_overForMs + intervalMs;
        ++m_overCount;
        if (m_overForMs > overForAtLeastMs && m_overCount > 1 && slope() >= m_trendBefore) {
            m_overForMs = 0;
            m_overCount = 0;
            m_usage = Usage::Over;
        }
    } else {
        m_overForMs = -1;
        m_overCount = 0;
        m_usage = trend < -m_thresholdMs ? Usage::Under : Usage::Normal;
    }
    adaptThreshold(trend, atMs);
}

/// So that other traffic, which fills queues, does not starve us.
void DelayTrend::adaptThreshold(double trend, double atMs)
{
    const double distance = std::abs(trend) - m_thresholdMs;
    if (m_adaptedAtMs >= 0 && distance <= 15) {
        const double speed = distance < 0 ? 0.039 : 0.0087;
        m_thresholdMs += speed * distance * std::min(atMs - m_adaptedAtMs, 100.0);
        m_thresholdMs = std::clamp(m_thresholdMs, 6.0, 600.0);
    }
    m_adaptedAtMs = atMs;
}

} // namespace duologue::media
