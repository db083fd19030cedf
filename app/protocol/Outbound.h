#pragma once

#include "app/domain/CallRecord.h"
#include "app/domain/Ids.h"

#include <QString>

#include <variant>

class QJsonObject;

namespace duologue::protocol {

/// `request`: opens (or finds) the chat room with `recipient`.
struct Request {
    UserId user;
    UserId recipient;
};

/// `send`: writes into a chat room, or into a call's room (PROTOCOL.md, decisions 6 and 11).
struct Send {
    UserId user;
    RoomTitle room;
    QString text;
    int typeId = 2;
    QString clientId; ///< a UUID, only for profiles with message_ids; empty = left out
};

/// `status`: I am there, or about to go (decision 7).
struct Status {
    UserId user;
    bool online = true;
};

/// `call`: makes it ring at `to`.
struct Call {
    UserId from;
    UserId to;
    CallKind kind = CallKind::Video;
};

/// `user list`: asks for my rooms.
struct UserList {
    UserId user;
};

/// `call answer`: accepts; or declines, cancels, hangs up (decision 9).
struct CallAnswer {
    UserId from; ///< who emits it
    UserId to;
    CallId call;
    bool answered = false;
};

/// `refresh`: asks about one room.
struct Refresh {
    RoomTitle room;
};

/// The seven events.
using Outbound = std::variant<Request, Send, Status, Call, UserList, CallAnswer, Refresh>;

/// The name of the event, exactly as documented.
[[nodiscard]] QString eventName(const Outbound& event);

/// The body, with the documented members and no others (decision 1).
[[nodiscard]] QJsonObject toJson(const Outbound& event);

} // namespace duologue::protocol
