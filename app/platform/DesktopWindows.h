#pragma once

#include "app/domain/ScreenSource.h"

namespace duologue::platform {

/// The windows of other programs on this X11 desktop, the topmost first; none where there is no X11.
[[nodiscard]] QList<ScreenSource> desktopWindows();

} // namespace duologue::platform
