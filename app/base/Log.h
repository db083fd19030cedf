#pragma once

#include <QLoggingCategory>

/// All logging categories of Duologue, one a folder; shown or hidden by QT_LOGGING_RULES, e.g.
/// `QT_LOGGING_RULES="duologue.core.debug=true"`. Logged are ids, sizes and states; never message text,
/// tokens, SDP or addresses of people.
namespace duologue {

Q_DECLARE_LOGGING_CATEGORY(lcProtocol)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcCore)
Q_DECLARE_LOGGING_CATEGORY(lcMedia)
Q_DECLARE_LOGGING_CATEGORY(lcCalls)
Q_DECLARE_LOGGING_CATEGORY(lcPlatform)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

} // namespace duologue
