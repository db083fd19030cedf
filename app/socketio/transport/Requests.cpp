#include "app/socketio/transport/Requests.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace duologue::socketio {

Requests::Requests(Endpoint endpoint, const Options& options)
    : m_endpoint(std::move(endpoint)), m_options(options)
{
}

Requests::~Requests()
{
    if (!m_network)
        return;
    // A reply may be on the stack, and a goodbye under way: both get their time, at most until the program
    // ends.
    if (QCoreApplication* application = QCoreApplication::instance();
        application && application->thread() == m_network->thread())
        m_network->setParent(application);
    QTimer::singleShot(std::chrono::seconds(3), m_network, &QObject::deleteLater);
}

QNetworkAccessManager& Requests::network()
{
    if (!m_network) {
        m_network = new QNetworkAccessManager;
        m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (m_options.proxy)
            m_network->setProxy(*m_options.proxy);
    }
    return *m_network;
}

QNetworkRequest Requests::request(const QUrl& url) const
{
    QNetworkRequest request(url);
    if (m_options.tls)
        request.setSslConfiguration(*m_options.tls);
    for (const auto& [name, value] : m_options.headers)
        request.setRawHeader(name, value);
    return request;
}

/// Those of the caller and those that the server has set: QNetworkAccessManager would let the latter replace
/// the former, and a WebSocket knows of neither.
void Requests::addCookies(QNetworkRequest& request, const QUrl& asHttp) const
{
    QByteArray cookies = request.rawHeader("Cookie");
    const auto set = m_network ? m_network->cookieJar()->cookiesForUrl(asHttp) : QList<QNetworkCookie>();
    for (const QNetworkCookie& cookie : set)
        cookies += (cookies.isEmpty() ? "" : "; ") + cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    if (!cookies.isEmpty())
        request.setRawHeader("Cookie", cookies);
}

QNetworkRequest Requests::webSocket(Revision revision, const QString& sid)
{
    QNetworkRequest upgrade = request(m_endpoint.webSocketUrl(revision, sid));
    addCookies(upgrade, m_endpoint.pollingUrl(revision, sid, {}));
    return upgrade;
}

QNetworkProxy Requests::webSocketProxy() const
{
    if (m_options.proxy)
        return *m_options.proxy;
    // Asked as for HTTP: a system has no setting for WebSockets, and QWebSocket would ask for bare TCP.
    const QUrl asHttp = m_endpoint.pollingUrl(Revision::V5, {}, {});
    for (const QNetworkProxy& proxy : QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(asHttp))) {
        if (proxy.type() == QNetworkProxy::NoProxy ||
            proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability))
            return proxy;
    }
    return QNetworkProxy::DefaultProxy;
}

QNetworkRequest Requests::polling(Revision revision, const QString& sid)
{
    const QString buster =
        QString::number(QDateTime::currentMSecsSinceEpoch(), 36) + u'.' + QString::number(m_count++, 36);
    QNetworkRequest poll = request(m_endpoint.pollingUrl(revision, sid, buster));
    poll.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    poll.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    poll.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    poll.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    poll.setRawHeader("Accept", "*/*");
    addCookies(poll, poll.url());
    return poll;
}

Requests::Guard Requests::guard() const
{
    return {.mostBytes = m_options.limits.incomingMessage, .pinned = m_options.pinnedCertificates};
}

bool Requests::Guard::accepts(const QSslConfiguration& connection) const
{
    const QSslCertificate peer = connection.peerCertificate();
    return !peer.isNull() && pinned.contains(peer);
}

void Requests::Guard::watch(QNetworkReply& reply) const
{
    QObject::connect(&reply, &QNetworkReply::readyRead, &reply, [&reply, most = mostBytes] {
        if (reply.bytesAvailable() > most)
            reply.abort();
    });
    QObject::connect(&reply, &QNetworkReply::sslErrors, &reply,
                     [&reply, guard = *this](const QList<QSslError>& errors) {
                         if (guard.accepts(reply.sslConfiguration()))
                             reply.ignoreSslErrors(errors);
                     });
}

} // namespace duologue::socketio
