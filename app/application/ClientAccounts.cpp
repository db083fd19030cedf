// Who comes in, with what, and what is left when they go.

#include "app/application/Account.h"
#include "app/application/Client.h"
#include "app/base/Log.h"
#include "app/base/whenDone.h"
#include "app/core/profileFor.h"
#include "app/viewmodels/ErrorText.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::application {

using viewmodels::AccountsViewModel;
using viewmodels::ConnectionViewModel;
using viewmodels::Preference;

namespace {

/// Names the entry in the keyring.
QString keyOf(const platform::AccountRecord& account)
{
    return u"%1@%2"_s.arg(QString::number(account.user.value), account.server.toString());
}

} // namespace

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
    Q_EMIT noticed([text = m_profile] { return ConnectionViewModel::complaintAbout(text); });
    m_profile.clear();
    open(*core::profileFor(server, {}));
}

std::unique_ptr<store::Database> Client::openStore(const QString& account)
{
    auto opened = std::make_unique<store::Database>(m_accounts.databaseFile(account));
    connect(opened.get(), &store::Database::rescued, this, [this](const store::Rescue& rescue) {
        Q_EMIT noticed([rescue] { return viewmodels::ErrorText::rescued(rescue.messages, rescue.movedTo); });
    });
    return opened;
}

std::unique_ptr<store::Database> Client::openLastStore()
{
    if (m_commandLine.signIn || !m_commandLine.form.server.isEmpty() || !m_commandLine.form.profile.isEmpty())
        return nullptr; // somebody else comes
    const auto last = m_accounts.current();
    return last && last->isSignedIn ? openStore(last->id()) : nullptr;
}

void Client::open(const protocol::ServerProfile& profile)
{
    const SignIn who{profile, m_who.user, m_token, m_pins.of(m_who.server)};
    auto ahead = std::move(m_storeAhead);
    if (!ahead || ahead->file() != m_accounts.databaseFile(who.id())) {
        ahead.reset(); // two of a file would lock each other out
        ahead = openStore(who.id());
    }
    m_account = std::make_unique<Account>(who, m_commandLine.calls, m_accounts, m_times, std::move(ahead));
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
        Q_EMIT noticed([error] { return viewmodels::ErrorText::storage(error); });
    };
    connect(&account->messages, &core::Messages::failed, this, notice);
    connect(&account->rooms, &core::Rooms::failed, this, notice);
    account->chat.call.setDevices(&m_devicesView);
    connect(&account->chat.call, &viewmodels::CallViewModel::dialRefused, this, &Client::noticed);
    connect(&account->chat.call, &viewmodels::CallViewModel::noticed, this, &Client::noticed);
    connect(&account->messages, &core::Messages::waitingChanged, &m_connection,
            &viewmodels::ConnectionViewModel::setWaiting);
    connect(&account->chat.search, &viewmodels::SearchModel::failed, this, notice);
    connect(account->chat.conversation.messages(), &viewmodels::ConversationModel::failed, this, notice);
    connect(&account->chat.history, &viewmodels::HistoryViewModel::told, this, &Client::noticed);

    account->start([this] { meetDesktop(); }); // its rooms are read while the window is filled
    if (m_who.isSignedIn)
        enter();
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
        Q_EMIT noticed([] { return viewmodels::ErrorText::storage({ErrorKind::Storage, {}}); });
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

void Client::keepToken()
{
    if (m_token.isEmpty())
        return;
    auto* patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [this] {
        Q_EMIT noticed([] { return viewmodels::ErrorText::keepingToken({ErrorKind::Refused, {}}); });
    });
    patience->start(m_keyringPatience.intervalAsDuration());
    whenDone(m_keychain.write(keyOf(m_who), m_token), this, [this, patience](const Result<void>& written) {
        const bool wasLate = !patience->isActive();
        patience->deleteLater();
        if (!written)
            Q_EMIT noticed([error = written.error()] { return viewmodels::ErrorText::keepingToken(error); });
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
            Q_EMIT noticed([] { return tr("The keyring is locked: your access token is still in it."); });
    });
    account.isSignedIn = false;
    account.hasToken = false;
    bool done = m_accounts.save(account).has_value();
    if (keep == AccountsViewModel::Keep::Nothing)
        done = m_accounts.wipe(account.id()) && done;
    if (!done)
        Q_EMIT noticed([] {
            return tr("Not everything of this account could be deleted. Is the disk write-protected?");
        });
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

} // namespace duologue::application
