#include "app/base/Log.h"

namespace duologue {

Q_LOGGING_CATEGORY(lcProtocol, "duologue.protocol", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "duologue.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCore, "duologue.core", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMedia, "duologue.media", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCalls, "duologue.calls", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPlatform, "duologue.platform", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "duologue.ui", QtInfoMsg)

} // namespace duologue
