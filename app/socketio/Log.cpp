#include "app/socketio/Log.h"

namespace duologue::socketio {

Q_LOGGING_CATEGORY(lcSocketIo, "duologue.socketio", QtInfoMsg)

} // namespace duologue::socketio
