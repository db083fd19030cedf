#pragma once

#include <QString>

#include <functional>

namespace duologue {

/// A sentence in the language of the moment: whoever shows it for a while asks again when the language has
/// changed. Empty = nothing to say.
using Words = std::function<QString()>;

} // namespace duologue
