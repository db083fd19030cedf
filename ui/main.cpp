#include "app/application/Client.h"
#include "app/application/CommandLine.h"
#include "app/application/Doorway.h"
#include "ui/style/FontsAhead.h"
#include "ui/style/Theme.h"
#include "ui/widgets/CursorRest.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Tray.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

#include <cstdio>
#include <memory>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace duologue;

namespace {

constexpr std::chrono::milliseconds untilPainted{100};

/// The icon in the tray, and what else the desktop tells the window.
void wireTray(application::Client& client, ui::MainWindow& window)
{
    application::Surroundings& around = client.surroundings();
    QObject::connect(&window, &ui::MainWindow::activeChanged, &around,
                     &application::Surroundings::setWindowActive);
    around.setWindowActive(window.isActiveWindow()); // it may be already
    QObject::connect(&around, &application::Surroundings::windowWanted, &window, &ui::MainWindow::bringUp);
    auto* tray = new ui::Tray(client.settings(), &window);
    QObject::connect(tray, &ui::Tray::windowToggled, &window, &ui::MainWindow::toggle);
    QObject::connect(tray, &ui::Tray::windowWanted, &window, &ui::MainWindow::bringUp);
    QObject::connect(tray, &ui::Tray::quitRequested, &window, &ui::MainWindow::quit);
    QObject::connect(&around, &application::Surroundings::unreadChanged, tray, &ui::Tray::setUnread);
    QObject::connect(&around, &application::Surroundings::undelivered, tray, &ui::Tray::tell);
    // A tray of StatusNotifierItems hands bubbles to the very server that is missing.
    QObject::connect(&around, &application::Surroundings::undelivered, &window,
                     &ui::MainWindow::askForAttention);
    QObject::connect(&client.settings(), &viewmodels::SettingsViewModel::languageChanged, tray,
                     &ui::Tray::retranslate, Qt::QueuedConnection);
}

int sayAndEnd(const QString& text, std::FILE* where, int code)
{
    std::fputs(qUtf8Printable(text + u'\n'), where);
    return code;
}

} // namespace

int main(int argc, char* argv[])
{
#ifdef __GLIBC__
    // Most threads of a start work by turns: three heaps instead of one each are 0.5 MB less. One alone has
    // them wait.
    mallopt(M_ARENA_MAX, 3);
#endif
    ui::style::FontsAhead fonts;
    QApplication app(argc, argv);
    ui::style::FontListAhead fontList(fonts);
    QApplication::setOrganizationName(u"Duologue"_s);
    QApplication::setApplicationName(u"duologue"_s);
    QApplication::setApplicationDisplayName(u"Duologue"_s);
    QApplication::setApplicationVersion(QStringLiteral(DUOLOGUE_VERSION));
    QApplication::setDesktopFileName(
        qEnvironmentVariable("FLATPAK_ID", u"duologue"_s)); // a Flatpak renames it
    QApplication::setQuitOnLastWindowClosed(false);         // the server is told first

    const auto commandLine = application::CommandLine::parse(QApplication::arguments());
    if (!commandLine)
        return sayAndEnd(commandLine.error().detail, stderr, 2);
    if (commandLine->helpWanted)
        return sayAndEnd(application::CommandLine::helpText(), stdout, 0);
    if (commandLine->versionWanted)
        return sayAndEnd(u"Duologue "_s + QApplication::applicationVersion(), stdout, 0);

    application::Doorway doorway(*commandLine);
    if (!doorway.isFirst()) {
        QObject::connect(&doorway, &application::Doorway::answered, &app, [](const QString& text, int code) {
            QApplication::exit(text.isEmpty() ? code : sayAndEnd(text, code == 0 ? stdout : stderr, code));
        });
        doorway.handOver();
        return QApplication::exec();
    }
    if (commandLine->errand.isForRunning())
        return sayAndEnd(u"Duologue is not running."_s, stderr, 1);

    application::Client client(*commandLine);
    ui::Language language;
    language.speak(client.settings().locale());
    fontList.await();
    ui::style::Theme theme(client.settings());
    const ui::CursorRest cursors;

    ui::MainWindow window(client.program());
    QObject::connect(&client.settings(), &viewmodels::SettingsViewModel::languageChanged, &client, [&] {
        language.speak(client.settings().locale());
        client.retranslate();
    });
    QObject::connect(&client, &application::Client::chatChanged, &window, &ui::MainWindow::showChat);
    QObject::connect(&client, &application::Client::noticed, &window, &ui::MainWindow::showNotice);
    QObject::connect(&window, &ui::MainWindow::refreshRequested, &client, &application::Client::refresh);
    QObject::connect(&window, &ui::MainWindow::connectionTestRequested, &client,
                     &application::Client::testConnection);
    QObject::connect(&window, &ui::MainWindow::closed, &client, &application::Client::leave);
    QObject::connect(&client, &application::Client::windowWanted, &window, &ui::MainWindow::bringUp);
    QObject::connect(&client, &application::Client::linkReceived, &window, &ui::MainWindow::openLink);
    // Not quit(): that asks every window first, and the main window would ask about the tray.
    QObject::connect(&client, &application::Client::left, &app, [&] {
        window.remember();
        QApplication::exit();
    });

    // Drawing it in all sizes that a window manager may want takes as long as drawing the window.
    QTimer::singleShot(untilPainted, &app,
                       [] { QApplication::setWindowIcon(QIcon(u":/icons/duologue.svg"_s)); });
    doorway.serve(client);
    const bool hidden = client.startsHidden() && ui::Tray::isAvailable(); // else nobody would find it again
    if (!hidden)
        window.show(); // the desktop makes room for it while it is filled
    client.start();
    window.begin();
    if (hidden)
        wireTray(client, window);
    else // the window comes first
        QTimer::singleShot(untilPainted, &client, [&] { wireTray(client, window); });
    if (commandLine->errand.kind != application::Errand::Kind::Raise)
        client.perform(commandLine->errand);
    return QApplication::exec();
}
