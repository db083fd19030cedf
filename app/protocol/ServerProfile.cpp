#include "app/protocol/ServerProfile.h"

#include "app/protocol/Fields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace duologue::protocol {

namespace {

template <typename E>
E choice(Fields& fields, QLatin1StringView name, E otherwise,
         std::initializer_list<std::pair<QLatin1StringView, E>> choices)
{
    if (!fields.has(name))
        return otherwise;
    const QString text = fields.string(name);
    for (const auto& [word, value] : choices) {
        if (text == word)
            return value;
    }
    fields.reject(name, "is none of the known words");
    return otherwise;
}

QList<IceServer> parseIceServers(Fields& fields, const QJsonValue& value)
{
    QList<IceServer> servers;
    if (!value.isArray() && fields.has("ice_servers"_L1))
        fields.reject("ice_servers"_L1, "is not an array");
    for (const auto& entry : value.toArray()) {
        const QJsonObject json = entry.toObject();
        IceServer server{.username = json.value("username"_L1).toString(),
                         .credential = json.value("credential"_L1).toString()};
        const QJsonValue urls = json.value("urls"_L1);
        const QJsonArray list = urls.isArray() ? urls.toArray() : QJsonArray{urls};
        for (const auto& url : list) {
            const QString text = url.toString();
            if (!text.startsWith("stun:"_L1) && !text.startsWith("turn:"_L1) && !text.startsWith("turns:"_L1))
                fields.reject("ice_servers"_L1,
                              "has an entry whose \"urls\" is no stun:, turn: or turns: URL");
            server.urls.append(text);
        }
        servers.append(server);
    }
    return servers;
}

} // namespace

Result<ServerProfile> ServerProfile::fromJson(const QJsonObject& json)
{
    Fields fields(json);
    ServerProfile profile;
    profile.url = QUrl(fields.string("url"_L1), QUrl::StrictMode);
    static const QStringList schemes{u"http"_s, u"https"_s, u"ws"_s, u"wss"_s};
    if (fields.ok() &&
        (!profile.url.isValid() || profile.url.host().isEmpty() || !schemes.contains(profile.url.scheme())))
        fields.reject("url"_L1, "is not an http, https, ws or wss URL");
    profile.nameSpace = fields.stringOr("namespace"_L1, profile.nameSpace);
    if (!profile.nameSpace.startsWith(u'/'))
        fields.reject("namespace"_L1, "does not start with /");
    profile.path = fields.stringOr("path"_L1, profile.path);
    profile.revision =
        choice(fields, "socketio"_L1, profile.revision,
               {{"auto"_L1, Revision::Auto}, {"v4"_L1, Revision::V4}, {"v5"_L1, Revision::V5}});
    if (fields.has("transports"_L1)) {
        profile.transports.clear();
        for (const auto& transport : json.value("transports"_L1).toArray())
            profile.transports.append(transport.toString());
        if (profile.transports.isEmpty())
            fields.reject("transports"_L1, "is not an array of transports");
    }
    if (fields.has("auth"_L1)) {
        const QJsonObject auth = fields.object("auth"_L1);
        Fields inner(auth);
        profile.tokenPlace = choice(inner, "token_in"_L1, profile.tokenPlace,
                                    {{"auth"_L1, TokenPlace::Auth},
                                     {"query"_L1, TokenPlace::Query},
                                     {"header"_L1, TokenPlace::Header}});
        profile.tokenName = inner.stringOr("token_name"_L1, profile.tokenName);
        if (!inner.ok())
            fields.reject("auth"_L1, "is malformed");
    }
    if (fields.has("time_zone"_L1)) {
        profile.timeZone = QTimeZone(fields.string("time_zone"_L1).toUtf8());
        if (!profile.timeZone.isValid())
            fields.reject("time_zone"_L1, "is not an IANA time zone");
    }
    if (fields.has("message_types"_L1)) {
        const QJsonObject types = fields.object("message_types"_L1);
        Fields inner(types);
        profile.textType = static_cast<int>(inner.integerOr("text"_L1, profile.textType));
        profile.callSignalType = static_cast<int>(inner.integerOr("call_signal"_L1, profile.callSignalType));
        if (!inner.ok() || profile.textType == profile.callSignalType)
            fields.reject("message_types"_L1, "does not map names to different integers");
    }
    profile.signalRoom = choice(fields, "call_signal_room"_L1, profile.signalRoom,
                                {{"call"_L1, SignalRoom::Call}, {"chat"_L1, SignalRoom::Chat}});
    profile.messageIds = fields.booleanOr("message_ids"_L1, profile.messageIds);
    profile.iceServers = parseIceServers(fields, json.value("ice_servers"_L1));
    return fields.orFailure(std::move(profile));
}

} // namespace duologue::protocol
