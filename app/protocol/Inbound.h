#pragma once

#include "app/base/Result.h"
#include "app/domain/CallRecord.h"
#include "app/domain/Ids.h"
#include "app/domain/Presence.h"
#include "app/protocol/CallSignal.h"
#include "app/protocol/MessageContent.h"

#include <QDateTime>

#include <variant>

class QJsonObject;

namespace duologue::protocol {

struct ServerProfile;

/// `logs response` of type "request": the answer to the oldest pending `request`, which carries no recipient.
struct RequestAnswered {
    bool success = false;
    RoomTitle room; ///< empty if it failed

    [[nodiscard]] static Result<RequestAnswered> fromJson(const QJsonObject& body);
    friend bool operator==(const RequestAnswered&, const RequestAnswered&) = default;
};

/// `logs response` of type "status": somebody came or went.
struct PresenceTold {
    UserId user;
    Presence presence;

    [[nodiscard]] static Result<PresenceTold> fromJson(const QJsonObject& body, const ServerProfile& profile);
    friend bool operator==(const PresenceTold&, const PresenceTold&) = default;
};

/// `receive`: somebody wrote into a room, perhaps I on another device (PROTOCOL.md, decision 6).
struct Received {
    UserId author;
    RoomTitle room;
    QString text;        ///< plain text, never interpreted as markup
    int typeId = 0;      ///< ServerProfile gives it a meaning
    qint64 serverId = 0; ///< optional member `id`; 0 if the server gives none
    QString clientId;    ///< optional member `client_id`
    QDateTime date;      ///< optional member `date`, UTC; invalid if there is none
    std::optional<Attachment> attachment;
    std::optional<Quote> quote;
    QByteArray data; ///< of the attachment, base64 as it came
    QString extras;  ///< what else stood in the event: a JSON object, empty if nothing did (RawEvent.h)

    [[nodiscard]] QString identity() const { return identityOf(text, attachment, quote); }
    [[nodiscard]] static Result<Received> fromJson(const QJsonObject& body, const ServerProfile& profile);
    friend bool operator==(const Received&, const Received&) = default;
};

/// `receive` with the profile's call signal type: SDP, ICE and the like; never a chat message (decision 11).
struct CallSignalled {
    UserId author;
    RoomTitle room; ///< the call's id, or the chat room if the profile says so
    CallSignal signal;

    friend bool operator==(const CallSignalled&, const CallSignalled&) = default;
};

/// `call response` of type "request": a call rings, here or there (decision 8).
struct CallRequested {
    CallId call;
    UserId from;
    UserId to;
    QString fromStatus; ///< "Calling"
    QString toStatus;   ///< "Ringing"; anything else ends the call
    CallKind kind = CallKind::Video;

    [[nodiscard]] bool rings() const;
    [[nodiscard]] static Result<CallRequested> fromJson(const QJsonObject& body);
    friend bool operator==(const CallRequested&, const CallRequested&) = default;
};

/// `call response` of type "answer": accepted; or declined, cancelled, hung up (decision 9).
struct CallAnswered {
    CallId call;
    bool answered = false;

    [[nodiscard]] static Result<CallAnswered> fromJson(const QJsonObject& body);
    friend bool operator==(const CallAnswered&, const CallAnswered&) = default;
};

/// One row of `call response` of type "list". Everything about a person is about the other one (decision 3).
struct RoomRow {
    qint64 id = 0;
    RoomTitle title;
    UserId user;
    UserId recipient;
    QString lastMessage; ///< its words
    std::optional<Attachment> lastAttachment;
    std::optional<Quote> lastQuote;
    QDateTime lastMessageDate; ///< UTC, invalid if unknown
    Presence presence;
    QString avatarUrl; ///< empty if there is none
    QString name;

    [[nodiscard]] QString lastIdentity() const { return identityOf(lastMessage, lastAttachment, lastQuote); }
    [[nodiscard]] UserId other(UserId me) const { return user == me ? recipient : user; }
    [[nodiscard]] static Result<RoomRow> fromJson(const QJsonObject& row, const ServerProfile& profile);
    friend bool operator==(const RoomRow&, const RoomRow&) = default;
};

/// `call response` of type "list": my rooms.
struct RoomsListed {
    QList<RoomRow> rooms;
    int malformedRows = 0; ///< left out; the good rows count

    [[nodiscard]] static Result<RoomsListed> fromJson(const QJsonObject& body, const ServerProfile& profile);
    friend bool operator==(const RoomsListed&, const RoomsListed&) = default;
};

/// `user response` of type "status": please fetch `user list` again (decision 10).
struct RefreshWanted {
    friend bool operator==(const RefreshWanted&, const RefreshWanted&) = default;
};

/// Whatever a listener can say.
using Inbound = std::variant<RequestAnswered, PresenceTold, Received, CallSignalled, CallRequested,
                             CallAnswered, RoomsListed, RefreshWanted>;

/// Reads the body of one of the four listeners. `type` decides, so that a body on another listener than the
/// documented one is still understood (decision 1). Malformed names the first bad member.
[[nodiscard]] Result<Inbound> decode(QStringView listener, const QJsonObject& body,
                                     const ServerProfile& profile);

} // namespace duologue::protocol
