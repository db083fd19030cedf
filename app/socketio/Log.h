#pragma once

#include <QLoggingCategory>

namespace duologue::socketio {

/// Shown or hidden by QT_LOGGING_RULES="duologue.socketio.debug=true". Logged are sizes and states, never
/// what events carry.
Q_DECLARE_LOGGING_CATEGORY(lcSocketIo)

} // namespace duologue::socketio
