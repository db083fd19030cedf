#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <mutex>
#include <numbers>

namespace duologue {

/// The last half second of what one side plays.
class Ear {
public:
    void hear(QByteArrayView pcm)
    {
        const std::scoped_lock lock(m_mutex);
        m_pcm.append(pcm.data(), pcm.size());
        constexpr qsizetype kept = 48'000;
        if (m_pcm.size() > kept)
            m_pcm.remove(0, m_pcm.size() - kept);
    }
    void forget()
    {
        const std::scoped_lock lock(m_mutex);
        m_pcm.clear();
    }
    /// Whether there was any sound in the last 50 ms.
    [[nodiscard]] bool hearsAnything()
    {
        const std::scoped_lock lock(m_mutex);
        constexpr qsizetype latest = 2400;
        const qsizetype count = m_pcm.size() / 2;
        const auto* samples = reinterpret_cast<const qint16*>(m_pcm.constData());
        return std::any_of(samples + std::max<qsizetype>(0, count - latest), samples + count,
                           [](qint16 sample) { return std::abs(sample) > 1000; });
    }
    /// Part of the energy that is at this frequency (Goertzel), 0 … 1.
    [[nodiscard]] double purity(double frequency)
    {
        const std::scoped_lock lock(m_mutex);
        const qsizetype count = m_pcm.size() / 2;
        if (count < 12'000)
            return 0;
        const auto* samples = reinterpret_cast<const qint16*>(m_pcm.constData());
        const double w = 2 * std::numbers::pi * frequency / 48'000;
        double s1 = 0;
        double s2 = 0;
        double energy = 0;
        for (qsizetype i = 0; i < count; ++i) {
            const double x = samples[i];
            const double s0 = x + 2 * std::cos(w) * s1 - s2;
            s2 = s1;
            s1 = s0;
            energy += x * x;
        }
        const double power = s1 * s1 + s2 * s2 - 2 * std::cos(w) * s1 * s2;
        return energy < 1e6 ? 0 : power / (energy * static_cast<double>(count) / 2);
    }

private:
    std::mutex m_mutex;
    QByteArray m_pcm;
};

} // namespace duologue
