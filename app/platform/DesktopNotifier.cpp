#include "app/platform/DesktopNotifier.h"

#include "app/base/Log.h"
#include "app/platform/sandbox.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
const QString inlineReply = u"inline-reply"_s; // KDE's extension, which others took over
const QString defaultAction = u"default"_s;

QDBusMessage method(const QString& name)
{
    return QDBusMessage::createMethodCall(service, path, service, name);
}

} // namespace

void DesktopNotifier::open()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const auto listen = [&](const QString& signal, const char* slot) {
        bus.connect(service, path, service, signal, this, slot);
    };
    listen(u"ActionInvoked"_s, SLOT(takeAction(uint, QString)));
    listen(u"NotificationReplied"_s, SLOT(takeReply(uint, QString)));
    listen(u"NotificationClosed"_s, SLOT(takeClosed(uint, uint)));
    listen(u"ActivationToken"_s, SLOT(takeToken(uint, QString)));
    auto* watcher = new QDBusServiceWatcher(service, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &DesktopNotifier::askForCapabilities);
    askForCapabilities();
}

DesktopNotifier::~DesktopNotifier()
{
    forgetAll();
}

void DesktopNotifier::askForCapabilities()
{
    auto* watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(method(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isValid())
            m_capabilities = reply.value();
    });
}

QStringList DesktopNotifier::actionsOf(const Notification& notification) const
{
    if (!m_capabilities.contains(u"actions"_s))
        return {};
    QStringList actions{defaultAction, QString()};
    if (!notification.replyPlaceholder.isEmpty() && m_capabilities.contains(inlineReply))
        actions += {inlineReply, notification.replyPlaceholder};
    for (const Notification::Action& action : notification.actions)
        actions += {action.key, action.label};
    return actions;
}

void DesktopNotifier::show(const Notification& notification)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        Q_EMIT undelivered(notification);
        return;
    }
    Shown& shown = m_shown[notification.key];
    shown.isWithdrawn = false;
    QVariantMap hints{{u"desktop-entry"_s, desktopEntry()},
                      {u"category"_s, notification.category},
                      {u"urgency"_s, QVariant::fromValue<uchar>(
                                         notification.urgency == Notification::Urgency::Critical ? 2 : 1)}};
    if (notification.isSilent)
        hints.insert(u"suppress-sound"_s, true);
    else
        hints.insert(u"sound-name"_s, u"message-new-instant"_s);
    if (!notification.replyPlaceholder.isEmpty())
        hints.insert(u"x-kde-reply-placeholder-text"_s, notification.replyPlaceholder);
    // A body with markup in it would be read as such.
    const bool escapes = m_capabilities.contains(u"body-markup"_s);
    constexpr int byServer = -1;
    auto call = method(u"Notify"_s);
    call << u"Duologue"_s << shown.id << u"duologue"_s << notification.title
         << (escapes ? notification.body.toHtmlEscaped() : notification.body) << actionsOf(notification)
         << hints << (notification.stays ? 0 : byServer);
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isValid()) {
            qCInfo(lcPlatform) << "no notification server:" << reply.error().name();
            m_shown.remove(notification.key);
            Q_EMIT undelivered(notification);
            return;
        }
        Shown& answered = m_shown[notification.key];
        answered.id = reply.value();
        if (answered.isWithdrawn)
            withdraw(notification.key);
    });
}

void DesktopNotifier::withdraw(const QString& key)
{
    const auto shown = m_shown.find(key);
    if (shown == m_shown.end())
        return;
    if (shown->id == 0) {
        shown->isWithdrawn = true;
        return;
    }
    close(shown->id);
    m_shown.erase(shown);
}

void DesktopNotifier::withdrawAll()
{
    forgetAll();
}

void DesktopNotifier::forgetAll()
{
    const QStringList keys = m_shown.keys();
    for (const QString& key : keys)
        withdraw(key);
}

void DesktopNotifier::close(uint id)
{
    auto call = method(u"CloseNotification"_s);
    call << id;
    QDBusConnection::sessionBus().asyncCall(call);
}

QString DesktopNotifier::keyOf(uint id) const
{
    for (auto it = m_shown.begin(); it != m_shown.end(); ++it) {
        if (it->id == id)
            return it.key();
    }
    return {}; // another program's
}

void DesktopNotifier::takeAction(uint id, const QString& action)
{
    const QString key = keyOf(id);
    if (key.isEmpty() || action == inlineReply)
        return;
    if (action == defaultAction)
        Q_EMIT activated(key);
    else
        Q_EMIT actionInvoked(key, action);
}

void DesktopNotifier::takeReply(uint id, const QString& text)
{
    if (const QString key = keyOf(id); !key.isEmpty())
        Q_EMIT replied(key, text);
}

void DesktopNotifier::takeClosed(uint id, uint)
{
    if (const QString key = keyOf(id); !key.isEmpty())
        m_shown.remove(key);
}

/// Without it a Wayland compositor does not let the window come to the front.
void DesktopNotifier::takeToken(uint id, const QString& token)
{
    if (!keyOf(id).isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace duologue::platform
