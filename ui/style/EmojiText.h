#pragma once

#include <QString>

namespace duologue::ui::style {

/// Text as it is to be painted, as long as before: letters stand where they stood.
///
/// A heart on fire is ❤, U+FE0F, U+200D, 🔥. Qt 6 looks for a font for U+FE0F by itself (QFontEngineMulti),
/// finds another than that of the emoji, and what was joined falls apart. Behind what is joined it does no
/// harm.
[[nodiscard]] QString withJoinedEmoji(QString text);

} // namespace duologue::ui::style
