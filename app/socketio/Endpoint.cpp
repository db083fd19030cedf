#include "app/socketio/Endpoint.h"

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// The query of the URL is taken as it is, that of the options encoded, so that `+` and `&` survive.
QString userQuery(const Options& options)
{
    QStringList parts;
    if (const QString own = options.url.query(QUrl::FullyEncoded); !own.isEmpty())
        parts.append(own);
    for (const auto& [key, value] : options.query.queryItems(QUrl::FullyDecoded))
        parts.append(encoded(key) + u'=' + encoded(value));
    return parts.join(u'&');
}

} // namespace

Result<Endpoint> Endpoint::create(const Options& options)
{
    const QString scheme = options.url.scheme();
    const bool secure = scheme == "https"_L1 || scheme == "wss"_L1;
    if (!options.url.isValid() || options.url.host().isEmpty())
        return Error{ErrorKind::Malformed, u"the URL names no host"_s};
    if (!secure && scheme != "http"_L1 && scheme != "ws"_L1)
        return Error{ErrorKind::Malformed, u"the URL is not http, https, ws or wss"_s};

    Endpoint endpoint;
    endpoint.m_secure = secure;
    endpoint.m_query = userQuery(options);
    endpoint.m_url = options.url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (endpoint.m_url.port() == (secure ? 443 : 80))
        endpoint.m_url.setPort(-1);
    QString path = options.path;
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    if (!path.endsWith(u'/'))
        path.append(u'/');
    endpoint.m_url.setPath(path);
    return endpoint;
}

QUrl Endpoint::url(const char* scheme, const char* secureScheme, const QString& engineQuery) const
{
    QUrl url = m_url;
    url.setScheme(QString::fromLatin1(m_secure ? secureScheme : scheme));
    url.setQuery(m_query.isEmpty() ? engineQuery : engineQuery + u'&' + m_query);
    return url;
}

QUrl Endpoint::webSocketUrl(Revision revision, const QString& sid) const
{
    QString query = u"EIO=%1&transport=websocket"_s.arg(engineVersion(revision));
    if (!sid.isEmpty())
        query += u"&sid="_s + encoded(sid);
    return url("ws", "wss", query);
}

QUrl Endpoint::pollingUrl(Revision revision, const QString& sid, const QString& cacheBuster) const
{
    QString query =
        u"EIO=%1&transport=polling&t=%2"_s.arg(QString::number(engineVersion(revision)), cacheBuster);
    if (!sid.isEmpty())
        query += u"&sid="_s + encoded(sid);
    return url("http", "https", query);
}

} // namespace duologue::socketio
