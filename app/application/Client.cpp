#include "app/application/Client.h"

#include "app/application/Account.h"
#include "app/base/Log.h"
#include "app/base/whenDone.h"
#include "app/viewmodels/ErrorText.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::application {

namespace {
constexpr auto leavePatience = 500ms;
} // namespace

Client::Client(CommandLine commandLine)
    : m_commandLine(std::move(commandLine)),
      m_settings(m_commandLine.dataFolder),
      m_keychain(m_settings.folder()),
      m_settingsView(m_settings)
{
    if (!m_commandLine.language.isEmpty())
        m_settingsView.setLanguage(m_commandLine.language);
    m_times.setLocale(m_settingsView.locale(), m_settingsView.timeStyle());
    connect(&m_settingsView, &viewmodels::SettingsViewModel::timeStyleChanged, this, &Client::retranslate);

    using viewmodels::ConnectionViewModel;
    connect(&m_connection, &ConnectionViewModel::signInRequested, this, &Client::signIn);
    connect(&m_connection, &ConnectionViewModel::cancelRequested, this, [this] {
        closeAccount();
        m_connection.leave();
    });
    connect(&m_connection, &ConnectionViewModel::signOutRequested, this, [this] {
        if (m_account)
            m_account->session.leave();
        whenDone(m_keychain.remove(accountName()), this, [](const Result<void>&) {});
        m_settings.setSignedIn(false);
        m_settings.setHasToken(false);
        closeAccount();
        m_connection.leave();
    });

    m_nextMidnight.setSingleShot(true);
    connect(&m_nextMidnight, &QTimer::timeout, this, &Client::retranslate);
}

Client::~Client() = default;

void Client::start()
{
    if (m_commandLine.signIn) {
        m_connection.prefill(m_commandLine.form);
        m_connection.signIn(m_commandLine.form);
        return;
    }
    const bool known = m_settings.server().isValid() && m_settings.user().isValid();
    m_connection.prefill(known ? viewmodels::SignInForm{.server = m_settings.server().toString(),
                                                        .user = QString::number(m_settings.user().value)}
                               : m_commandLine.form);
    if (m_settings.isSignedIn())
        resume();
}

/// The account of the last run: shown at once, whether its server answers or not.
void Client::resume()
{
    const QUrl server = m_settings.server();
    const UserId user = m_settings.user();
    if (!m_settings.hasToken()) {
        signIn(server, user, {});
        return;
    }
    whenDone(m_keychain.read(accountName()), this, [this, server, user](const Result<QString>& token) {
        if (m_account)
            return; // somebody was quicker by hand
        if (token)
            signIn(server, user, *token);
        else
            m_connection.refuse(token.error());
    });
}

QString Client::accountName() const
{
    return u"%1@%2"_s.arg(QString::number(m_settings.user().value), m_settings.server().toString());
}

void Client::signIn(const QUrl& server, UserId user, const QString& token)
{
    closeAccount();
    const bool knownHere =
        m_settings.isSignedIn() && m_settings.server() == server && m_settings.user() == user;
    protocol::ServerProfile profile;
    profile.url = server;
    m_account = std::make_unique<Account>(profile, user, token, m_commandLine.calls, m_settings, m_times);
    Account* account = m_account.get();

    connect(&account->link, &core::ServerLink::connected, this, [this, token] { enter(token); });
    connect(&account->link, &core::ServerLink::failed, this, [this](const Error& error) {
        if (!m_entered)
            giveUp(error);
    });
    whenDone(account->database.opened(), &account->link, [this](const Result<void>& opened) {
        if (!opened)
            giveUp(opened.error());
    });
    const auto notice = [this](const Error& error) {
        Q_EMIT noticed(viewmodels::ErrorText::storage(error));
    };
    connect(&account->messages, &core::Messages::failed, this, notice);
    connect(&account->rooms, &core::Rooms::failed, this, notice);
    connect(&account->chat.call, &viewmodels::CallViewModel::dialRefused, this, &Client::noticed);

    if (knownHere)
        enter(token);
    account->start();
}

void Client::enter(const QString& token)
{
    if (std::exchange(m_entered, true))
        return;
    const bool isNew = !m_settings.isSignedIn();
    m_settings.setAccount(m_account->link.profile().url, m_account->link.me());
    m_settings.setSignedIn(true);
    if (!token.isEmpty() || isNew)
        keepToken(token);
    m_connection.follow(&m_account->link);
    m_connection.enter();
    Q_EMIT chatChanged(&m_account->chat);
    awaitMidnight();
}

/// "Today" is another day then.
void Client::awaitMidnight()
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime midnight = now.date().addDays(1).startOfDay();
    m_nextMidnight.start(std::chrono::milliseconds(now.msecsTo(midnight)) + 1s);
}

void Client::keepToken(const QString& token)
{
    m_settings.setHasToken(false);
    if (token.isEmpty())
        return;
    whenDone(m_keychain.write(accountName(), token), this, [this](const Result<void>& written) {
        m_settings.setHasToken(written.has_value());
        if (!written)
            Q_EMIT noticed(tr("There is no keyring on this computer that keeps the access token. "
                              "You are signed in until you quit."));
    });
}

void Client::giveUp(const Error& error)
{
    // Later: this is called by objects that are about to go.
    QMetaObject::invokeMethod(
        this,
        [this, error] {
            closeAccount();
            m_connection.refuse(error);
        },
        Qt::QueuedConnection);
}

void Client::closeAccount()
{
    m_connection.follow(nullptr);
    if (std::exchange(m_entered, false))
        Q_EMIT chatChanged(nullptr);
    m_account.reset();
}

void Client::refresh()
{
    if (m_account)
        m_account->session.refresh();
}

void Client::leave()
{
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
    awaitMidnight();
}

} // namespace duologue::application
