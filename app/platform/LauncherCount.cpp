#include "app/platform/LauncherCount.h"

#include "app/platform/sandbox.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace duologue::platform {

void setLauncherCount(int count)
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto update = QDBusMessage::createSignal(u"/com/canonical/unity/launcherentry/duologue"_s,
                                             u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update << u"application://%1.desktop"_s.arg(desktopEntry())
           << QVariantMap{{u"count"_s, qint64{count}}, {u"count-visible"_s, count > 0}};
    bus.send(update);
}

} // namespace duologue::platform
