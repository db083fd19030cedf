#include "app/platform/PortalNotifier.h"

#include "app/base/Log.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Notification"_s;
const QString defaultAction = u"default"_s;
const QString replyAction = u"reply"_s; // none of these begins with "app.": they come back by signal
const QString replyPurpose = u"im.reply-with-text"_s;

using Buttons = QList<QVariantMap>;

QDBusMessage method(const QString& name)
{
    return QDBusMessage::createMethodCall(service, path, interface, name);
}

QVariant plain(const QVariant& value)
{
    if (value.metaType() == QMetaType::fromType<QDBusVariant>())
        return plain(value.value<QDBusVariant>().variant());
    if (value.metaType() == QMetaType::fromType<QDBusArgument>() &&
        value.value<QDBusArgument>().currentType() == QDBusArgument::MapType)
        return qdbus_cast<QVariantMap>(value);
    return value;
}

} // namespace

void PortalNotifier::open()
{
    qDBusRegisterMetaType<Buttons>();
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"ActionInvoked"_s, this,
                SLOT(takeAction(QString, QString, QVariantList)));
    askForVersion();
}

PortalNotifier::~PortalNotifier()
{
    for (const QString& key : std::as_const(m_shown))
        remove(key);
}

void PortalNotifier::askForVersion()
{
    auto question =
        QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Properties"_s, u"GetAll"_s);
    question << interface;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QVariantMap> reply = *watcher;
        if (!reply.isValid())
            return;
        m_version = std::max(1U, reply.value().value(u"version"_s).toUInt());
        const QVariantMap options = plain(reply.value().value(u"SupportedOptions"_s)).toMap();
        m_purposes = options.value(u"button-purpose"_s).toStringList();
    });
}

QVariantMap PortalNotifier::described(const Notification& notification) const
{
    const bool critical = notification.urgency == Notification::Urgency::Critical;
    QVariantMap bubble{{u"title"_s, notification.title},
                       {u"body"_s, notification.body}, // plain: markup has a member of its own
                       {u"priority"_s, critical ? u"urgent"_s : u"normal"_s},
                       {u"default-action"_s, defaultAction}};
    Buttons buttons;
    const bool isNew = m_version >= 2;
    if (!notification.replyPlaceholder.isEmpty() && isNew && m_purposes.contains(replyPurpose))
        buttons.append({{u"label"_s, notification.replyPlaceholder},
                        {u"action"_s, replyAction},
                        {u"purpose"_s, replyPurpose}});
    for (const Notification::Action& action : notification.actions) {
        QVariantMap button{{u"label"_s, action.label}, {u"action"_s, action.key}};
        if (isNew && m_purposes.contains(action.purpose))
            button.insert(u"purpose"_s, action.purpose);
        buttons.append(button);
    }
    if (!buttons.isEmpty())
        bubble.insert(u"buttons"_s, QVariant::fromValue(buttons));
    if (isNew) {
        bubble.insert(u"category"_s, notification.category);
        bubble.insert(u"sound"_s,
                      QVariant::fromValue(QDBusVariant(notification.isSilent ? u"silent"_s : u"default"_s)));
    }
    return bubble;
}

void PortalNotifier::show(const Notification& notification)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        Q_EMIT undelivered(notification);
        return;
    }
    m_shown.insert(notification.key);
    auto call = method(u"AddNotification"_s);
    call << notification.key << described(notification);
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        watcher->deleteLater();
        if (!watcher->isError())
            return;
        qCInfo(lcPlatform) << "no notification portal:" << watcher->error().name();
        m_shown.remove(notification.key);
        Q_EMIT undelivered(notification);
    });
}

void PortalNotifier::withdraw(const QString& key)
{
    if (m_shown.remove(key))
        remove(key);
}

void PortalNotifier::withdrawAll()
{
    for (const QString& key : std::exchange(m_shown, {}))
        remove(key);
}

void PortalNotifier::remove(const QString& key)
{
    auto call = method(u"RemoveNotification"_s);
    call << key;
    QDBusConnection::sessionBus().asyncCall(call);
}

/// What comes with it since version 2: the platform's data, a map, and behind it what was typed, a text.
void PortalNotifier::takeAction(const QString& key, const QString& action, const QVariantList& parameter)
{
    if (!m_shown.contains(key))
        return; // another program's, or of a run before this one
    QString typed;
    for (const QVariant& each : parameter) {
        const QVariant value = plain(each);
        if (value.metaType() == QMetaType::fromType<QVariantMap>()) {
            const QString token = value.toMap().value(u"activation-token"_s).toString();
            if (!token.isEmpty())
                qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // without it Wayland keeps the window behind
        } else if (value.metaType() == QMetaType::fromType<QString>()) {
            typed = value.toString();
        }
    }
    if (action == defaultAction)
        Q_EMIT activated(key);
    else if (action == replyAction)
        Q_EMIT replied(key, typed);
    else
        Q_EMIT actionInvoked(key, action);
}

} // namespace duologue::platform
