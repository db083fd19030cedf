#include "app/platform/TerminationSignals.h"

#include <QSocketNotifier>

namespace duologue::platform {

// The end of a Windows session reaches Qt as a close event of the window.
TerminationSignals::TerminationSignals() = default;
TerminationSignals::~TerminationSignals() = default;

} // namespace duologue::platform
