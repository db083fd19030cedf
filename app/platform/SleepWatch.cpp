#include "app/platform/SleepWatch.h"

#include "app/base/Log.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace duologue::platform {

void SleepWatch::open()
{
    auto bus = QDBusConnection::systemBus();
    if (bus.isConnected())
        bus.connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                    u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this, SLOT(take(bool)));
}

void SleepWatch::take(bool sleeps)
{
    qCInfo(lcPlatform) << (sleeps ? "falling asleep" : "awake");
    if (sleeps)
        Q_EMIT fallingAsleep();
    else
        Q_EMIT awake();
}

} // namespace duologue::platform
