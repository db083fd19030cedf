#pragma once

#include "app/viewmodels/ProgramViewModel.h"

#include <QObject>

class QWidget;

namespace duologue::viewmodels {
struct ChatViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// Opens what stands beside the main window, each once: settings, inspector, log, shortcuts, tests, profiles.
class SideWindows : public QObject {
    Q_OBJECT

public:
    SideWindows(const viewmodels::ProgramViewModel& program, QWidget* window);

    /// Whose exceptions the settings show; null without an account.
    void setChat(viewmodels::ChatViewModel* chat);

    void showSettings();
    void showDevices(); ///< from a call: over whatever else is in front
    void showShortcuts();
    void showInspector();
    void showLog();
    void showAbout();
    void askToSignOut();
    /// The steps of the test that has been started.
    void showConnectionTest();
    void editProfile(); ///< of the present account
    /// A profile to be looked at and used on the connection page.
    void importProfile(const QByteArray& text);

Q_SIGNALS:
    void connectionTestWanted();

private:
    [[nodiscard]] QWidget* inFront() const;

    viewmodels::ProgramViewModel m_program;
    QWidget* m_window;
    viewmodels::ChatViewModel* m_chat = nullptr;
};

} // namespace duologue::ui
