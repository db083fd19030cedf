#pragma once

#include "app/socketio/Endpoint.h"

#include <QNetworkReply>
#include <QNetworkRequest>

class QNetworkAccessManager;

namespace duologue::socketio {

/// What all requests of one client have in common: addresses, headers, TLS, cookies, proxy. One network
/// access for all of them, so that connections are kept and cookies of load balancers go along.
class Requests {
public:
    /// `options` outlives it.
    Requests(Endpoint endpoint, const Options& options);
    ~Requests();
    Q_DISABLE_COPY_MOVE(Requests)

    [[nodiscard]] const Options& options() const { return m_options; }
    [[nodiscard]] QNetworkRequest webSocket(Revision revision, const QString& sid = {});
    /// The proxy for a WebSocket: the explicit one, else what the application's or the system's settings say
    /// for HTTP.
    [[nodiscard]] QNetworkProxy webSocketProxy() const;
    [[nodiscard]] QNetworkRequest polling(Revision revision, const QString& sid);
    [[nodiscard]] QNetworkAccessManager& network();

    /// What every answer has to respect. A value, for the answer to a goodbye comes when we are gone.
    struct Guard {
        qint64 mostBytes = 0;
        QList<QSslCertificate> pinned;

        /// A bad certificate is accepted only if the caller named exactly this one.
        [[nodiscard]] bool accepts(const QSslConfiguration& connection) const;
        void watch(QNetworkReply& reply) const;
    };
    [[nodiscard]] Guard guard() const;

private:
    [[nodiscard]] QNetworkRequest request(const QUrl& url) const;
    void addCookies(QNetworkRequest& request, const QUrl& asHttp) const;

    Endpoint m_endpoint;
    const Options& m_options;
    QNetworkAccessManager* m_network = nullptr; ///< made when first needed
    quint64 m_count = 0;
};

} // namespace duologue::socketio
