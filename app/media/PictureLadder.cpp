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
constexpr double margin = 1.2; ///< before it steps up

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

PictureFormat PictureLadder::update(int kbps)
{
    const auto& ladder = m_content == Content::Text ? textSteps : steps;
    const auto enough = [this, kbps, &ladder](int step) {
        const double least = ladder.at(static_cast<std::size_t>(step)).leastKbps;
        return kbps >= (step < m_step ? margin * least : least);
    };
    int step = 0;
    while (step + 1 < static_cast<int>(ladder.size()) && !enough(step))
        ++step;
    m_step = step;
    const Step& taken = ladder.at(static_cast<std::size_t>(step));
    m_format = {fitted(m_source, taken.height), taken.framesPerSecond};
    return m_format;
}

} // namespace duologue::media
