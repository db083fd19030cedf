#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

struct xcb_connection_t;

namespace duologue::media {

/// Keeps an X11 window's whole picture readable while others cover it (Composite extension), and tells what
/// becomes of the window. On a thread with an event loop.
class WindowHold {
public:
    struct News {
        std::function<void(bool isMapped)> mappedChanged; ///< hidden windows have no picture
        std::function<void()> gone;
    };

    WindowHold(quint32 window, News news);
    ~WindowHold();
    WindowHold(const WindowHold&) = delete;
    WindowHold& operator=(const WindowHold&) = delete;

    /// False if there is no such window to show.
    [[nodiscard]] bool isShown() const { return m_shown; }

private:
    void read();

    quint32 m_window;
    News m_news;
    xcb_connection_t* m_connection;
    bool m_shown = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace duologue::media
