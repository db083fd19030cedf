#pragma once

#include <QMetaType>
#include <QString>

namespace duologue::socketio {

/// Why a namespace is no longer joined. After the first two nothing reconnects by itself.
enum class DisconnectReason {
    ServerDisconnect, ///< the server put this namespace out
    ClientDisconnect, ///< disconnectFromServer()
    PingTimeout,      ///< the server fell silent
    TransportClose,   ///< the server or the net closed the connection
    TransportError,   ///< the connection broke, or carried something that is not Engine.IO
    ParseError,       ///< the server sent something that is not Socket.IO
};

/// The words of the official client: "io server disconnect", "transport close" …
[[nodiscard]] QString toWords(DisconnectReason reason);

} // namespace duologue::socketio

Q_DECLARE_METATYPE(duologue::socketio::DisconnectReason)
