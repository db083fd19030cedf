#pragma once

#include "app/base/Words.h"
#include "app/domain/ScreenSource.h"
#include "app/platform/ScreenCastPortal.h"

#include <QList>
#include <QObject>

#include <memory>

namespace duologue::calls {
class CallService;
} // namespace duologue::calls

namespace duologue::viewmodels {

/// Showing a screen or window to the other side of a call, in place of the camera. Which one is asked by a
/// picker of ours or, where programs cannot see others' windows, by the desktop.
class ScreenSharing : public QObject {
    Q_OBJECT

public:
    explicit ScreenSharing(calls::CallService& calls);
    ~ScreenSharing() override;

    /// From now on the desktop asks, by its ScreenCast portal: on Wayland, before the first window.
    void letDesktopAsk();
    [[nodiscard]] bool asksDesktop() const { return m_portal != nullptr; }
    /// Whether there is anything to share; may become true later.
    [[nodiscard]] bool isPossible() const;

    [[nodiscard]] bool isOn() const;
    [[nodiscard]] QString text() const; ///< "You are sharing your screen", "… the window Notes"
    /// The desktop asks, and nobody has answered yet.
    [[nodiscard]] bool isAsking() const { return m_asking; }

    /// Windows of other programs, for our picker.
    [[nodiscard]] static QList<ScreenSource> windows();
    void start(const ScreenSource& source);
    /// Lets the desktop ask; it starts by itself when somebody has chosen.
    void ask();
    void stop();

Q_SIGNALS:
    void changed();
    void noticed(const duologue::Words& sentence); ///< something that ended by itself, to be said aside

private:
    void take(const ScreenSource& source);
    void follow();
    void end(platform::ScreenCastPortal::Ending why);

    calls::CallService& m_calls;
    std::unique_ptr<platform::ScreenCastPortal> m_portal;
    bool m_asking = false;
};

} // namespace duologue::viewmodels
