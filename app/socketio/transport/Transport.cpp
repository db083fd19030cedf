#include "app/socketio/transport/Transport.h"

using namespace Qt::StringLiterals;

namespace duologue::socketio {

Closure Closure::refusedByHttp(int status, const QString& words)
{
    Closure closure{
        .reason = DisconnectReason::TransportError, .kind = ErrorKind::NotSocketIo, .httpStatus = status};
    if (status == 401 || status == 403)
        closure.kind = ErrorKind::Unauthorized;
    else if (status == 502 || status == 503 || status == 504)
        closure.kind = ErrorKind::Unreachable; // a proxy says that the server behind it is away
    closure.message = u"the server answered HTTP %1"_s.arg(status);
    if (!words.isEmpty())
        closure.message += u": "_s + words;
    return closure;
}

} // namespace duologue::socketio
