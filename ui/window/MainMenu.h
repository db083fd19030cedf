#pragma once

#include <QMenu>

namespace duologue::viewmodels {
class AccountsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// The accounts, and what there is beside the chat.
class MainMenu : public QMenu {
    Q_OBJECT

public:
    /// `quit` is the window's: an action of a closed menu hears no keys.
    MainMenu(viewmodels::AccountsViewModel& accounts, QAction* quit, QWidget* window);

    /// In the present language, with the present accounts. Not while it is open: what is marked would be
    /// lost.
    void fill();
    /// Below a button, inside the window's edge.
    void popUpBelow(const QWidget* button);

Q_SIGNALS:
    void settingsWanted();
    void shortcutsWanted();
    void connectionTestWanted();
    void inspectorWanted();
    void logWanted();
    void aboutWanted();
    void signOutWanted();

private:
    void fillHelp(QMenu* help);

    viewmodels::AccountsViewModel& m_accounts;
    QAction* m_quit;
};

} // namespace duologue::ui
