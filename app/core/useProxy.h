#pragma once

#include "app/domain/Proxy.h"

namespace duologue::core {

/// Everything that is connected from now on, chat and pictures, goes this way.
void useProxy(const Proxy& proxy);

} // namespace duologue::core
