#pragma once

#include "app/socketio/codec/Revision.h"

#include <QByteArray>
#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <optional>
#include <utility>

namespace duologue::socketio {

enum class TransportKind { WebSocket, Polling };

/// What one connection may cost at most; beyond it the connection is closed, or the call refused, with a
/// reason.
struct Limits {
    qint64 incomingMessage =
        64LL * 1024 * 1024;              ///< bytes of one WebSocket message, attachment or polling body
    qsizetype attachments = 10;          ///< of one packet; the official servers refuse more as well
    qsizetype bufferedPackets = 100'000; ///< waiting for the namespace to be joined: see Socket::emitEvent
    qsizetype bufferedBytes = 64LL * 1024 * 1024;
};

/// How and where to connect: given to a Client once, names and meaning as in the JavaScript client.
struct Options {
    QUrl url; ///< http, https, ws or wss; its query goes with every request
    QString path = QStringLiteral("/socket.io");      ///< on the server; the path of `url` is not used
    QUrlQuery query;                                  ///< goes with every request, after that of `url`
    QList<std::pair<QByteArray, QByteArray>> headers; ///< go with every request

    /// More than 0: every event (but volatile ones) waits in a queue, is sent with an acknowledgement and
    /// sent again, so often, until it is acknowledged; then the next one. At least once, in order: the server
    /// drops repeats.
    int retries = 0;
    std::chrono::milliseconds ackTimeout{0}; ///< where the emit names none; of one try; 0: for ever

    bool reconnection = true;
    std::chrono::milliseconds reconnectionDelay{1000};    ///< doubles with every failure …
    std::chrono::milliseconds reconnectionDelayMax{5000}; ///< … up to this
    double randomizationFactor = 0.5;                     ///< 0 to 1; spreads clients also at the maximum
    int reconnectionAttempts = -1;                        ///< -1: for ever
    std::chrono::milliseconds connectTimeout{20000};      ///< address, TCP, TLS and handshake together

    /// WebSocket first: polling is the fallback where proxies break WebSockets. Polling first: it is upgraded
    /// to a WebSocket if the server offers that and WebSocket is in the list. One alone: that and nothing
    /// else.
    QList<TransportKind> transports{TransportKind::WebSocket, TransportKind::Polling};
    Revision revision = Revision::Auto; ///< Auto costs nothing with servers 2.x and from 4.5 on
    Limits limits;

    std::optional<QSslConfiguration> tls;      ///< default: the system's
    QList<QSslCertificate> pinnedCertificates; ///< these, and no others, are trusted in spite of errors
    /// Default: what QNetworkProxyFactory says, which is the system's proxy or one that the application has
    /// set.
    std::optional<QNetworkProxy> proxy;
    bool watchesNetwork = true; ///< tries again at once when the system says that the net is back
};

} // namespace duologue::socketio
