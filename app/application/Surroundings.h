#pragma once

#include "app/platform/Notifier.h"
#include "app/platform/SleepLock.h"
#include "app/platform/SleepWatch.h"
#include "app/viewmodels/Attention.h"

#include <QObject>

#include <memory>

namespace duologue::viewmodels {
class NotificationsViewModel;
class SettingsViewModel;
} // namespace duologue::viewmodels

namespace duologue::application {

struct Account;

/// What the desktop around the program tells it and is told, for the account that is in: bubbles, the number
/// on the icon, sleep and waking, whether anything may disturb.
class Surroundings : public QObject {
    Q_OBJECT

public:
    explicit Surroundings(viewmodels::SettingsViewModel& settings);
    ~Surroundings() override;

    /// Begins to talk to the desktop, unless it does already: a start does so when the window is painted, and
    /// before a line can bring anything to tell.
    void open();

    /// From now on about this account; null before it goes.
    void follow(Account* account);

    /// Whether somebody sits before the main window.
    void setWindowActive(bool active);

Q_SIGNALS:
    void unreadChanged(int unread);
    void windowWanted();
    /// Nobody on the bus shows bubbles: the tray may.
    void undelivered(const QString& title, const QString& body);

private:
    void followCall();

    viewmodels::SettingsViewModel& m_settings;
    std::unique_ptr<platform::Notifier> m_notifier = platform::Notifier::create();
    platform::SleepWatch m_sleep;
    platform::SleepLock m_sleepLock; ///< held during a call

    viewmodels::Attention m_attention{m_settings};
    Account* m_account = nullptr;
    std::unique_ptr<viewmodels::NotificationsViewModel> m_notifications;
    bool m_windowActive = false;
    bool m_isOpen = false;
    int m_unread = 0;
};

} // namespace duologue::application
