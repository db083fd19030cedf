#include "tests/drivers/WireOptions.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace duologue::socketio;

namespace {

const QSet<QString> knownOptions{u"rev"_s,      u"transports"_s,          u"path"_s,
                                 u"query"_s,    u"extraHeaders"_s,        u"auth"_s,
                                 u"nspQuery"_s, u"reconnection"_s,        u"reconnectionDelay"_s,
                                 u"timeout"_s,  u"ackTimeout"_s,          u"reconnectionDelayMax"_s,
                                 u"retries"_s,  u"randomizationFactor"_s, u"reconnectionAttempts"_s};

Error unsupported(const QString& name)
{
    return {.kind = ErrorKind::Malformed, .detail = u"unsupported option: "_s + name};
}

std::chrono::milliseconds milliseconds(const QJsonObject& from, QLatin1StringView name,
                                       std::chrono::milliseconds otherwise)
{
    return std::chrono::milliseconds(from.value(name).toInteger(otherwise.count()));
}

std::optional<Revision> revisionFrom(const QJsonValue& value)
{
    if (value.isUndefined() || value == "auto"_L1)
        return Revision::Auto;
    if (value.toInt() == 3)
        return Revision::V4;
    return value.toInt() == 4 ? std::optional(Revision::V5) : std::nullopt;
}

/// Nothing for a name that is not one; the library's own list if there is none.
std::optional<QList<TransportKind>> transportsFrom(const QJsonValue& value)
{
    if (value.isUndefined())
        return Options().transports;
    QList<TransportKind> transports;
    for (const QJsonValue& name : value.toArray()) {
        if (name != "polling"_L1 && name != "websocket"_L1)
            return std::nullopt;
        transports.append(name == "polling"_L1 ? TransportKind::Polling : TransportKind::WebSocket);
    }
    return transports;
}

/// JavaScript says Infinity, which JSON has not; here -1.
int attemptsFrom(const QJsonValue& value)
{
    return value.isDouble() ? static_cast<int>(std::clamp(value.toDouble(), -1.0, 1e9)) : -1;
}

} // namespace

QUrlQuery queryFromWire(const QJsonObject& from)
{
    QUrlQuery query;
    for (auto it = from.begin(); it != from.end(); ++it)
        query.addQueryItem(it.key(), it.value().toVariant().toString());
    return query;
}

Result<Options> optionsFromWire(const QJsonObject& from, const QUrl& url)
{
    for (const QString& name : from.keys()) {
        if (!knownOptions.contains(name))
            return unsupported(name);
    }
    const auto revision = revisionFrom(from.value("rev"_L1));
    const auto transports = transportsFrom(from.value("transports"_L1));
    if (!revision)
        return unsupported(u"rev"_s);
    if (!transports)
        return unsupported(u"transports"_s);

    Options options{.url = url};
    options.revision = *revision;
    options.transports = *transports;
    options.path = from.value("path"_L1).toString(options.path);
    options.query = queryFromWire(from.value("query"_L1).toObject());
    const QJsonObject headers = from.value("extraHeaders"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        options.headers.append({it.key().toUtf8(), it.value().toVariant().toString().toUtf8()});
    options.reconnection = from.value("reconnection"_L1).toBool(true);
    options.reconnectionDelay = milliseconds(from, "reconnectionDelay"_L1, options.reconnectionDelay);
    options.reconnectionDelayMax =
        milliseconds(from, "reconnectionDelayMax"_L1, options.reconnectionDelayMax);
    options.randomizationFactor = from.value("randomizationFactor"_L1).toDouble(options.randomizationFactor);
    options.reconnectionAttempts = attemptsFrom(from.value("reconnectionAttempts"_L1));
    options.connectTimeout = milliseconds(from, "timeout"_L1, options.connectTimeout);
    options.ackTimeout = milliseconds(from, "ackTimeout"_L1, options.ackTimeout);
    options.retries = from.value("retries"_L1).toInt();
    return options;
}
