#pragma once

#include "app/domain/Proxy.h"

#include <QFuture>
#include <QUrl>

namespace duologue::platform {

/// What the desktop says (org.freedesktop.portal.ProxyResolver), else the environment (`https_proxy`,
/// `http_proxy`, `all_proxy`, `no_proxy`), is the way to `url`.
[[nodiscard]] QFuture<Proxy> systemProxy(const QUrl& url);

/// The proxy that a URL such as `http://host:port` or `socks5://host:port` names; None for everything else.
[[nodiscard]] Proxy proxyFromUrl(const QString& url);

/// The same from the environment alone.
[[nodiscard]] Proxy environmentProxy(const QUrl& url);

} // namespace duologue::platform
