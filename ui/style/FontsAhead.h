#pragma once

#include <thread>

namespace duologue::ui::style {

/// Reads what fonts there are (fontconfig's configuration and caches) on another thread, while Qt connects to
/// the desktop: the longest thing that a first window waits for, and nothing in it needs Qt. Elsewhere than
/// with fontconfig it does nothing.
class FontsAhead {
public:
    FontsAhead();
    ~FontsAhead() { await(); }
    FontsAhead(const FontsAhead&) = delete;
    FontsAhead& operator=(const FontsAhead&) = delete;

    /// Returns when it is done: two threads in it would both do all of it.
    void await();

private:
    std::thread m_thread;
};

} // namespace duologue::ui::style
