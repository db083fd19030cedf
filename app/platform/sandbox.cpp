#include "app/platform/sandbox.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace duologue::platform {

bool isInFlatpak()
{
    return qEnvironmentVariableIsSet("FLATPAK_ID") || QFile::exists(u"/.flatpak-info"_s);
}

QString desktopEntry()
{
    return qEnvironmentVariable("FLATPAK_ID", u"duologue"_s);
}

} // namespace duologue::platform
