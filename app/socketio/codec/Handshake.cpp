#include "app/socketio/codec/Handshake.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

constexpr qint64 longest = 24LL * 60 * 60 * 1000;

Result<std::chrono::milliseconds> milliseconds(const QJsonObject& body, QLatin1StringView name)
{
    const qint64 value = body.value(name).toInteger(-1);
    if (value < 1 || value > longest)
        return Error{ErrorKind::Malformed, u"handshake: bad "_s + name};
    return std::chrono::milliseconds(value);
}

} // namespace

Result<Handshake> Handshake::decode(QStringView json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &error);
    if (!document.isObject())
        return Error{ErrorKind::Malformed, u"handshake: not a JSON object"_s};
    const QJsonObject body = document.object();
    const auto interval = milliseconds(body, "pingInterval"_L1);
    if (!interval)
        return interval.error();
    const auto timeout = milliseconds(body, "pingTimeout"_L1);
    if (!timeout)
        return timeout.error();

    Handshake handshake{
        .sid = body.value("sid"_L1).toString(), .pingInterval = *interval, .pingTimeout = *timeout};
    if (handshake.sid.isEmpty())
        return Error{ErrorKind::Malformed, u"handshake: no sid"_s};
    for (const QJsonValue& upgrade : body.value("upgrades"_L1).toArray())
        handshake.upgrades.append(upgrade.toString());
    if (const qint64 limit = body.value("maxPayload"_L1).toInteger(-1); limit > 0)
        handshake.maxPayload = limit;
    return handshake;
}

} // namespace duologue::socketio
