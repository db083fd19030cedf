#pragma once

#include "app/socketio/Result.h"

#include <QJsonValue>
#include <QMetaType>
#include <QString>

namespace duologue::socketio {

/// Why an attempt to connect, or to join a namespace, failed. Of `kind`:
/// - Malformed: the URL is not one; nothing was tried
/// - Unreachable: no such host, nobody listens, the line broke
/// - TimedOut: somebody listens but says nothing
/// - NotSocketIo: another server answers: 404, a web page, garbage
/// - Unauthorized: the server answered 401 or 403
/// - Refused: the server refused this namespace (CONNECT_ERROR); never tried again by itself
/// - Insecure: the certificate cannot be trusted
struct ConnectError {
    ErrorKind kind = ErrorKind::Unreachable;
    QString message; ///< English; of Refused: the server's words
    QJsonValue data; ///< of Refused: what the server sent along
    bool willRetry = false;
};

} // namespace duologue::socketio

Q_DECLARE_METATYPE(duologue::socketio::ConnectError)
