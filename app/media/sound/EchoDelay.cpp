#include "app/media/sound/EchoDelay.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <gst/fft/gstfftf32.h>
#include <memory>
#include <numbers>

namespace duologue::media {

namespace {

constexpr int rate = 8000;
constexpr int step = 48'000 / rate;
constexpr int kept = 8 * rate;
constexpr int span = 16384;      ///< of the transform: two seconds
constexpr int window = span / 2; ///< of what was heard
constexpr double quiet = 60;     ///< of 32768, root mean square: nothing is played
constexpr double faint = 5;      ///< …and nothing is heard
constexpr int lowest = span * 200 / rate;
constexpr int highest = span * 3500 / rate;
constexpr double clearness = 11.0; ///< of the peak over the root mean square of all delays
constexpr double ambiguity = 0.7;  ///< of the next peak over the highest: what repeats itself has many
constexpr int width = rate / 100;  ///< of a peak, to each side
constexpr float floorDb = -60;     ///< below the loudest frequency is nothing that says when it was played
constexpr int fade = window / 16;  ///< at the ends of a piece, which are no edges of the sound

using Spectrum = std::vector<GstFFTF32Complex>;

struct FreeFft {
    void operator()(GstFFTF32* fft) const { gst_fft_f32_free(fft); }
};
using Fft = std::unique_ptr<GstFFTF32, FreeFft>;

double loudness(const std::vector<float>& samples, int from)
{
    double sum = 0;
    for (auto each = samples.begin() + from; each != samples.end(); ++each)
        sum += static_cast<double>(*each) * static_cast<double>(*each);
    return std::sqrt(sum / static_cast<double>(samples.size() - static_cast<std::size_t>(from)));
}

void soften(std::vector<float>& samples, std::size_t from)
{
    for (std::size_t i = 0; i < fade; ++i) {
        const float part = 0.5F - 0.5F * std::cos(std::numbers::pi_v<float> * static_cast<float>(i) / fade);
        samples[from + i] *= part;
        samples[samples.size() - 1 - i] *= part;
    }
}

/// The least power of a frequency that counts.
float least(const Spectrum& spectrum)
{
    float most = 0;
    for (std::size_t i = lowest; i < highest; ++i)
        most = std::max(most, spectrum[i].r * spectrum[i].r + spectrum[i].i * spectrum[i].i);
    return most * std::pow(10.0F, floorDb / 10);
}

/// Apart from the peak there.
float highestBut(const std::vector<float>& correlation, std::ptrdiff_t peak)
{
    float most = 0;
    for (std::ptrdiff_t i = 0; i < std::ssize(correlation); ++i)
        if (std::abs(i - peak) > width)
            most = std::max(most, correlation[static_cast<std::size_t>(i)]);
    return most;
}

} // namespace

EchoDelay::EchoDelay() = default;

EchoDelay::Line::Line() : m_samples(kept, 0.0F) {}

void EchoDelay::Line::add(Time at, QByteArrayView pcm)
{
    const qint64 first = at.count() / (1'000'000'000 / rate);
    const qint64 count = pcm.size() / 2 / step;
    if (first > m_end + kept || first + count <= m_end - kept)
        m_end = first; // it starts, or the clock jumped
    for (qint64 hole = m_end; hole < first; ++hole)
        m_samples[static_cast<std::size_t>(hole % kept)] = 0;
    for (qint64 i = 0; i < count; ++i) {
        float sum = 0;
        for (int part = 0; part < step; ++part) {
            qint16 sample = 0;
            std::memcpy(&sample, pcm.data() + (i * step + part) * 2, sizeof sample);
            sum += sample;
        }
        m_samples[static_cast<std::size_t>((first + i) % kept)] = sum / step;
    }
    m_end = std::max(m_end, first + count);
}

void EchoDelay::Line::copy(qint64 end, float* to, int count) const
{
    for (qint64 at = end - count; at < end; ++at, ++to)
        *to = at < 0 || at >= m_end || at < m_end - kept ? 0 : m_samples[static_cast<std::size_t>(at % kept)];
}

std::optional<EchoDelay::Time> EchoDelay::estimate()
{
    const qint64 end = m_heard.end();
    if (end == 0 || m_played.end() == 0)
        return std::nullopt;
    std::vector<float> heard(span, 0.0F); // its first half stays silent, so that no delay wraps round
    std::vector<float> played(span, 0.0F);
    m_heard.copy(end, heard.data() + window, window);
    m_played.copy(end, played.data(), span);
    if (loudness(heard, window) < faint || loudness(played, 0) < quiet)
        return std::nullopt;

    soften(heard, window);
    soften(played, 0);

    constexpr std::size_t bins = span / 2 + 1;
    Spectrum heardSpectrum(bins);
    Spectrum playedSpectrum(bins);
    const Fft forward(gst_fft_f32_new(span, FALSE));
    gst_fft_f32_fft(forward.get(), heard.data(), heardSpectrum.data());
    gst_fft_f32_fft(forward.get(), played.data(), playedSpectrum.data());
    const float leastHeard = least(heardSpectrum);
    const float leastPlayed = least(playedSpectrum);
    Spectrum cross(bins, {0, 0});
    for (std::size_t i = lowest; i < highest; ++i) {
        const auto& a = heardSpectrum[i];
        const auto& b = playedSpectrum[i];
        if (a.r * a.r + a.i * a.i < leastHeard || b.r * b.r + b.i * b.i < leastPlayed)
            continue;
        const float re = a.r * b.r + a.i * b.i;
        const float im = a.i * b.r - a.r * b.i;
        const float size = std::sqrt(re * re + im * im) + 1e-6F;
        cross[i] = {re / size, im / size};
    }
    std::vector<float> correlation(span);
    const Fft backward(gst_fft_f32_new(span, TRUE));
    gst_fft_f32_inverse_fft(backward.get(), cross.data(), correlation.data());
    correlation.resize(window);
    const auto peak = std::ranges::max_element(correlation);
    if (*peak < clearness * loudness(correlation, 0))
        return std::nullopt;
    const auto at = std::distance(correlation.begin(), peak);
    if (highestBut(correlation, at) > ambiguity * *peak)
        return std::nullopt;
    return Time(at * (1'000'000'000 / rate));
}

} // namespace duologue::media
