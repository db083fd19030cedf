#pragma once

#include "app/domain/CallRecord.h"

#include <QByteArray>

#include <chrono>

namespace duologue::ui {

/// What a call sounds like besides the people in it. The sounds are ours: a few sine notes, computed when
/// needed.
enum class Tone {
    Ring,     ///< somebody calls me; repeats
    RingBack, ///< it rings at the other end; repeats
    Ended,    ///< the call is over as it should be; once
    Declined, ///< the other side said no; once
    Busy,     ///< it is on another call; once
    NoAnswer, ///< nobody took it, or nobody is there; once
    Lost,     ///< the connection broke, or there never was one; once
};

/// What the end of a call sounds like.
[[nodiscard]] Tone toneOf(CallOutcome outcome);

[[nodiscard]] bool repeats(Tone tone);

/// From one beginning to the next, pause included.
[[nodiscard]] std::chrono::milliseconds cycleOf(Tone tone);

constexpr int toneRate = 48'000; ///< samples a second

/// One cycle of the tone, 16-bit mono at `toneRate`. It begins and ends in silence, so that repeating it does
/// not click, and never clips.
[[nodiscard]] QByteArray samples(Tone tone);

} // namespace duologue::ui
