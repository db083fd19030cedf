#include "app/application/Client.h"

#include "app/application/Account.h"
#include "app/base/Log.h"
#include "app/viewmodels/ErrorText.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::application {

namespace {

constexpr auto untilPainted = 100ms;
constexpr auto leavePatience = 500ms;
constexpr auto keyringPatience = 3s; // a locked one answers when somebody has unlocked it, or never

using viewmodels::AccountsViewModel;
using viewmodels::ConnectionViewModel;
using viewmodels::Preference;

} // namespace

Client::Client(CommandLine commandLine)
    : m_commandLine(std::move(commandLine)),
      m_settings(m_commandLine.dataFolder),
      m_log(m_settings.folder()),
      m_crashMarker(m_settings.folder()),
      m_accounts(m_settings.folder()),
      m_storeAhead(openLastStore()),
      m_pins(m_settings.folder()),
      m_keychain(m_settings.folder()),
      m_settingsView(m_settings),
      m_accountsView(m_accounts),
      m_test(m_pins, m_times),
      m_devices(m_commandLine.fakeCameras)
{
    m_commandLine.calls.devices = &m_devices;
    if (!m_commandLine.language.isEmpty())
        m_settingsView.setLanguage(m_commandLine.language);
    m_times.setLocale(m_settingsView.locale(), m_settingsView.timeStyle());
    connect(&m_settingsView, &viewmodels::SettingsViewModel::timeStyleChanged, this, &Client::retranslate);
    connect(&m_settingsView, &viewmodels::SettingsViewModel::changed, this, &Client::applyPreference);

    connect(&m_devices, &calls::CallDevices::missing, this,
            [this] { Q_EMIT noticed(&viewmodels::ErrorText::callsMissing); });
    connect(&m_termination, &platform::TerminationSignals::received, this, &Client::leave);
    m_log.setDetailed(m_settingsView.isOn(Preference::DetailedLog));
    qCInfo(lcPlatform) << "Duologue" << QCoreApplication::applicationVersion() << "on"
                       << QSysInfo::prettyProductName();

    connect(&m_connection, &ConnectionViewModel::signInRequested, this,
            [this](const QUrl& server, UserId user, const QString& token) {
                m_tokenIsKept = false;
                signIn(server, user, token);
            });
    connect(&m_connection, &ConnectionViewModel::cancelRequested, this, [this] {
        closeAccount();
        m_connection.leave();
    });
    connect(&m_accountsView, &AccountsViewModel::switchRequested, this, &Client::switchTo);
    connect(&m_accountsView, &AccountsViewModel::addRequested, this, [this] {
        leaveAccount();
        m_connection.prefill({});
    });
    connect(&m_accountsView, &AccountsViewModel::signOutRequested, this, &Client::signOut);
    connect(&m_accountsView, &AccountsViewModel::profileChanged, this, [this] {
        const platform::AccountRecord account = m_who;
        const QString token = m_token;
        leaveAccount();
        signIn(account.server, account.user, token);
    });

    m_keyringPatience.setSingleShot(true);
    m_keyringPatience.setInterval(keyringPatience);
    connect(&m_keyringPatience, &QTimer::timeout, this, [this] {
        if (!m_account)
            m_connection.refuseKeyring({ErrorKind::Refused, {}});
    });
    m_nextMidnight.setSingleShot(true);
    connect(&m_nextMidnight, &QTimer::timeout, this, &Client::retranslate);
}

Client::~Client() = default;

void Client::start()
{
    QTimer::singleShot(untilPainted, this, &Client::meetDesktop);
    if (m_commandLine.signIn) {
        m_connection.prefill(m_commandLine.form);
        m_connection.signIn(m_commandLine.form);
        return;
    }
    const auto last = m_accounts.current();
    const bool said = !m_commandLine.form.server.isEmpty() || !m_commandLine.form.profile.isEmpty();
    if (!last || said) {
        m_connection.prefill(m_commandLine.form);
        return;
    }
    m_connection.prefill({.server = last->server.toString(),
                          .user = QString::number(last->user.value),
                          .profile = m_accounts.profile(last->id())});
    if (last->isSignedIn)
        resume(*last);
}

/// "Today" is another day then.
void Client::awaitMidnight()
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime midnight = now.date().addDays(1).startOfDay();
    m_nextMidnight.start(std::chrono::milliseconds(now.msecsTo(midnight)) + 1s);
}

void Client::testConnection()
{
    m_test.start({.server = m_who.server.toString(),
                  .user = QString::number(m_who.user.value),
                  .token = m_token,
                  .profile = m_profile});
}

/// Whoever is the first to use a bus waits for it: the window comes before, and the line after.
void Client::meetDesktop()
{
    if (std::exchange(m_hasMetDesktop, true))
        return;
    m_surroundings.open();
    applyProxy();
}

bool Client::startsHidden() const
{
    return m_commandLine.hidden || m_settingsView.isOn(Preference::StartHidden);
}

void Client::refresh()
{
    if (m_account)
        m_account->session.refresh();
}

void Client::leave()
{
    m_surroundings.follow(nullptr); // bubbles of a program that is gone answer to nobody
    if (!m_account || !m_account->link.isConnected()) {
        Q_EMIT left();
        return;
    }
    m_account->calls.hangUp();
    connect(&m_account->link, &core::ServerLink::disconnected, this, &Client::left);
    QTimer::singleShot(leavePatience, this, &Client::left);
    m_account->session.leave();
}

void Client::retranslate()
{
    m_times.setLocale(m_settingsView.locale(), m_settingsView.timeStyle());
    if (m_account)
        m_account->chat.retranslate();
    m_connection.retranslate();
    awaitMidnight();
}

} // namespace duologue::application
