#pragma once

#include "app/domain/Ids.h"

#include <array>

namespace duologue::calls {

/// Four of 64 signs that two people compare by word of mouth. Both sides get the same ones exactly if the
/// keys at both ends of the line are those of the two, with nobody in the middle.
using Verification = std::array<int, 4>;

constexpr int verificationSigns = 64;

/// From the two DTLS fingerprints, in either order, and the call. Stretched, so that somebody in the middle
/// has no time to look for keys that give the same signs: takes some milliseconds. Pure.
[[nodiscard]] Verification verificationOf(const CallId& call, const QString& oneFingerprint,
                                          const QString& otherFingerprint);

} // namespace duologue::calls
