#include "app/application/Client.h"

#include "app/application/Account.h"
#include "app/base/Log.h"
#include "app/base/whenDone.h"
#include "app/core/profileFor.h"
#include "app/core/useProxy.h"
#include "app/platform/SystemProxy.h"
#include "app/viewmodels/ErrorText.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::application {

namespace {

constexpr auto leavePatience = 500ms;
constexpr auto keyringPatience = 3s; // a locked one answers when somebody has unlocked it, or never

using viewmodels::AccountsViewModel;
using viewmodels::ConnectionViewModel;
using viewmodels::Preference;

/// Names the entry in the keyring.
QString keyOf(const platform::AccountRecord& account)
{
    return u"%1@%2"_s.arg(QString::number(account.user.value), account.server.toString());
}

} // namespace

Client::Client(CommandLine commandLine)
    : m_commandLine(std::move(commandLine)),
      m_settings(m_commandLine.dataFolder),
      m_log(m_settings.folder()),
      m_crashMarker(m_settings.folder()),
      m_accounts(m_settings.folder()),
      m_pins(m_settings.folder()),
      m_keychain(m_settings.folder()),
      m_settingsView(m_settings),
      m_accountsView(m_accounts),
      m_test(m_pins, m_times)
{
    if (!m_commandLine.language.isEmpty())
        m_settingsView.setLanguage(m_commandLine.language);
    m_times.setLocale(m_settingsView.locale(), m_settingsView.timeStyle());
    connect(&m_settingsView, &viewmodels::SettingsViewModel::timeStyleChanged, this, &Client::retranslate);
    connect(&m_settingsView, &viewmodels::SettingsViewModel::changed, this, &Client::applyPreference);

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
    applyProxy();
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

/// An account that is signed in: shown at once, whether its server answers or not.
void Client::resume(const platform::AccountRecord& account)
{
    m_tokenIsKept = true;
    if (!account.hasToken) {
        signIn(account.server, account.user, {});
        return;
    }
    m_keyringPatience.start();
    whenDone(m_keychain.read(keyOf(account)), this, [this, account](const Result<QString>& token) {
        m_keyringPatience.stop();
        if (m_account)
            return; // somebody was quicker by hand
        if (token && !token->isEmpty())
            signIn(account.server, account.user, *token);
        else
            m_connection.refuseKeyring(token ? Error{ErrorKind::NotFound, {}} : token.error());
    });
}

void Client::signIn(const QUrl& server, UserId user, const QString& token)
{
    closeAccount();
    m_who = {.server = server, .user = user, .hasToken = !token.isEmpty()};
    m_token = token;
    const auto known = m_accounts.find(m_who.id());
    m_who.isSignedIn = known && known->isSignedIn;
    const bool typed = ConnectionViewModel::serverOf(m_connection.form()) == server &&
                       ConnectionViewModel::userOf(m_connection.form()) == user &&
                       !m_connection.form().profile.isEmpty();
    m_profile = typed ? m_connection.form().profile : m_accounts.profile(m_who.id());
    const auto profile = core::profileFor(server, m_profile);
    if (profile) {
        open(*profile);
        return;
    }
    // The file was damaged since: the address alone is better than nobody at all.
    qCWarning(lcPlatform) << "the server profile of the account cannot be read:" << profile.error().detail;
    Q_EMIT noticed(ConnectionViewModel::complaintAbout(m_profile));
    m_profile.clear();
    open(*core::profileFor(server, {}));
}

void Client::open(const protocol::ServerProfile& profile)
{
    m_account = std::make_unique<Account>(SignIn{profile, m_who.user, m_token, m_pins.of(m_who.server)},
                                          m_commandLine.calls, m_accounts, m_times);
    Account* account = m_account.get();
    m_inspector.follow(&account->link);
    account->session.setShownOnline(m_settingsView.isOn(Preference::ShowOnline));
    applyCallPreferences();

    connect(&account->link, &core::ServerLink::connected, this, [this] {
        enter();
        if (m_toCall.isValid())
            call(std::exchange(m_toCall, {}));
    });
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
    connect(&account->messages, &core::Messages::waitingChanged, &m_connection,
            &viewmodels::ConnectionViewModel::setWaiting);
    connect(&account->chat.search, &viewmodels::SearchModel::failed, this, notice);
    connect(account->chat.conversation.messages(), &viewmodels::ConversationModel::failed, this, notice);
    connect(&account->chat.history, &viewmodels::HistoryViewModel::told, this, &Client::noticed);
    connect(&account->database, &store::Database::rescued, this, [this](const store::Rescue& rescue) {
        Q_EMIT noticed(viewmodels::ErrorText::rescued(rescue.messages, rescue.movedTo));
    });

    if (m_who.isSignedIn)
        enter();
    account->start();
}

void Client::enter()
{
    if (std::exchange(m_entered, true))
        return;
    const QString id = m_who.id();
    m_who.isSignedIn = true;
    const auto saved = m_accounts.save(m_who);
    const auto profileSaved = m_accounts.saveProfile(id, m_profile);
    if (!saved || !profileSaved)
        Q_EMIT noticed(viewmodels::ErrorText::storage({ErrorKind::Storage, {}}));
    m_accounts.setCurrent(id);
    if (!std::exchange(m_tokenIsKept, true))
        keepToken();
    m_connection.follow(&m_account->link);
    m_connection.enter();
    m_accountsView.setCurrent(id);
    m_surroundings.follow(m_account.get());
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

void Client::keepToken()
{
    if (m_token.isEmpty())
        return;
    auto* patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [this] {
        Q_EMIT noticed(viewmodels::ErrorText::keepingToken({ErrorKind::Refused, {}}));
    });
    patience->start(keyringPatience);
    whenDone(m_keychain.write(keyOf(m_who), m_token), this, [this, patience](const Result<void>& written) {
        const bool wasLate = !patience->isActive();
        patience->deleteLater();
        if (!written)
            Q_EMIT noticed(viewmodels::ErrorText::keepingToken(written.error()));
        else if (wasLate)
            Q_EMIT noticed({}); // it was unlocked after all
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

void Client::switchTo(const QString& id)
{
    const auto account = m_accounts.find(id);
    if (!account)
        return;
    leaveAccount();
    m_connection.prefill({.server = account->server.toString(),
                          .user = QString::number(account->user.value),
                          .profile = m_accounts.profile(id)});
    resume(*account);
}

void Client::signOut(AccountsViewModel::Keep keep)
{
    platform::AccountRecord account = m_who;
    leaveAccount();
    whenDone(m_keychain.remove(keyOf(account)), this, [this](const Result<void>& removed) {
        if (!removed && removed.error().kind == ErrorKind::Refused)
            Q_EMIT noticed(tr("The keyring is locked: your access token is still in it."));
    });
    account.isSignedIn = false;
    account.hasToken = false;
    bool done = m_accounts.save(account).has_value();
    if (keep == AccountsViewModel::Keep::Nothing)
        done = m_accounts.wipe(account.id()) && done;
    if (!done)
        Q_EMIT noticed(tr("Not everything of this account could be deleted. Is the disk write-protected?"));
    m_connection.prefill({.server = account.server.toString(), .user = QString::number(account.user.value)});
    m_accountsView.setCurrent({});
}

/// Says goodbye and goes back to the connection page.
void Client::leaveAccount()
{
    if (m_account) {
        m_account->calls.hangUp();
        m_account->session.leave();
    }
    closeAccount();
    m_connection.leave();
}

void Client::closeAccount()
{
    m_connection.follow(nullptr);
    m_connection.setWaiting(0);
    m_inspector.follow(nullptr);
    if (std::exchange(m_entered, false)) {
        m_accountsView.setCurrent({});
        m_surroundings.follow(nullptr);
        Q_EMIT chatChanged(nullptr);
    }
    m_account.reset();
    m_token.clear();
}

void Client::applyCallPreferences()
{
    if (!m_account)
        return;
    m_account->calls.setStrangersMayCall(m_settingsView.word(Preference::WhoMayCall) == "everyone"_L1);
    m_account->calls.setRelayOnly(m_settingsView.isOn(Preference::RelayOnly));
}

void Client::applyPreference(Preference preference)
{
    switch (preference) {
    case Preference::Proxy:
    case Preference::ProxyHost:
    case Preference::ProxyPort:
        applyProxy();
        break;
    case Preference::RelayOnly:
    case Preference::WhoMayCall:
        applyCallPreferences();
        break;
    case Preference::ShowOnline:
        if (m_account)
            m_account->session.setShownOnline(m_settingsView.isOn(Preference::ShowOnline));
        break;
    case Preference::DetailedLog:
        m_log.setDetailed(m_settingsView.isOn(Preference::DetailedLog));
        break;
    default:
        break;
    }
}

void Client::applyProxy()
{
    const auto use = [this](const Proxy& proxy) {
        core::useProxy(proxy);
        if (m_account)
            m_account->link.reconnect();
    };
    if (m_settingsView.word(Preference::Proxy) != "system"_L1) {
        use(m_settingsView.proxy());
        return;
    }
    const auto account = m_accounts.current();
    const QUrl server = m_account ? m_who.server : account ? account->server : QUrl(u"https://example.org"_s);
    whenDone(platform::systemProxy(server), this, use);
}

void Client::testConnection()
{
    m_test.start({.server = m_who.server.toString(),
                  .user = QString::number(m_who.user.value),
                  .token = m_token,
                  .profile = m_profile});
}

bool Client::startsHidden() const
{
    return m_commandLine.hidden || m_settingsView.isOn(Preference::StartHidden);
}

Answer Client::perform(const Errand& errand)
{
    using State = viewmodels::CallViewModel::State;
    viewmodels::CallViewModel* call = m_account ? &m_account->chat.call : nullptr;
    const State state = call ? call->state() : State::Idle;
    switch (errand.kind) {
    case Errand::Kind::Raise:
        Q_EMIT windowWanted();
        return {};
    case Errand::Kind::Link:
        Q_EMIT windowWanted();
        Q_EMIT linkReceived(errand.text);
        return {};
    case Errand::Kind::Call:
        Q_EMIT windowWanted();
        return this->call(errand.user);
    case Errand::Kind::Answer:
        if (state != State::Incoming)
            return {u"No call rings."_s, 1};
        call->answer(call->isVideo() ? CallKind::Video : CallKind::Audio);
        return {u"Answered."_s};
    case Errand::Kind::HangUp:
        if (state != State::Incoming && state != State::Outgoing && state != State::Running)
            return {u"There is no call."_s, 1};
        call->hangUp();
        return {u"The call has been ended."_s};
    case Errand::Kind::Status:
        return {status()};
    }
    return {};
}

Answer Client::call(UserId user)
{
    if (m_account && m_account->link.isConnected()) {
        m_account->chat.call.dial(user, CallKind::Video);
        return {u"Calling user %1."_s.arg(user.value)};
    }
    m_toCall = user;
    return {u"Calling user %1 when connected."_s.arg(user.value)};
}

/// For scripts: English, one fact a line.
QString Client::status() const
{
    if (!m_account || !m_entered)
        return u"account: none"_s;
    using State = viewmodels::CallViewModel::State;
    const State state = m_account->chat.call.state();
    const bool inCall = state == State::Running || state == State::Outgoing;
    int unread = 0;
    for (const Room& room : m_account->rooms.all())
        unread += room.unread;
    return u"account: %1@%2\nconnected: %3\nunread: %4\ncall: %5"_s.arg(
        QString::number(m_who.user.value), m_who.server.toString(),
        m_account->link.isConnected() ? u"yes"_s : u"no"_s, QString::number(unread),
        inCall                     ? u"running"_s
        : state == State::Incoming ? u"ringing"_s
                                   : u"none"_s);
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
    awaitMidnight();
}

} // namespace duologue::application
