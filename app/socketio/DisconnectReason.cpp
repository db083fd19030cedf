#include "app/socketio/DisconnectReason.h"

using namespace Qt::StringLiterals;

namespace duologue::socketio {

QString toWords(DisconnectReason reason)
{
    switch (reason) {
    case DisconnectReason::ServerDisconnect:
        return u"io server disconnect"_s;
    case DisconnectReason::ClientDisconnect:
        return u"io client disconnect"_s;
    case DisconnectReason::PingTimeout:
        return u"ping timeout"_s;
    case DisconnectReason::TransportClose:
        return u"transport close"_s;
    case DisconnectReason::TransportError:
        return u"transport error"_s;
    case DisconnectReason::ParseError:
        return u"parse error"_s;
    }
    Q_UNREACHABLE();
}

} // namespace duologue::socketio
