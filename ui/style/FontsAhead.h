#pragma once

#include <thread>

namespace duologue::ui::style {

// A first window waits for fonts longer than for anything else. What there is to read is read on another
// thread, in two parts; elsewhere than with fontconfig these classes do nothing.

/// Fontconfig's configuration and caches, while Qt connects to the desktop: nothing in it needs Qt.
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

/// Qt's own list of families, while the program is put together. Lives while there is a QApplication.
class FontListAhead {
public:
    explicit FontListAhead(FontsAhead& fonts);
    ~FontListAhead() { await(); }
    FontListAhead(const FontListAhead&) = delete;
    FontListAhead& operator=(const FontListAhead&) = delete;

    /// Returns when it is done.
    void await();

private:
    std::thread m_thread;
};

} // namespace duologue::ui::style
