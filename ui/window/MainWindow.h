#pragma once

#include "app/base/Words.h"
#include "app/viewmodels/ProgramViewModel.h"

#include <QMainWindow>

#include <memory>

class QAction;
class QStackedWidget;

namespace duologue::viewmodels {
struct ChatViewModel;
struct DeepLink;
} // namespace duologue::viewmodels

namespace duologue::ui {

class Banner;
class ChatPage;
class ConnectionPage;
class MainMenu;
class SideWindows;

/// The window: the connection page, or rooms and conversation. Remembers where it was.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const viewmodels::ProgramViewModel& program);
    ~MainWindow() override;

    /// Shows this account, or the connection page if null; what was shown before is gone on return.
    void showChat(viewmodels::ChatViewModel* chat);
    /// A sentence that stays until it is dismissed; none takes it away.
    void showNotice(const Words& sentence);
    /// The program has begun: who is not in by now sees the connection page. The window may be shown before,
    /// so that the desktop makes room for it while it is filled.
    void begin();
    /// To the front, from wherever it is.
    void bringUp();
    /// A click on the tray icon: away if it is in front, else to the front.
    void toggle();
    void quit();
    /// Size, place and splitter, for the next start.
    void remember();
    /// Asks whether what a duologue:// link wants is to be, and does it then.
    void openLink(const QString& link);
    /// Something came and no bubble may have told it: the taskbar does, until the window is looked at.
    void askForAttention();

Q_SIGNALS:
    void refreshRequested();
    void connectionTestRequested();  ///< of the present account: its token is elsewhere
    void closed();                   ///< the person quits: it is still there, say goodbye and end
    void activeChanged(bool active); ///< somebody sits before it, or does not

protected:
    void closeEvent(QCloseEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void wireMenu();
    void addShortcuts();
    void showStage();
    void buildConnectionPage();
    void testConnection();
    void showAccounts();
    void leave();
    void follow(const viewmodels::DeepLink& link);
    void showTitle();
    void tellOfCrash();

    viewmodels::ProgramViewModel m_program;
    viewmodels::ConnectionViewModel& m_connection;
    viewmodels::SettingsViewModel& m_settings;
    QAction* m_quit;
    MainMenu* m_menu;
    SideWindows* m_beside;
    Banner* m_notice;
    bool m_noticeIsAboutCrash = false;
    bool m_hasBegun = false;
    QStackedWidget* m_pages;
    ConnectionPage* m_connectionPage = nullptr; ///< made when it is first shown
    ChatPage* m_chatPage = nullptr;
    viewmodels::ChatViewModel* m_chat = nullptr;
};

} // namespace duologue::ui
