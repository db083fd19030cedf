#include "ui/window/MainWindow.h"

#include "app/viewmodels/ChatViewModel.h"
#include "app/viewmodels/DeepLink.h"
#include "app/viewmodels/SettingsViewModel.h"
#include "ui/connection/ConnectionPage.h"
#include "ui/connection/ConnectionTestDialog.h"
#include "ui/connection/ProfileDialog.h"
#include "ui/inspector/InspectorWindow.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/RoundButton.h"
#include "ui/window/ChatPage.h"
#include "ui/window/LinkPrompt.h"
#include "ui/window/LogDialog.h"
#include "ui/window/ShortcutsDialog.h"
#include "ui/window/SignOutDialog.h"
#include "ui/window/Tray.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
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
      m_menu(new QMenu(this)),
      m_quit(new QAction(this)),
      m_notice(new Banner(this)),
      m_pages(new QStackedWidget(this)),
      m_connectionPage(new ConnectionPage(m_connection, m_pages))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(420, 480);
    resize(960, 680);
    m_notice->setObjectName(u"notice"_s);
    m_pages->addWidget(m_connectionPage);
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
            showLog();
    });
    connect(&m_connection, &ConnectionViewModel::stageChanged, this, &MainWindow::showStage);
    if (const QByteArray geometry = m_settings.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    addShortcuts();
    connect(m_connectionPage, &ConnectionPage::importRequested, this,
            [this] { importProfile(m_connection.form().profile); });
    connect(m_connectionPage, &ConnectionPage::testRequested, this, &MainWindow::testConnection);
    connect(
        m_connectionPage, &ConnectionPage::accountChosen, this,
        [this](const QString& id) { m_program.accounts.switchTo(id); }, Qt::QueuedConnection);
    connect(&m_program.accounts, &viewmodels::AccountsViewModel::changed, this, &MainWindow::showAccounts,
            Qt::QueuedConnection);
    connect(&m_connection, &ConnectionViewModel::profileFetched, this, &MainWindow::importProfile);
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

void MainWindow::addShortcuts()
{
    // Belongs to the window as well: an action of a closed menu hears no keys.
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
    connect(new QShortcut(Qt::CTRL | Qt::Key_Comma, this), &QShortcut::activated, this,
            &MainWindow::showSettings);
    for (const QKeySequence& keys : {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Question)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &MainWindow::showShortcuts);
    connect(new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_I, this), &QShortcut::activated, this,
            &MainWindow::showInspector);
    add(Qt::CTRL | Qt::Key_K, [](ChatPage& page) { page.focusSearch(); });
    add(Qt::CTRL | Qt::Key_F, [](ChatPage& page) { page.findInChat(); });
    add(Qt::CTRL | Qt::Key_N, [](ChatPage& page) { page.startNewChat(); });
    add(Qt::ALT | Qt::Key_Up, [](ChatPage& page) { page.openNeighbour(-1); });
    add(Qt::ALT | Qt::Key_Down, [](ChatPage& page) { page.openNeighbour(1); });
    add(Qt::Key_Escape, [](ChatPage& page) { page.goBack(); });
    add(Qt::Key_F5, [this](ChatPage&) { Q_EMIT refreshRequested(); });
}

void MainWindow::showShortcuts()
{
    if (!findChild<ShortcutsDialog*>())
        (new ShortcutsDialog(this))->open();
}

void MainWindow::fillMenu()
{
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QActionGroup*>(Qt::FindDirectChildrenOnly));
    qDeleteAll(m_menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    const auto rows = m_program.accounts.rows();
    auto* accounts = new QActionGroup(m_menu);
    for (const auto& row : rows) {
        QAction* entry = m_menu->addAction(u"%1 · %2"_s.arg(row.name, row.host));
        entry->setCheckable(true);
        entry->setChecked(row.isCurrent);
        accounts->addAction(entry);
        // Queued: switching fills the menu anew while it is still open.
        connect(
            entry, &QAction::triggered, this, [this, id = row.id] { m_program.accounts.switchTo(id); },
            Qt::QueuedConnection);
    }
    m_menu->addAction(tr("Add an account"), this, [this] { m_program.accounts.add(); });
    m_menu->addSeparator();
    // The keys are shown only: an action of a closed menu hears none. The mark keeps the comma behind the
    // plus in menus that run from right to left.
    m_menu->addAction(tr("Settings…") + u"\tCtrl+,\u200E"_s, this, &MainWindow::showSettings);
    fillHelp(m_menu->addMenu(tr("Help")));
    m_menu->addSeparator();
    m_menu->addAction(tr("Sign out…"), this, &MainWindow::askToSignOut);
    // Written like the others: Qt translates the names of keys.
    m_quit->setText(tr("Quit") + u"\tCtrl+Q"_s);
    m_menu->addAction(m_quit);
}

void MainWindow::fillHelp(QMenu* help)
{
    help->addAction(tr("Keyboard shortcuts") + u"\tF1"_s, this, &MainWindow::showShortcuts);
    help->addAction(tr("Test connection"), this, &MainWindow::testConnection);
    help->addAction(tr("Event inspector") + u"\tCtrl+Shift+I"_s, this, &MainWindow::showInspector);
    help->addAction(tr("Show logs"), this, &MainWindow::showLog);
    help->addAction(tr("About Duologue"), this, &MainWindow::about);
}

void MainWindow::showSettings()
{
    if (auto* open = findChild<SettingsDialog*>()) {
        open->activateWindow();
        return;
    }
    auto* dialog = new SettingsDialog(m_program, this);
    dialog->setExceptions(m_chat ? &m_chat->exceptions : nullptr);
    connect(dialog, &SettingsDialog::testRequested, this, &MainWindow::testConnection);
    connect(dialog, &SettingsDialog::profileRequested, this, &MainWindow::editProfile);
    connect(dialog, &SettingsDialog::logRequested, this, &MainWindow::showLog);
    connect(dialog, &SettingsDialog::signOutRequested, this, &MainWindow::askToSignOut);
    dialog->show();
}

/// From a call: over whatever else is in front.
void MainWindow::showDevices()
{
    show();
    raise();
    showSettings();
    auto* settings = findChild<SettingsDialog*>();
    settings->showPage(viewmodels::SettingsPage::Id::Calls);
    settings->raise();
    settings->activateWindow();
}

void MainWindow::showInspector()
{
    if (auto* open = findChild<InspectorWindow*>()) {
        open->activateWindow();
        return;
    }
    (new InspectorWindow(m_program.inspector, this))->show();
}

void MainWindow::showLog()
{
    (new LogDialog(m_program.log, this))->show();
}

void MainWindow::askToSignOut()
{
    (new SignOutDialog(m_program.accounts, this))->open();
}

/// Of the present account, or of what is typed on the connection page.
void MainWindow::testConnection()
{
    if (m_chatPage)
        Q_EMIT connectionTestRequested();
    else
        m_program.test.start(m_connectionPage->form());
    auto* over = findChild<SettingsDialog*>();
    (new ConnectionTestDialog(m_program.test, over ? static_cast<QWidget*>(over) : this))->open();
}

void MainWindow::editProfile()
{
    auto* over = findChild<SettingsDialog*>();
    auto* dialog = new ProfileDialog(
        m_program.accounts.currentProfile(),
        [this](const QByteArray& text) { return m_program.accounts.useProfile(text); },
        over ? static_cast<QWidget*>(over) : this);
    dialog->open();
}

void MainWindow::importProfile(const QByteArray& text)
{
    auto* dialog = new ProfileDialog(
        text,
        [this](const QByteArray& used) {
            const QString complaint = ConnectionViewModel::complaintAbout(used);
            if (complaint.isEmpty() && m_chat)
                m_program.accounts.add(); // it is for a new account: the present one has its own
            return complaint.isEmpty() ? m_connection.useProfile(used) : complaint;
        },
        this);
    dialog->open();
}

/// The accounts that one can go back to from the connection page.
void MainWindow::showAccounts()
{
    QList<std::pair<QString, QString>> names;
    for (const auto& row : m_program.accounts.rows())
        names.append({row.id, u"%1 · %2"_s.arg(row.name, row.host)});
    m_connectionPage->setAccounts(names);
    if (!m_menu->isVisible())
        fillMenu();
}

void MainWindow::openLink(const QString& text)
{
    const auto link = viewmodels::DeepLink::parse(text);
    if (!link) {
        showNotice(tr("Duologue does not understand this link."));
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
        showNotice(tr("Sign in first, then open the link again."));
    else if (link.kind == Kind::Chat)
        m_chat->rooms.startChat(QString::number(link.user.value));
    else
        m_chat->call.dial(link.user, link.callKind);
}

void MainWindow::about()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Duologue"),
                                tr("Duologue %1\n\nChat and video calls with one person at a time.")
                                    .arg(QApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void MainWindow::showChat(viewmodels::ChatViewModel* chat)
{
    m_chat = chat;
    if (auto* open = findChild<SettingsDialog*>())
        open->setExceptions(chat ? &chat->exceptions : nullptr);
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
        connect(m_chatPage, &ChatPage::devicesWanted, this, &MainWindow::showDevices);
        connect(m_chatPage->menuButton(), &RoundButton::clicked, this, [this] {
            QWidget* button = m_chatPage->menuButton();
            fillMenu(); // not while it is open: what is marked would be lost
            m_menu->popup(button->mapToGlobal(QPoint(
                isRightToLeft() ? button->width() - m_menu->sizeHint().width() : 0, button->height() + 4)));
        });
    }
    showStage();
}

void MainWindow::showStage()
{
    const bool signedIn = m_connection.stage() == ConnectionViewModel::Stage::SignedIn && m_chatPage;
    m_pages->setCurrentWidget(signedIn ? static_cast<QWidget*>(m_chatPage) : m_connectionPage);
    showTitle();
}

void MainWindow::showTitle()
{
    const QString room = m_chatPage ? m_chatPage->roomName() : QString();
    // Qt adds the program's name.
    setWindowTitle(room.isEmpty() ? u"Duologue"_s : room);
}

void MainWindow::showNotice(const QString& sentence)
{
    m_noticeIsAboutCrash = false;
    m_notice->say(sentence, tr("Dismiss"));
}

void MainWindow::tellOfCrash()
{
    m_noticeIsAboutCrash = true;
    m_notice->say(tr("Duologue did not end as it should last time. What was written is safe."),
                  tr("Show logs"));
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
        askAboutTray();
    }
}

void MainWindow::quit()
{
    if (m_chatPage && m_chatPage->isInCall())
        askAboutCall();
    else
        leave();
}

void MainWindow::askAboutCall()
{
    if (findChild<QMessageBox*>(u"askAboutCall"_s))
        return;
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Quit"), tr("A call is on. Quitting ends it."),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"askAboutCall"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* end = box->addButton(tr("End the call and quit"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(
        end, &QPushButton::clicked, this,
        [this] {
            if (m_chatPage)
                m_chatPage->endCall();
            leave();
        },
        Qt::QueuedConnection);
    show(); // it may be in the tray
    box->open();
}

void MainWindow::leave()
{
    remember();
    hide();
    Q_EMIT closed();
}

/// Once: the answer is kept, and can be changed in the settings.
void MainWindow::askAboutTray()
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, tr("Close the window"),
                        tr("Duologue can stay in the tray, so that messages and calls still reach "
                           "you. What should closing the window do? You can change it in the settings."),
                        QMessageBox::Cancel, this);
    box->setObjectName(u"askAboutTray"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton* stay = box->addButton(tr("Stay in the tray"), QMessageBox::AcceptRole);
    QPushButton* leave = box->addButton(tr("Quit"), QMessageBox::DestructiveRole);
    box->setDefaultButton(stay);
    const auto choose = [this](const QString& word) {
        m_settings.setValue(viewmodels::Preference::KeepInTray, word);
        close();
    };
    connect(
        stay, &QPushButton::clicked, this, [choose] { choose(u"yes"_s); }, Qt::QueuedConnection);
    connect(
        leave, &QPushButton::clicked, this, [choose] { choose(u"no"_s); }, Qt::QueuedConnection);
    box->open();
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
    if (event->type() == QEvent::LanguageChange) {
        fillMenu();
        if (m_noticeIsAboutCrash && m_notice->isVisible())
            tellOfCrash();
    }
}

} // namespace duologue::ui
