#include "app/media/PictureLadder.h"

#include <algorithm>
#include <array>

namespace duologue::media {

namespace {

struct Step {
    int height; ///< at most
    int framesPerSecond;
    int leastKbps;
};

// Measured by eye with the generated picture and talking heads: VP8 at cpu-used −6.
constexpr std::array steps{Step{2160, 30, 1000}, Step{540, 30, 500}, Step{360, 30, 170},
                           Step{270, 30, 95},    Step{226, 25, 50},  Step{180, 20, 0}};
constexpr std::array textSteps{Step{1080, 15, 500}, Step{1080, 10, 250}, Step{1080, 5, 120},
                               Step{720, 5, 60},    Step{540, 3, 30},    Step{540, 2, 0}};
static_assert(steps.size() == textSteps.size());
constexpr double margin = 1.2;      ///< before it steps up
constexpr double full = 0.9;        ///< of what may be sent: the encoder would take more
constexpr int leastForSimple = 350; ///< below it, somebody who begins to move would be mud at once

const auto& stepsFor(PictureLadder::Content content)
{
    return content == PictureLadder::Content::Text ? textSteps : steps;
}

QSize fitted(QSize source, int height)
{
    if (source.height() <= height)
        return source;
    const int width = source.width() * height / source.height();
    return {std::max(width & ~1, 2), height & ~1};
}

} // namespace

int PictureLadder::usefulKbps() const
{
    const int pixels = m_source.width() * m_source.height();
    return std::clamp(pixels / 270, 600, 2400); // 640 × 360: 853, 1280 × 720: 2400
}

void PictureLadder::setDemand(int kbps)
{
    m_demand = m_demand > 0 ? (m_demand + kbps) / 2 : kbps;
}

bool PictureLadder::isEnough(int step, int kbps) const
{
    const double least = stepsFor(m_content).at(static_cast<std::size_t>(step)).leastKbps;
    return kbps >= (step < m_step ? margin * least : least);
}

/// Whether the pictures, with that many pixels, take no more than may be sent.
bool PictureLadder::isSimple(int step, int kbps) const
{
    const Step& wanted = stepsFor(m_content).at(static_cast<std::size_t>(step));
    if (m_content == Content::Text || m_demand <= 0 || m_format.size.isEmpty() ||
        kbps < std::max(wanted.leastKbps / 2, leastForSimple))
        return false;
    const auto area = [](QSize size) {
        return double(size.width()) * size.height();
    };
    const double expected = m_demand * area(fitted(m_source, wanted.height)) / area(m_format.size);
    return expected <= (step < m_step ? kbps / margin : full * kbps);
}

PictureFormat PictureLadder::update(int kbps)
{
    const auto& ladder = stepsFor(m_content);
    int step = 0;
    while (step + 1 < static_cast<int>(ladder.size()) && !isEnough(step, kbps) && !isSimple(step, kbps))
        ++step;
    m_step = step;
    const Step& taken = ladder.at(static_cast<std::size_t>(step));
    m_format = {fitted(m_source, taken.height), taken.framesPerSecond};
    return m_format;
}

} // namespace duologue::media
