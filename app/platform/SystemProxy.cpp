#include "app/platform/SystemProxy.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

constexpr int portalPatienceMs = 3000;

QString variable(const char* name)
{
    const QString lower = qEnvironmentVariable(name);
    return lower.isEmpty() ? qEnvironmentVariable(QByteArray(name).toUpper().constData()) : lower;
}

bool isExcepted(const QString& host)
{
    const QStringList exceptions = variable("no_proxy").split(u',', Qt::SkipEmptyParts);
    for (const QString& exception : exceptions) {
        QString name = exception.trimmed();
        if (name == "*"_L1)
            return true;
        if (name.startsWith(u'.'))
            name.remove(0, 1);
        if (host == name || host.endsWith(u'.' + name))
            return true;
    }
    return false;
}

} // namespace

Proxy proxyFromUrl(const QString& text)
{
    const QUrl url(text.contains("://"_L1) ? text : u"http://"_s + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    constexpr int httpPort = 8080;
    constexpr int socksPort = 1080;
    if (url.scheme() == "http"_L1)
        return {Proxy::Kind::Http, url.host(), static_cast<quint16>(url.port(httpPort))};
    if (url.scheme() == "socks5"_L1 || url.scheme() == "socks5h"_L1 || url.scheme() == "socks"_L1)
        return {Proxy::Kind::Socks5, url.host(), static_cast<quint16>(url.port(socksPort))};
    return {};
}

Proxy environmentProxy(const QUrl& url)
{
    if (isExcepted(url.host()))
        return {};
    const bool isEncrypted = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    const QString own = variable(isEncrypted ? "https_proxy" : "http_proxy");
    return proxyFromUrl(own.isEmpty() ? variable("all_proxy") : own);
}

QFuture<Proxy> systemProxy(const QUrl& url)
{
    auto promise = std::make_shared<QPromise<Proxy>>();
    promise->start();
    const auto finish = [promise](const Proxy& proxy) {
        promise->addResult(proxy);
        promise->finish();
    };
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        finish(environmentProxy(url));
        return promise->future();
    }
    QUrl asHttp = url; // the portal knows no WebSockets
    if (url.scheme() == "ws"_L1)
        asHttp.setScheme(u"http"_s);
    if (url.scheme() == "wss"_L1)
        asHttp.setScheme(u"https"_s);
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s,
                                               u"/org/freedesktop/portal/desktop"_s,
                                               u"org.freedesktop.portal.ProxyResolver"_s, u"Lookup"_s);
    call << asHttp.toString();
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, portalPatienceMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, url, finish] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (!reply.isValid()) {
            finish(environmentProxy(url));
            return;
        }
        for (const QString& each : reply.value()) {
            const Proxy proxy = proxyFromUrl(each);
            if (proxy.kind != Proxy::Kind::None || each.startsWith("direct:"_L1)) {
                finish(proxy);
                return;
            }
        }
        finish({});
    });
    return promise->future();
}

} // namespace duologue::platform
