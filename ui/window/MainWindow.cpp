#include "ui/window/MainWindow.h"

#include "app/viewmodels/SettingsViewModel.h"
#include "ui/connection/ConnectionPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/RoundButton.h"
#include "ui/window/ChatPage.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::ConnectionViewModel;
using viewmodels::SettingsViewModel;

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
    connect(m_notice, &Banner::actionRequested, m_notice, &QWidget::hide);
    connect(&m_connection, &ConnectionViewModel::stageChanged, this, &MainWindow::showStage);
    if (const QByteArray geometry = m_settings.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    addShortcuts();
    fillMenu();
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
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
    addAction(m_quit);
    const auto add = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, action] {
            if (m_chatPage)
                action(*m_chatPage);
        });
    };
    add(Qt::CTRL | Qt::Key_K, [](ChatPage& page) { page.focusSearch(); });
    add(Qt::CTRL | Qt::Key_N, [](ChatPage& page) { page.startNewChat(); });
    add(Qt::ALT | Qt::Key_Up, [](ChatPage& page) { page.openNeighbour(-1); });
    add(Qt::ALT | Qt::Key_Down, [](ChatPage& page) { page.openNeighbour(1); });
    add(Qt::Key_Escape, [](ChatPage& page) { page.goBack(); });
    add(Qt::Key_F5, [this](ChatPage&) { Q_EMIT refreshRequested(); });
}

void MainWindow::fillMenu()
{
    m_menu->clear();
    const auto choose = [](QMenu* menu, QActionGroup* group, const QString& text, bool checked, auto action) {
        QAction* entry = menu->addAction(text);
        entry->setCheckable(true);
        entry->setChecked(checked);
        group->addAction(entry);
        connect(entry, &QAction::triggered, menu, action);
    };
    using Theme = SettingsViewModel::Theme;
    QMenu* themes = m_menu->addMenu(tr("Theme"));
    auto* themeGroup = new QActionGroup(themes);
    for (const auto& [theme, text] : {std::pair{Theme::System, tr("Like the desktop")},
                                      {Theme::Light, tr("Light")},
                                      {Theme::Dark, tr("Dark")}})
        choose(themes, themeGroup, text, m_settings.theme() == theme,
               [this, theme = theme] { m_settings.setTheme(theme); });
    QMenu* languages = m_menu->addMenu(tr("Language"));
    auto* languageGroup = new QActionGroup(languages);
    // Each language in its own words, so that one finds back.
    for (const auto& [code, text] :
         {std::pair{QString(), tr("Like the desktop")}, {u"en"_s, u"English"_s}, {u"fa"_s, u"فارسی"_s}}) {
        // Queued: the menu is filled anew in the other language while it is still open.
        choose(languages, languageGroup, text, m_settings.language() == code, [this, code = code] {
            QMetaObject::invokeMethod(
                this, [this, code] { m_settings.setLanguage(code); }, Qt::QueuedConnection);
        });
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Sign out"), this,
                      [this] { m_program.accounts.signOut(viewmodels::AccountsViewModel::Keep::Messages); });
    m_menu->addAction(tr("About Duologue"), this, &MainWindow::about);
    m_quit->setText(tr("Quit"));
    m_menu->addAction(m_quit);
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
        connect(m_chatPage->menuButton(), &RoundButton::clicked, this, [this] {
            QWidget* button = m_chatPage->menuButton();
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
    m_notice->say(sentence, tr("Dismiss"));
}

void MainWindow::remember()
{
    m_settings.setWindowGeometry(saveGeometry());
    if (m_chatPage)
        m_settings.setSplitterState(m_chatPage->splitter()->saveState());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    hide();
    event->ignore(); // the program ends when the server knows
    Q_EMIT closed();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fillMenu();
}

} // namespace duologue::ui
