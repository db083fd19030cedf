#pragma once

#include <chrono>
#include <ctime>

namespace duologue::socketio {

/// Time that also passes while the computer sleeps, where the system knows it. Only differences mean
/// something.
[[nodiscard]] inline std::chrono::nanoseconds timeWithSleep()
{
#ifdef CLOCK_BOOTTIME
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
#endif
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace duologue::socketio
