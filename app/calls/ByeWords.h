#pragma once

#include <QLatin1StringView>

namespace duologue::calls {

// Why a call ends, as `bye` says it (PROTOCOL.md, decision 11). Any other word means hangUpWord.
constexpr QLatin1StringView hangUpWord{"hangup"};
constexpr QLatin1StringView busyWord{"busy"};
constexpr QLatin1StringView noAnswerWord{"no-answer"};
constexpr QLatin1StringView mediaFailedWord{"media-failed"};

} // namespace duologue::calls
