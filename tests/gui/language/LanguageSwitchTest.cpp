#include "app/application/Account.h"
#include "app/application/Client.h"
#include "tests/support/MenuText.h"
#include "tests/support/ReferenceBackend.h"
#include "tests/support/WindowText.h"
#include "ui/call/CallWindow.h"
#include "ui/call/MiniCallWindow.h"
#include "ui/inspector/InspectorWindow.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/window/Language.h"
#include "ui/window/LogDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/window/ShortcutsDialog.h"
#include "ui/window/Tray.h"

#include <QDir>
#include <QLibraryInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace duologue;
using viewmodels::CallViewModel;
using viewmodels::TimeStyle;

namespace {

constexpr UserId kSara{1};
constexpr UserId kAli{2};
constexpr int kPatience = 20000; ///< for signalling, keys and a start on a busy machine

/// How one has it: the language, the calendar and the hours.
struct Manner {
    QString language;
    TimeStyle style;

    [[nodiscard]] QString name() const
    {
        return u"%1-%2-%3"_s.arg(language).arg(int(style.calendar)).arg(int(style.hours));
    }
    [[nodiscard]] static Manner of(const QString& name)
    {
        const QStringList parts = name.split(u'-');
        return {parts.at(0),
                {TimeStyle::Calendar(parts.at(1).toInt()), TimeStyle::Hours(parts.at(2).toInt())}};
    }
};

application::CommandLine commandLine(const QUrl& server, const QString& folder, const QString& language)
{
    application::CommandLine line;
    line.form = {.server = server.toString(), .user = QString::number(kSara.value)};
    line.signIn = server.isValid();
    line.dataFolder = folder;
    line.language = language;
    line.calls = {.fakeMedia = true};
    return line;
}

/// Ali, at the other end of the line.
struct Other {
    Other(const QUrl& server, const QString& folder)
        : accounts(folder), account({profile(server), kAli, {}, {}}, {.fakeMedia = true}, accounts, times)
    {
        account.start();
    }
    static protocol::ServerProfile profile(const QUrl& server)
    {
        protocol::ServerProfile made;
        made.url = server;
        return made;
    }

    platform::Accounts accounts;
    viewmodels::TimeText times{QLocale(QLocale::English)};
    application::Account account;
};

/// The whole program as main() puts it together, and what it is in.
class Program {
public:
    explicit Program(const Manner& manner, const QUrl& server = {})
        : m_client(commandLine(server, m_folder.path(), manner.language))
    {
        m_client.settings().setTimeStyle(manner.style);
        m_language.speak(m_client.settings().locale());
        m_window = std::make_unique<ui::MainWindow>(m_client.program());
        QObject::connect(&m_client.settings(), &viewmodels::SettingsViewModel::languageChanged, &m_client,
                         [this] {
                             m_language.speak(m_client.settings().locale());
                             m_client.retranslate();
                         });
        m_tray = std::make_unique<ui::Tray>(m_client.settings(), nullptr);
        QObject::connect(&m_client.settings(), &viewmodels::SettingsViewModel::languageChanged, m_tray.get(),
                         &ui::Tray::retranslate, Qt::QueuedConnection);
        QObject::connect(&m_client, &application::Client::chatChanged, m_window.get(),
                         [this](viewmodels::ChatViewModel* chat) {
                             m_chat = chat;
                             m_window->showChat(chat);
                         });
        m_window->show();
        m_client.start();
        m_window->begin();
        m_window->openLink(u"duologue://nonsense"_s); // a notice that stays
    }

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] viewmodels::ChatViewModel* chat() { return m_chat; }

    /// With the other's chat open, read to its end.
    [[nodiscard]] bool enterChat()
    {
        if (!QTest::qWaitFor([this] { return m_chat && row().isValid(); }, kPatience))
            return false;
        m_window->activateWindow();
        m_chat->conversation.open(RoomTitle{row().data(viewmodels::RoomListModel::TitleRole).toString()});
        return QTest::qWaitFor(
            [this] {
                auto* jump = m_window->findChild<QAbstractButton*>(u"jumpToNewest"_s);
                if (jump->isVisible())
                    jump->click();
                return m_chat->conversation.messages()->rowCount() > 3 && !jump->isVisible() &&
                       row().data(viewmodels::RoomListModel::UnreadRole).toInt() == 0;
            },
            kPatience);
    }

    /// As the settings dialog does it.
    void change(const Manner& manner)
    {
        m_client.settings().setLanguage(manner.language);
        m_client.settings().setTimeStyle(manner.style);
    }

    /// As typed into the main window; answers whether it got there.
    [[nodiscard]] bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get(), kPatience))
            return false;
        QTest::keyClick(m_window.get(), key, modifiers);
        return true;
    }

    /// On that page, or null.
    [[nodiscard]] ui::SettingsDialog* openSettings(viewmodels::SettingsPage::Id page)
    {
        if (!press(Qt::Key_Comma, Qt::ControlModifier))
            return nullptr;
        auto* settings = m_window->findChild<ui::SettingsDialog*>();
        if (settings)
            settings->showPage(page);
        return settings;
    }

    /// Everything that stays open beside the conversation.
    [[nodiscard]] bool openAll()
    {
        const bool inspected = press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        auto* settings = openSettings(viewmodels::SettingsPage::Id::Calls);
        if (settings)
            Q_EMIT settings->logRequested();
        return inspected && settings && press(Qt::Key_F1) && m_window->findChild<ui::InspectorWindow*>() &&
               m_window->findChild<ui::LogDialog*>() && m_window->findChild<ui::ShortcutsDialog*>();
    }

private:
    /// The other's, in the list of rooms.
    [[nodiscard]] QModelIndex row() const
    {
        for (int at = 0; at < m_chat->rooms.rowCount(); ++at) {
            const QModelIndex index = m_chat->rooms.index(at);
            if (index.data(viewmodels::RoomListModel::PeerRole).toLongLong() == kAli.value)
                return index;
        }
        return {};
    }

    QTemporaryDir m_folder;
    application::Client m_client;
    ui::Language m_language{
        {QStringLiteral(DUOLOGUE_TRANSLATIONS), QLibraryInfo::path(QLibraryInfo::TranslationsPath)}};
    viewmodels::ChatViewModel* m_chat = nullptr;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::Tray> m_tray;
};

/// Where the seed of this test is: messages of the same minutes for all processes.
constexpr auto seedVariable = "DUOLOGUE_LANGUAGE_TEST_SEED";

QString copyOfSeed(const QString& folder)
{
    const QDir seed(qEnvironmentVariable(seedVariable));
    QDir().mkpath(folder);
    for (const QString& file : seed.entryList(QDir::Files))
        QFile::copy(seed.filePath(file), folder + u'/' + file);
    return folder;
}

/// A program in one of the situations that the test switches languages in.
class Scene {
public:
    Scene(const QString& name, const Manner& manner)
    {
        if (name == "signed out"_L1) {
            m_program = std::make_unique<Program>(manner);
            m_isReady = standAtTheDoor();
            return;
        }
        m_backend = std::make_unique<tests::ReferenceBackend>(copyOfSeed(m_folder.filePath(u"backend"_s)));
        m_program = std::make_unique<Program>(manner, m_backend->url());
        m_isReady = m_program->enterChat() && m_program->openAll() && (name == "chat"_L1 || ring()) &&
                    (name == "chat"_L1 || name == "called"_L1 || answer()) &&
                    (name != "in a small call"_L1 || makeSmall());
    }

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] Program& program() { return *m_program; }
    /// What the windows say. The pictures that prove a call private are others in each call: only that they
    /// are named in the present language counts.
    [[nodiscard]] QStringList text()
    {
        QStringList lines = tests::WindowText::ofAll() + tests::MenuText::ofAll();
        viewmodels::ChatViewModel* chat = m_program->chat();
        if (chat && !chat->call.verificationWords().isEmpty()) {
            lines.replaceInStrings(chat->call.verificationWords(), u"(words)"_s);
            lines.replaceInStrings(chat->call.verificationEmoji(), u"(emoji)"_s);
            lines.sort();
        }
        return lines;
    }

private:
    [[nodiscard]] bool standAtTheDoor()
    {
        if (!m_program->openSettings(viewmodels::SettingsPage::Id::Language))
            return false;
        auto* user = m_program->window().findChild<QLineEdit*>(u"user"_s);
        auto* server = m_program->window().findChild<QLineEdit*>(u"server"_s);
        if (!user || !server)
            return false;
        server->setText(u"chat.example"_s);
        user->setText(u"nobody"_s);
        QTest::keyClick(user, Qt::Key_Return);
        return true;
    }

    [[nodiscard]] bool ring()
    {
        m_other = std::make_unique<Other>(m_backend->url(), m_folder.filePath(u"ali"_s));
        if (!QTest::qWaitFor(
                [this] {
                    return m_other->account.rooms.withPeer(kSara) && m_other->account.link.isConnected();
                },
                kPatience))
            return false;
        m_other->account.chat.call.dial(kSara, CallKind::Audio);
        return isIn(CallViewModel::State::Incoming);
    }

    [[nodiscard]] bool answer()
    {
        CallViewModel& call = m_program->chat()->call;
        call.answer(CallKind::Audio);
        return isIn(CallViewModel::State::Running) && QTest::qWaitFor(
                                                          [&call] {
                                                              return call.statusText().contains(u':') &&
                                                                     !call.verificationEmoji().isEmpty();
                                                          },
                                                          kPatience);
    }

    [[nodiscard]] static bool makeSmall()
    {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (auto* call = qobject_cast<ui::CallWindow*>(window))
                Q_EMIT call->keepOnTopWanted();
        }
        return std::ranges::any_of(QApplication::topLevelWidgets(), [](const QWidget* window) {
            return qobject_cast<const ui::MiniCallWindow*>(window) && window->isVisible();
        });
    }

    [[nodiscard]] bool isIn(CallViewModel::State state)
    {
        return QTest::qWaitFor([this, state] { return m_program->chat()->call.state() == state; }, kPatience);
    }

    bool m_isReady = false;
    QTemporaryDir m_folder;
    std::unique_ptr<tests::ReferenceBackend> m_backend;
    std::unique_ptr<Other> m_other;
    std::unique_ptr<Program> m_program;
};

/// What a program says that starts in this language, in a process of its own.
QStringList freshStart(const QString& scene, const Manner& manner)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QApplication::applicationFilePath(), {u"--fresh"_s, scene, manner.name()});
    if (!process.waitForFinished(2 * kPatience) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

/// What stands on one side only, for a person who reads why the test failed.
QString difference(const QStringList& fresh, const QStringList& switched)
{
    QStringList lines;
    QStringList rest = switched;
    for (const QString& line : fresh) {
        if (!rest.removeOne(line))
            lines.append(u"missing: "_s + line);
    }
    for (const QString& line : std::as_const(rest))
        lines.append(u"stayed:  "_s + line);
    return lines.join(u'\n');
}

} // namespace

/// A window whose language is changed is like one that has never spoken another.
class LanguageSwitchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingStaysOfTheLanguageBefore_data();
    void nothingStaysOfTheLanguageBefore();

private:
    QTemporaryDir m_seed;
};

void LanguageSwitchTest::initTestCase()
{
    tests::ReferenceBackend seeding(m_seed.path());
    QVERIFY2(seeding.url().isValid(), "node or the modules of tests/backend are missing: ./dev install");
    seeding.stop();
    QVERIFY(!QDir(m_seed.path()).isEmpty());
    qputenv(seedVariable, m_seed.path().toUtf8());
}

void LanguageSwitchTest::nothingStaysOfTheLanguageBefore_data()
{
    QTest::addColumn<QStringList>("way");
    // Every language after every other one.
    const QStringList way{u"en"_s, u"fa"_s, u"en"_s, u"ar"_s, u"en"_s, u"de"_s, u"fa"_s,
                          u"ar"_s, u"fa"_s, u"de"_s, u"ar"_s, u"de"_s, u"en"_s};
    QStringList all;
    for (const QString& language : way)
        all.append(Manner{language, {}}.name());
    QTest::newRow("in a call") << all;
    QTest::newRow("in a small call") << all;
    QTest::newRow("called") << all;
    QTest::newRow("signed out") << all;
    using enum TimeStyle::Calendar;
    constexpr auto Twelve = TimeStyle::Hours::Twelve;
    constexpr auto TwentyFour = TimeStyle::Hours::TwentyFour;
    QTest::newRow("chat") << QStringList{Manner{u"en"_s, {}}.name(),
                                         Manner{u"en"_s, {Iranian, TwentyFour}}.name(),
                                         Manner{u"en"_s, {Islamic, Twelve}}.name(),
                                         Manner{u"fa"_s, {Gregorian, Twelve}}.name(),
                                         Manner{u"fa"_s, {OfLanguage, Twelve}}.name(),
                                         Manner{u"de"_s, {Iranian, Twelve}}.name(),
                                         Manner{u"ar"_s, {Islamic, TwentyFour}}.name(),
                                         Manner{u"en"_s, {}}.name()};
}

void LanguageSwitchTest::nothingStaysOfTheLanguageBefore()
{
    QFETCH(QStringList, way);
    const QString scene = QString::fromLatin1(QTest::currentDataTag());
    QHash<QString, QStringList> fresh;
    for (const QString& manner : way) {
        if (!fresh.contains(manner))
            fresh.insert(manner, freshStart(scene, Manner::of(manner)));
        QVERIFY2(fresh.value(manner).size() > 20, qPrintable(u"nothing to compare with in "_s + manner));
    }

    Scene switched(scene, Manner::of(way.first()));
    QVERIFY(switched.isReady());
    for (const QString& manner : std::as_const(way)) {
        switched.program().change(Manner::of(manner));
        const bool same =
            QTest::qWaitFor([&] { return difference(fresh.value(manner), switched.text()).isEmpty(); });
        if (!same) // more than QtTest prints
            std::fputs(qUtf8Printable(difference(fresh.value(manner), switched.text()) + u'\n'), stderr);
        QVERIFY2(same, qPrintable(manner));
        QCOMPARE(QApplication::layoutDirection(), QLocale(Manner::of(manner).language).textDirection());
    }
}

int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"duologue"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    QAccessible::setActive(true); // as with a screen reader: lists then tell of changed rows
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--fresh"_L1) {
        Scene scene(arguments.at(2), Manner::of(arguments.at(3)));
        QTest::qWait(500); // what comes after the start
        if (!scene.isReady())
            return 1;
        std::fputs(qUtf8Printable(scene.text().join(u'\n')), stdout);
        std::fflush(stdout);
        return 0;
    }
    LanguageSwitchTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "LanguageSwitchTest.moc"
