#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

class QShortcut;
class QWidget;

namespace duologue::viewmodels {
class CallViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class CallWindow;
class IncomingCallDialog;
class MiniCallWindow;
class RingTone;

/// What a call puts on the screen and lets one hear: the incoming call dialog, the call window and the tones,
/// each when its state asks for it. Hands the windows' picture mailboxes down once, before any call starts.
/// Ctrl+Shift+A answers and Ctrl+Shift+D declines from any window of the program.
class CallWindows : public QObject {
    Q_OBJECT

public:
    /// `mainWindow` says on which screen to ring; it outlives this object.
    CallWindows(viewmodels::CallViewModel& call, QWidget* mainWindow);
    ~CallWindows() override;

    [[nodiscard]] IncomingCallDialog* incomingCallDialog() const { return m_incoming.get(); }
    [[nodiscard]] CallWindow* callWindow() const { return m_window.get(); }
    [[nodiscard]] MiniCallWindow* miniWindow() const { return m_mini.get(); }
    [[nodiscard]] RingTone* ringTone() const { return m_tone; }

Q_SIGNALS:
    void devicesWanted(); ///< choose and check them

private:
    void addShortcuts();
    void showState();
    void showWindow();
    void followFocus();
    void showMini();
    void leaveForDevices();
    void hideMini();

    viewmodels::CallViewModel& m_call;
    QWidget* m_mainWindow;
    std::unique_ptr<IncomingCallDialog> m_incoming;
    std::unique_ptr<CallWindow> m_window;
    std::unique_ptr<MiniCallWindow> m_mini; ///< instead of it while the main window is used
    QTimer m_focusSettles;                  ///< who is active is known a moment after the focus went
    bool m_windowWasUsed = false;           ///< …so that it can be left
    RingTone* m_tone;
    QShortcut* m_answer;
    QShortcut* m_decline;
};

} // namespace duologue::ui
