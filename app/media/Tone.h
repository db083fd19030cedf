#pragma once

#include <QtGlobal>

namespace duologue::media {

/// The pitch in Hz of the generated tone of a person: 400, 450, … 950 Hz, different for twelve neighbouring
/// ids.
[[nodiscard]] constexpr double toneFrequency(qint64 identity)
{
    return 400.0 + 50.0 * static_cast<double>(identity % 12);
}

} // namespace duologue::media
