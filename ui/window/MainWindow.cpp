#include "ui/window/MainWindow.h"

#include "app/viewmodels/ChatViewModel.h"
#include "app/viewmodels/DeepLink.h"
#include "app/viewmodels/SettingsViewModel.h"
#include "ui/connection/ConnectionPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/RoundButton.h"
#include "ui/window/ChatPage.h"
#include "ui/window/LeavingQuestions.h"
#include "ui/window/LinkPrompt.h"
#include "ui/window/MainMenu.h"
#include "ui/window/SideWindows.h"
#include "ui/window/Tray.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::ConnectionViewModel;

MainWindow::MainWindow(const viewmodels::ProgramViewModel& program)
    : m_program(program),
      m_connection(program.connection),
      m_settings(program.settings),
      m_quit(new QAction(this)),
      m_menu(new MainMenu(program.accounts, m_quit, this)),
      m_beside(new SideWindows(program, this)),
      m_notice(new Banner(this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(420, 480);
    resize(960, 680);
    m_notice->setObjectName(u"notice"_s);
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
    connect(m_notice, &Banner::actionRequested, this, [this] {
        m_notice->hide();
        if (std::exchange(m_noticeIsAboutCrash, false))
            m_beside->showLog();
    });
    connect(&m_connection, &ConnectionViewModel::stageChanged, this, &MainWindow::showStage);
    if (const QByteArray geometry = m_settings.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    wireMenu();
    addShortcuts();
    connect(&m_program.accounts, &viewmodels::AccountsViewModel::changed, this, &MainWindow::showAccounts,
            Qt::QueuedConnection);
    connect(&m_connection, &ConnectionViewModel::profileFetched, m_beside, &SideWindows::importProfile);
    connect(&m_connection, &ConnectionViewModel::profileNotFetched, this, &MainWindow::showNotice);
    showAccounts();
    if (m_program.log.lastRunCrashed())
        tellOfCrash();
    showTitle();
}

MainWindow::~MainWindow()
{
    delete m_chatPage; // before the view models that it shows
}

void MainWindow::wireMenu()
{
    connect(m_menu, &MainMenu::settingsWanted, m_beside, &SideWindows::showSettings);
    connect(m_menu, &MainMenu::shortcutsWanted, m_beside, &SideWindows::showShortcuts);
    connect(m_menu, &MainMenu::inspectorWanted, m_beside, &SideWindows::showInspector);
    connect(m_menu, &MainMenu::logWanted, m_beside, &SideWindows::showLog);
    connect(m_menu, &MainMenu::aboutWanted, m_beside, &SideWindows::showAbout);
    connect(m_menu, &MainMenu::signOutWanted, m_beside, &SideWindows::askToSignOut);
    connect(m_menu, &MainMenu::connectionTestWanted, this, &MainWindow::testConnection);
    connect(m_beside, &SideWindows::connectionTestWanted, this, &MainWindow::testConnection);
}

void MainWindow::addShortcuts()
{
    m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    m_quit->setShortcutContext(Qt::ApplicationShortcut);
    connect(m_quit, &QAction::triggered, this, &MainWindow::quit);
    addAction(m_quit);
    const auto add = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, action] {
            if (m_chatPage)
                action(*m_chatPage);
        });
    };
    connect(new QShortcut(Qt::CTRL | Qt::Key_Comma, this), &QShortcut::activated, m_beside,
            &SideWindows::showSettings);
    for (const QKeySequence& keys : {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Question)})
        connect(new QShortcut(keys, this), &QShortcut::activated, m_beside, &SideWindows::showShortcuts);
    connect(new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_I, this), &QShortcut::activated, m_beside,
            &SideWindows::showInspector);
    add(Qt::CTRL | Qt::Key_K, [](ChatPage& page) { page.focusSearch(); });
    add(Qt::CTRL | Qt::Key_F, [](ChatPage& page) { page.findInChat(); });
    add(Qt::CTRL | Qt::Key_N, [](ChatPage& page) { page.startNewChat(); });
    add(Qt::ALT | Qt::Key_Up, [](ChatPage& page) { page.openNeighbour(-1); });
    add(Qt::ALT | Qt::Key_Down, [](ChatPage& page) { page.openNeighbour(1); });
    add(Qt::Key_Escape, [](ChatPage& page) { page.goBack(); });
    add(Qt::Key_F5, [this](ChatPage&) { Q_EMIT refreshRequested(); });
}

/// Of the present account, or of what is typed on the connection page.
void MainWindow::testConnection()
{
    if (m_chatPage)
        Q_EMIT connectionTestRequested();
    else
        m_program.test.start(m_connectionPage->form());
    m_beside->showConnectionTest();
}

void MainWindow::buildConnectionPage()
{
    m_connectionPage = new ConnectionPage(m_connection, m_pages);
    m_pages->addWidget(m_connectionPage);
    connect(m_connectionPage, &ConnectionPage::importRequested, this,
            [this] { m_beside->importProfile(m_connection.form().profile); });
    connect(m_connectionPage, &ConnectionPage::testRequested, this, &MainWindow::testConnection);
    connect(
        m_connectionPage, &ConnectionPage::accountChosen, this,
        [this](const QString& id) { m_program.accounts.switchTo(id); }, Qt::QueuedConnection);
    showAccounts();
}

/// The accounts that one can go back to from the connection page.
void MainWindow::showAccounts()
{
    if (!m_connectionPage)
        return;
    QList<std::pair<QString, QString>> names;
    for (const auto& row : m_program.accounts.rows())
        names.append({row.id, u"%1 · %2"_s.arg(row.name, row.host)});
    m_connectionPage->setAccounts(names);
}

void MainWindow::openLink(const QString& text)
{
    const auto link = viewmodels::DeepLink::parse(text);
    if (!link) {
        showNotice([] { return tr("Duologue does not understand this link."); });
        return;
    }
    auto* prompt = new LinkPrompt(*link, this);
    connect(prompt, &LinkPrompt::agreed, this, &MainWindow::follow);
    prompt->open();
}

void MainWindow::follow(const viewmodels::DeepLink& link)
{
    using Kind = viewmodels::DeepLink::Kind;
    if (link.kind == Kind::Setup) {
        m_connection.fetchProfile(link.profile);
        return;
    }
    if (!m_chat)
        showNotice([] { return tr("Sign in first, then open the link again."); });
    else if (link.kind == Kind::Chat)
        m_chat->rooms.startChat(QString::number(link.user.value));
    else
        m_chat->call.dial(link.user, link.callKind);
}

void MainWindow::showChat(viewmodels::ChatViewModel* chat)
{
    m_chat = chat;
    m_beside->setChat(chat);
    if (m_chatPage) {
        remember();
        m_pages->removeWidget(m_chatPage);
        delete m_chatPage;
        m_chatPage = nullptr;
    }
    if (chat) {
        m_chatPage = new ChatPage(*chat, m_connection, m_settings, m_pages);
        m_pages->addWidget(m_chatPage);
        if (const QByteArray state = m_settings.splitterState(); !state.isEmpty())
            m_chatPage->splitter()->restoreState(state);
        connect(m_chatPage, &ChatPage::roomChanged, this, &MainWindow::showTitle);
        connect(m_chatPage, &ChatPage::devicesWanted, m_beside, &SideWindows::showDevices);
        connect(m_chatPage->menuButton(), &RoundButton::clicked, m_menu,
                [this] { m_menu->popUpBelow(m_chatPage->menuButton()); });
    }
    showStage();
}

void MainWindow::begin()
{
    m_hasBegun = true;
    if (!m_pages->currentWidget())
        showStage(); // nobody is signed in
}

void MainWindow::showStage()
{
    const bool signedIn = m_connection.stage() == ConnectionViewModel::Stage::SignedIn && m_chatPage;
    if (!signedIn && !m_connectionPage) {
        if (!m_hasBegun)
            return; // a start: perhaps the chat follows
        buildConnectionPage();
    }
    m_pages->setCurrentWidget(signedIn ? static_cast<QWidget*>(m_chatPage) : m_connectionPage);
    showTitle();
}

void MainWindow::showTitle()
{
    const QString room = m_chatPage ? m_chatPage->roomName() : QString();
    // Qt adds the program's name.
    setWindowTitle(room.isEmpty() ? u"Duologue"_s : room);
}

void MainWindow::showNotice(const Words& sentence)
{
    m_noticeIsAboutCrash = false;
    m_notice->say(sentence, [] { return tr("Dismiss"); });
}

void MainWindow::tellOfCrash()
{
    m_noticeIsAboutCrash = true;
    m_notice->say([] { return tr("Duologue did not end as it should last time. What was written is safe."); },
                  [] { return tr("Show logs"); });
}

void MainWindow::remember()
{
    m_settings.setWindowGeometry(saveGeometry());
    if (m_chatPage)
        m_settings.setSplitterState(m_chatPage->splitter()->saveState());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->ignore(); // the program ends when the server knows, or stays in the tray
    const QString stay = m_settings.word(viewmodels::Preference::KeepInTray);
    if (!Tray::isAvailable() || stay == "no"_L1) {
        quit();
    } else if (stay == "yes"_L1) {
        remember();
        hide();
    } else {
        const auto choose = [this](const QString& word) {
            m_settings.setValue(viewmodels::Preference::KeepInTray, word); // can be changed in the settings
            close();
        };
        askAboutTray(
            this, [choose] { choose(u"yes"_s); }, [choose] { choose(u"no"_s); });
    }
}

void MainWindow::quit()
{
    if (!m_chatPage || !m_chatPage->isInCall()) {
        leave();
        return;
    }
    askAboutCall(this, [this] {
        if (m_chatPage)
            m_chatPage->endCall();
        leave();
    });
}

void MainWindow::leave()
{
    remember();
    hide();
    Q_EMIT closed();
}

void MainWindow::bringUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::askForAttention()
{
    QApplication::alert(this);
}

void MainWindow::toggle()
{
    if (isActiveWindow() && isVisible()) {
        remember();
        hide();
    } else {
        bringUp();
    }
}

void MainWindow::hideEvent(QHideEvent* event)
{
    QMainWindow::hideEvent(event);
    Q_EMIT activeChanged(false);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        Q_EMIT activeChanged(isActiveWindow() && isVisible());
}

} // namespace duologue::ui
