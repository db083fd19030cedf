#include "app/core/useProxy.h"

#include <QNetworkProxy>

namespace duologue::core {

void useProxy(const Proxy& proxy)
{
    QNetworkProxy chosen(QNetworkProxy::NoProxy);
    if (proxy.kind != Proxy::Kind::None && !proxy.host.isEmpty())
        chosen = QNetworkProxy(proxy.kind == Proxy::Kind::Http ? QNetworkProxy::HttpProxy
                                                               : QNetworkProxy::Socks5Proxy,
                               proxy.host, proxy.port);
    QNetworkProxy::setApplicationProxy(chosen);
}

} // namespace duologue::core
