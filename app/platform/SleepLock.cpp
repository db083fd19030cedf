#include "app/platform/SleepLock.h"

#include "app/base/Log.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>

using namespace Qt::StringLiterals;

namespace duologue::platform {

struct SleepLock::Bus {
    QDBusConnection connection;
    QDBusUnixFileDescriptor descriptor; ///< the lock lasts as long as this is open
};

SleepLock::SleepLock(const QString& connection) : m_name(connection) {}

SleepLock::~SleepLock() = default;

bool SleepLock::isHeld() const
{
    return m_bus && m_bus->descriptor.isValid();
}

void SleepLock::hold(const QString& why)
{
    if (!m_bus)
        m_bus.reset(new Bus{m_name.isEmpty() ? QDBusConnection::systemBus() : QDBusConnection(m_name), {}});
    if (m_wanted || !m_bus->connection.isConnected())
        return;
    m_wanted = true;
    QDBusMessage ask =
        QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    ask.setArguments({u"sleep:idle"_s, u"Duologue"_s, why, u"block"_s});
    auto* answer = new QDBusPendingCallWatcher(m_bus->connection.asyncCall(ask), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply(*answer);
        answer->deleteLater();
        if (reply.isError())
            qCInfo(lcPlatform) << "the computer may fall asleep in a call:" << reply.error().name();
        else if (m_wanted)
            m_bus->descriptor = reply.value();
    });
}

void SleepLock::release()
{
    m_wanted = false;
    if (m_bus)
        m_bus->descriptor = {};
}

} // namespace duologue::platform
