#include "app/application/Surroundings.h"

#include "app/application/Account.h"
#include "app/platform/LauncherCount.h"
#include "app/viewmodels/NotificationsViewModel.h"
#include "app/viewmodels/SettingsViewModel.h"

namespace duologue::application {

using viewmodels::NotificationsViewModel;

Surroundings::Surroundings(viewmodels::SettingsViewModel& settings) : m_settings(settings)
{
    connect(&m_sleep, &platform::SleepWatch::awake, this, [this] {
        if (!m_account)
            return;
        m_account->calls.checkPatience(); // a ring from before must not go on
        m_account->link.reconnect();      // what was open is dead, and does not know it yet
    });
    connect(m_notifier.get(), &platform::Notifier::undelivered, this,
            [this](const platform::Notification& notification) {
                Q_EMIT undelivered(notification.title, notification.body);
            });
    connect(this, &Surroundings::unreadChanged, this, [this](int unread) {
        m_unread = unread;
        if (m_isOpen)
            platform::setLauncherCount(unread);
    });
}

Surroundings::~Surroundings() = default;

void Surroundings::open()
{
    if (std::exchange(m_isOpen, true))
        return;
    m_sleep.open();
    m_notifier->open();
    platform::setLauncherCount(m_unread);
}

void Surroundings::follow(Account* account)
{
    m_notifications.reset();
    m_sleepLock.release();
    m_account = account;
    Q_EMIT unreadChanged(0);
    if (!account)
        return;
    m_attention.forgetCallers();
    account->chat.call.setAlert([this, account] {
        const calls::CallState& call = account->calls.state();
        return m_attention.alertFor(call.id, call.peer, account->rooms.withPeer(call.peer),
                                    QDateTime::currentDateTimeUtc());
    });
    connect(&account->calls, &calls::CallService::changed, this, &Surroundings::followCall);
    m_notifications = std::make_unique<NotificationsViewModel>(
        NotificationsViewModel::Sources{account->rooms, account->messages, account->chat, m_settings,
                                        m_attention},
        *m_notifier);
    m_notifications->setWindowActive(m_windowActive);
    connect(m_notifications.get(), &NotificationsViewModel::unreadChanged, this,
            &Surroundings::unreadChanged);
    connect(m_notifications.get(), &NotificationsViewModel::windowWanted, this, &Surroundings::windowWanted);
}

void Surroundings::followCall()
{
    switch (m_account->calls.state().phase) {
    case calls::CallPhase::Connecting:
    case calls::CallPhase::Active:
    case calls::CallPhase::Reconnecting:
        m_sleepLock.hold(m_account->chat.call.kindText());
        break;
    default:
        m_sleepLock.release();
        break;
    }
}

void Surroundings::setWindowActive(bool active)
{
    m_windowActive = active;
    if (m_notifications)
        m_notifications->setWindowActive(active);
}

} // namespace duologue::application
