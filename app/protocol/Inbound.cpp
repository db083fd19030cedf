#include "app/protocol/Inbound.h"

#include "app/protocol/Dates.h"
#include "app/protocol/Fields.h"
#include "app/protocol/RawEvent.h"
#include "app/protocol/ServerProfile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace duologue::protocol {

namespace {

Presence::State stateFromWord(const QString& word)
{
    if (word.compare("online"_L1, Qt::CaseInsensitive) == 0)
        return Presence::State::Online;
    if (word.compare("offline"_L1, Qt::CaseInsensitive) == 0)
        return Presence::State::Offline;
    return Presence::State::Unknown;
}

CallKind kindFromWord(const QString& word)
{
    return word.compare("audio"_L1, Qt::CaseInsensitive) == 0 ? CallKind::Audio : CallKind::Video;
}

template <typename T>
Result<Inbound> asInbound(Result<T> parsed)
{
    return std::move(parsed).map([](T&& value) { return Inbound(std::move(value)); });
}

Result<Inbound> decodeReceive(const QJsonObject& body, const ServerProfile& profile)
{
    auto received = Received::fromJson(body, profile);
    if (!received || received->typeId != profile.callSignalType)
        return asInbound(std::move(received));
    return CallSignal::fromText(received->text).map([&received](CallSignal&& signal) {
        return Inbound(CallSignalled{received->author, received->room, std::move(signal)});
    });
}

} // namespace

Result<RequestAnswered> RequestAnswered::fromJson(const QJsonObject& body)
{
    Fields fields(body);
    RequestAnswered answer{.success = fields.boolean("success"_L1)};
    if (answer.success)
        answer.room = fields.roomTitle("room_title"_L1);
    return fields.orFailure(std::move(answer));
}

Result<PresenceTold> PresenceTold::fromJson(const QJsonObject& body, const ServerProfile& profile)
{
    Fields fields(body);
    PresenceTold told{.user = fields.userId("user_id"_L1)};
    told.presence.state = fields.boolean("online"_L1) ? Presence::State::Online : Presence::State::Offline;
    told.presence.lastSeen = parseDate(body.value("last_seen"_L1).toString(), profile.timeZone);
    return fields.orFailure(std::move(told));
}

Result<Received> Received::fromJson(const QJsonObject& body, const ServerProfile& profile)
{
    Fields fields(body);
    Received received{.author = fields.userId("user_id"_L1),
                      .room = fields.roomTitle("room_title"_L1),
                      .text = fields.string("message"_L1)};
    const qint64 type = fields.integer("type_id"_L1);
    if (fields.ok() && (type < 0 || type > std::numeric_limits<int>::max()))
        fields.reject("type_id"_L1, "is not a message type");
    received.typeId = static_cast<int>(type);
    // Optional members decide identity, order and time; unreadable ones are as good as absent.
    received.serverId = integerOf(body.value("id"_L1)).value_or(0);
    received.clientId = body.value("client_id"_L1).toString();
    received.date = parseDate(body.value("date"_L1).toString(), profile.timeZone);
    if (fields.ok()) {
        received.extras = extrasOf(body, received);
        MessageContent content = readContent(received.text, received.typeId, profile);
        received.text = std::move(content.text);
        received.attachment = std::move(content.attachment);
        received.quote = std::move(content.quote);
        received.data = std::move(content.data);
    }
    return fields.orFailure(std::move(received));
}

bool CallRequested::rings() const
{
    const auto is = [](const QString& status, QLatin1StringView word) {
        return status.compare(word, Qt::CaseInsensitive) == 0;
    };
    return (is(toStatus, "ringing"_L1) || is(toStatus, "calling"_L1)) &&
           (is(fromStatus, "calling"_L1) || is(fromStatus, "ringing"_L1));
}

Result<CallRequested> CallRequested::fromJson(const QJsonObject& body)
{
    Fields fields(body);
    CallRequested call{.call = fields.callId("room_id"_L1),
                       .from = fields.userId("from_id"_L1),
                       .to = fields.userId("to_id"_L1),
                       .fromStatus = fields.stringOr("from_status"_L1, u"Calling"_s),
                       .toStatus = fields.string("to_status"_L1),
                       .kind = kindFromWord(fields.stringOr("call_type"_L1, u"Video"_s))};
    return fields.orFailure(std::move(call));
}

Result<CallAnswered> CallAnswered::fromJson(const QJsonObject& body)
{
    Fields fields(body);
    CallAnswered answer{.call = fields.callId("room_title"_L1), .answered = fields.boolean("status"_L1)};
    return fields.orFailure(std::move(answer));
}

Result<RoomRow> RoomRow::fromJson(const QJsonObject& row, const ServerProfile& profile)
{
    Fields fields(row);
    RoomRow room{
        .id = fields.integer("id"_L1),
        .title = fields.roomTitle("title"_L1),
        .user = fields.userId("user_id"_L1),
        .recipient = fields.userId("recipient_id"_L1),
        .lastMessage = fields.stringOr("last_message"_L1, {}),
        .lastMessageDate = parseDate(fields.stringOr("last_message_date"_L1, {}), profile.timeZone),
        .presence = {.state = stateFromWord(fields.stringOr("recipient_status"_L1, {})),
                     .lastSeen = parseDate(fields.stringOr("recipient_lastseen"_L1, {}), profile.timeZone)},
        .avatarUrl = fields.stringOr("recipient_avatar"_L1, {}),
        .name = fields.stringOr("recipient_name"_L1, {})};
    if (room.avatarUrl == "#"_L1)
        room.avatarUrl.clear();
    MessageContent last = readLastMessage(room.lastMessage, profile);
    room.lastMessage = std::move(last.text);
    room.lastAttachment = std::move(last.attachment);
    room.lastQuote = std::move(last.quote);
    return fields.orFailure(std::move(room));
}

Result<RoomsListed> RoomsListed::fromJson(const QJsonObject& body, const ServerProfile& profile)
{
    if (!body.value("rooms"_L1).isArray())
        return failure(ErrorKind::Malformed, u"member \"rooms\" is not an array"_s);
    RoomsListed listed;
    for (const auto& row : body.value("rooms"_L1).toArray()) {
        if (auto room = RoomRow::fromJson(row.toObject(), profile))
            listed.rooms.append(std::move(*room));
        else
            ++listed.malformedRows;
    }
    return listed;
}

Result<Inbound> decode(QStringView listener, const QJsonObject& body, const ServerProfile& profile)
{
    if (listener == "receive"_L1)
        return decodeReceive(body, profile);

    const QString type = body.value("type"_L1).toString();
    if (type == "list"_L1)
        return asInbound(RoomsListed::fromJson(body, profile));
    if (type == "answer"_L1)
        return asInbound(CallAnswered::fromJson(body));
    if (type == "request"_L1) // the same word for two things: a call has a room_id, a chat request has not
        return body.contains("room_id"_L1) ? asInbound(CallRequested::fromJson(body))
                                           : asInbound(RequestAnswered::fromJson(body));
    if (type == "status"_L1) {
        if (body.contains("refresh"_L1)) {
            Fields fields(body);
            if (!fields.boolean("refresh"_L1))
                fields.reject("refresh"_L1, "is not true");
            return fields.orFailure(Inbound(RefreshWanted{}));
        }
        return asInbound(PresenceTold::fromJson(body, profile));
    }
    return failure(ErrorKind::Malformed, u"member \"type\" is missing or unknown"_s);
}

} // namespace duologue::protocol
