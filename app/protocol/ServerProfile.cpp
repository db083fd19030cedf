#include "app/protocol/ServerProfile.h"

#include "app/protocol/Fields.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <limits>

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
    QStringList words;
    for (const auto& [word, value] : choices) {
        if (text == word)
            return value;
        words.append(u"\"%1\""_s.arg(word));
    }
    fields.reject(name, u"must be one of "_s + words.join(u", "_s));
    return otherwise;
}

/// A member that nobody reads is most likely a misspelt one.
void refuseOthers(Fields& fields, const QJsonObject& json, std::initializer_list<QLatin1StringView> known)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (std::ranges::find(known, it.key()) == known.end())
            fields.reject(it.key(), u"is not known"_s);
    }
}

bool isIceUrl(const QString& url)
{
    return url.startsWith("stun:"_L1) || url.startsWith("stuns:"_L1) || url.startsWith("turn:"_L1) ||
           url.startsWith("turns:"_L1);
}

QList<IceServer> parseIceServers(Fields& fields, const QJsonValue& value)
{
    QList<IceServer> servers;
    if (!value.isArray() && fields.has("ice_servers"_L1))
        fields.reject(u"ice_servers"_s, u"is not an array"_s);
    const QJsonArray entries = value.toArray();
    for (qsizetype at = 0; at < entries.size(); ++at) {
        const QString where = u"ice_servers[%1]"_s.arg(at);
        const QJsonObject json = entries.at(at).toObject();
        if (!entries.at(at).isObject()) {
            fields.reject(where, u"is not an object"_s);
            break;
        }
        Fields inner(json);
        IceServer server{.username = inner.stringOr("username"_L1, {}),
                         .credential = inner.stringOr("credential"_L1, {})};
        refuseOthers(inner, json, {"urls"_L1, "username"_L1, "credential"_L1});
        const QJsonValue urls = json.value("urls"_L1);
        const QJsonArray list = urls.isArray() ? urls.toArray() : QJsonArray{urls};
        for (const auto& url : list) {
            if (!isIceUrl(url.toString()))
                inner.reject(u"urls"_s,
                             u"must be a stun:, stuns:, turn: or turns: URL, or an array of them"_s);
            server.urls.append(url.toString());
        }
        if (list.isEmpty())
            inner.reject(u"urls"_s, u"is empty"_s);
        fields.adopt(where, inner);
        servers.append(server);
    }
    return servers;
}

void parseTransports(Fields& fields, const QJsonValue& value, QStringList& transports)
{
    if (!fields.has("transports"_L1))
        return;
    transports.clear();
    for (const auto& transport : value.toArray())
        transports.append(transport.toString());
    const bool known = std::ranges::all_of(transports, [](const QString& transport) {
        return transport == "websocket"_L1 || transport == "polling"_L1;
    });
    if (transports.isEmpty() || !known || transports.removeDuplicates() > 0)
        fields.reject(u"transports"_s,
                      u"must be an array of \"websocket\" and \"polling\", each once at most"_s);
}

void parseAuth(Fields& fields, ServerProfile& profile)
{
    using TokenPlace = ServerProfile::TokenPlace;
    if (!fields.has("auth"_L1))
        return;
    const QJsonObject auth = fields.object("auth"_L1);
    Fields inner(auth);
    refuseOthers(inner, auth, {"token_in"_L1, "token_name"_L1});
    profile.tokenPlace = choice(
        inner, "token_in"_L1, profile.tokenPlace,
        {{"auth"_L1, TokenPlace::Auth}, {"query"_L1, TokenPlace::Query}, {"header"_L1, TokenPlace::Header}});
    profile.tokenName = inner.stringOr("token_name"_L1, profile.tokenName);
    if (profile.tokenName.isEmpty())
        inner.reject(u"token_name"_s, u"is empty"_s);
    fields.adopt(u"auth"_s, inner);
}

void parseTypes(Fields& fields, ServerProfile& profile)
{
    if (!fields.has("message_types"_L1))
        return;
    const QJsonObject types = fields.object("message_types"_L1);
    Fields inner(types);
    refuseOthers(inner, types, {"text"_L1, "call_signal"_L1, "image"_L1, "file"_L1, "reply"_L1});
    QHash<int, QString> taken;
    const auto typeOf = [&](QLatin1StringView name) -> std::optional<int> {
        if (!inner.has(name))
            return std::nullopt;
        const qint64 id = inner.integer(name);
        if (id < 0 || id > std::numeric_limits<int>::max())
            inner.reject(name, "is not a type id");
        return static_cast<int>(id);
    };
    profile.textType = typeOf("text"_L1).value_or(profile.textType);
    profile.callSignalType = typeOf("call_signal"_L1).value_or(profile.callSignalType);
    profile.imageType = typeOf("image"_L1);
    profile.fileType = typeOf("file"_L1);
    profile.replyType = typeOf("reply"_L1);
    const std::array<std::pair<QLatin1StringView, std::optional<int>>, 5> all{
        {{"text"_L1, profile.textType},
         {"call_signal"_L1, profile.callSignalType},
         {"image"_L1, profile.imageType},
         {"file"_L1, profile.fileType},
         {"reply"_L1, profile.replyType}}};
    for (const auto& [name, type] : all) {
        if (type && taken.contains(*type))
            inner.reject(QString(name), u"has the same number as \"%1\""_s.arg(taken.value(*type)));
        if (type)
            taken.insert(*type, name);
    }
    fields.adopt(u"message_types"_s, inner);
}

void parseLimits(Fields& fields, ServerProfile& profile)
{
    if (!fields.has("limits"_L1))
        return;
    const QJsonObject limits = fields.object("limits"_L1);
    Fields inner(limits);
    refuseOthers(inner, limits, {"message_bytes"_L1, "send_bytes"_L1});
    profile.largestMessage = inner.integerOr("message_bytes"_L1, profile.largestMessage);
    constexpr qint64 smallest = 64LL * 1024; // a room list must fit
    constexpr qint64 largest = 1024LL * 1024 * 1024;
    if (profile.largestMessage < smallest || profile.largestMessage > largest)
        inner.reject(u"message_bytes"_s, u"must be between %1 and %2"_s.arg(smallest).arg(largest));
    if (inner.has("send_bytes"_L1)) {
        profile.largestSend = inner.integer("send_bytes"_L1);
        constexpr qint64 least = 1024; // a line of text must fit
        if (*profile.largestSend < least || *profile.largestSend > largest)
            inner.reject(u"send_bytes"_s, u"must be between %1 and %2"_s.arg(least).arg(largest));
    }
    fields.adopt(u"limits"_s, inner);
}

} // namespace

Result<ServerProfile> ServerProfile::fromJson(const QJsonObject& json)
{
    Fields fields(json);
    ServerProfile profile;
    profile.url = QUrl(fields.string("url"_L1), QUrl::StrictMode);
    static const QStringList schemes{u"http"_s, u"https"_s, u"ws"_s, u"wss"_s};
    if (!profile.url.isValid() || profile.url.host().isEmpty() || !schemes.contains(profile.url.scheme()) ||
        !profile.url.userInfo().isEmpty())
        fields.reject(u"url"_s, u"must be an http, https, ws or wss URL without a password"_s);
    refuseOthers(fields, json,
                 {"$schema"_L1, "url"_L1, "namespace"_L1, "path"_L1, "socketio"_L1, "transports"_L1,
                  "auth"_L1, "time_zone"_L1, "message_types"_L1, "call_signal_room"_L1, "message_ids"_L1,
                  "ice_servers"_L1, "limits"_L1});
    profile.nameSpace = fields.stringOr("namespace"_L1, profile.nameSpace);
    if (!profile.nameSpace.startsWith(u'/'))
        fields.reject(u"namespace"_s, u"does not start with /"_s);
    profile.path = fields.stringOr("path"_L1, profile.path);
    if (!profile.path.startsWith(u'/'))
        fields.reject(u"path"_s, u"does not start with /"_s);
    profile.revision =
        choice(fields, "socketio"_L1, profile.revision,
               {{"auto"_L1, Revision::Auto}, {"v4"_L1, Revision::V4}, {"v5"_L1, Revision::V5}});
    parseTransports(fields, json.value("transports"_L1), profile.transports);
    parseAuth(fields, profile);
    if (fields.has("time_zone"_L1)) {
        profile.timeZone = QTimeZone(fields.string("time_zone"_L1).toUtf8());
        if (!profile.timeZone.isValid())
            fields.reject(u"time_zone"_s, u"is not an IANA time zone such as \"Asia/Tehran\""_s);
    }
    parseTypes(fields, profile);
    profile.signalRoom = choice(fields, "call_signal_room"_L1, profile.signalRoom,
                                {{"call"_L1, SignalRoom::Call}, {"chat"_L1, SignalRoom::Chat}});
    profile.messageIds = fields.booleanOr("message_ids"_L1, profile.messageIds);
    profile.iceServers = parseIceServers(fields, json.value("ice_servers"_L1));
    parseLimits(fields, profile);
    return fields.orFailure(std::move(profile));
}

Result<ServerProfile> ServerProfile::fromText(const QByteArray& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = text.left(error.offset);
        return failure(ErrorKind::Malformed,
                       u"line %1: %2"_s.arg(before.count('\n') + 1).arg(error.errorString()));
    }
    if (!document.isObject())
        return failure(ErrorKind::Malformed, u"it is not a JSON object"_s);
    return fromJson(document.object());
}

} // namespace duologue::protocol
