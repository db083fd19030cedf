#pragma once

#include "app/socketio/Options.h"
#include "app/socketio/Result.h"

namespace duologue::socketio {

/// Where the requests of one client go: the URL of the options, mapped, with the query of Engine.IO. A value.
class Endpoint {
public:
    /// Malformed unless the URL is http, https, ws or wss and names a host.
    [[nodiscard]] static Result<Endpoint> create(const Options& options);

    /// `sid` is empty for a handshake.
    [[nodiscard]] QUrl webSocketUrl(Revision revision, const QString& sid = {}) const;
    [[nodiscard]] QUrl pollingUrl(Revision revision, const QString& sid, const QString& cacheBuster) const;

private:
    [[nodiscard]] QUrl url(const char* scheme, const char* secureScheme, const QString& engineQuery) const;

    QUrl m_url;      ///< host, port and path
    QString m_query; ///< the user's, encoded
    bool m_secure = false;
};

} // namespace duologue::socketio
