#pragma once

#include <QString>

namespace duologue::platform {

/// Whether the program runs inside a Flatpak.
[[nodiscard]] bool isInFlatpak();

/// The name of the program's desktop entry, which a Flatpak renames: "duologue".
[[nodiscard]] QString desktopEntry();

} // namespace duologue::platform
