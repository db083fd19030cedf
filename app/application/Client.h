#pragma once

#include "app/application/CommandLine.h"
#include "app/application/Surroundings.h"
#include "app/base/Words.h"
#include "app/calls/CallDevices.h"
#include "app/platform/Accounts.h"
#include "app/platform/CrashMarker.h"
#include "app/platform/Keychain.h"
#include "app/platform/LogFile.h"
#include "app/platform/Pins.h"
#include "app/platform/Settings.h"
#include "app/platform/TerminationSignals.h"
#include "app/viewmodels/ChatViewModel.h"
#include "app/viewmodels/ProgramViewModel.h"
#include "app/viewmodels/TimeText.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace duologue::store {
class Database;
} // namespace duologue::store

namespace duologue::application {

struct Account;

/// The whole program without its windows: builds the floors, lets people in and out, and owns everything.
class Client : public QObject {
    Q_OBJECT

public:
    explicit Client(CommandLine commandLine);
    ~Client() override;

    /// What the windows show, whether somebody is signed in or not.
    [[nodiscard]] viewmodels::ProgramViewModel program()
    {
        return {m_connection, m_settingsView, m_accountsView, m_test, m_logView, m_inspector, m_devicesView};
    }
    [[nodiscard]] viewmodels::SettingsViewModel& settings() { return m_settingsView; }
    [[nodiscard]] Surroundings& surroundings() { return m_surroundings; }
    /// Whether the program is to begin without a window, where it can be found again.
    [[nodiscard]] bool startsHidden() const;

    /// Goes in if the command line or the last run says so.
    void start();

    /// Does what a start of the program asks for.
    Answer perform(const Errand& errand);

    /// Asks the server for news (F5).
    void refresh();

    /// Ends a call, tells the server, and closes the line; left() follows within half a second.
    void leave();

    /// The language has changed: all words and dates follow.
    void retranslate();

    /// Tests the way to the server of the present account.
    void testConnection();

Q_SIGNALS:
    /// Show this, or nothing if it is null: then the old one is about to go.
    void chatChanged(duologue::viewmodels::ChatViewModel* chat);
    /// Something a person should know once, as a sentence.
    void noticed(const duologue::Words& sentence);
    void left();
    void windowWanted();
    /// A duologue:// link: ask before anything of it is done.
    void linkReceived(const QString& link);

private:
    void resume(const platform::AccountRecord& account);
    void signIn(const QUrl& server, UserId user, const QString& token);
    [[nodiscard]] std::unique_ptr<store::Database> openStore(const QString& account);
    [[nodiscard]] std::unique_ptr<store::Database> openLastStore();
    void open(const protocol::ServerProfile& profile);
    void enter();
    void giveUp(const Error& error);
    void switchTo(const QString& id);
    void signOut(viewmodels::AccountsViewModel::Keep keep);
    void leaveAccount();
    void closeAccount();
    void keepToken();
    void applyPreference(platform::Preference preference);
    void applyProxy();
    void meetDesktop();
    Answer call(UserId user);
    [[nodiscard]] QString status() const;
    void awaitMidnight();
    void applyCallPreferences();

    CommandLine m_commandLine;
    platform::Settings m_settings;
    platform::LogFile m_log;
    platform::CrashMarker m_crashMarker;
    platform::TerminationSignals m_termination;
    platform::Accounts m_accounts;
    /// Of who was in last: reading it takes as long as making the window, and happens meanwhile.
    std::unique_ptr<store::Database> m_storeAhead;
    platform::Pins m_pins;
    platform::Keychain m_keychain;
    viewmodels::TimeText m_times;
    viewmodels::ConnectionViewModel m_connection;
    viewmodels::SettingsViewModel m_settingsView;
    viewmodels::AccountsViewModel m_accountsView;
    viewmodels::ConnectionTestViewModel m_test;
    viewmodels::LogViewModel m_logView{m_log, m_crashMarker};
    viewmodels::InspectorViewModel m_inspector;
    calls::CallDevices m_devices;
    viewmodels::DevicesViewModel m_devicesView{m_devices, m_settingsView};
    Surroundings m_surroundings{m_settingsView};
    QTimer m_keyringPatience;
    QTimer m_nextMidnight; ///< "Today" becomes "Yesterday"
    /// Who is in, or on the way in; the token is nowhere else but in the keyring.
    platform::AccountRecord m_who;
    QString m_token;
    bool m_tokenIsKept = false; ///< or the keyring has not been asked to keep it yet
    QByteArray m_profile;
    std::unique_ptr<Account> m_account;
    UserId m_toCall; ///< as soon as there is a line
    bool m_hasMetDesktop = false;
    bool m_entered = false; ///< the present account is shown
};

} // namespace duologue::application
