#include "app/platform/Notifier.h"

#include "app/platform/DesktopNotifier.h"
#include "app/platform/PortalNotifier.h"
#include "app/platform/sandbox.h"

namespace duologue::platform {

std::unique_ptr<Notifier> Notifier::create()
{
    if (isInFlatpak())
        return std::make_unique<PortalNotifier>();
    return std::make_unique<DesktopNotifier>();
}

} // namespace duologue::platform
