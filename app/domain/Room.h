#pragma once

#include "app/domain/Ids.h"
#include "app/domain/Message.h"
#include "app/domain/Presence.h"

namespace duologue {

/// What of a room reaches the person although nothing is to disturb.
struct Exceptions {
    bool messages = false; ///< are told in spite of do not disturb
    bool calls = false;    ///< ring in spite of do not disturb and of a muted room

    [[nodiscard]] bool any() const { return messages || calls; }

    friend bool operator==(const Exceptions&, const Exceptions&) = default;
};

/// A chat with one other person, as the room list shows it.
struct Room {
    RoomTitle title;
    qint64 serverId = 0; ///< `rooms[].id`
    UserId peer;
    QString peerName;  ///< as the server sends it: may hold anything, show it isolated and as plain text
    QString avatarUrl; ///< absolute or relative to the server's origin; empty = draw initials
    Presence presence;
    std::optional<Message> latest; ///< the newest row of the conversation
    int unread = 0;                ///< texts of the other person below the read marker
    QString draft;                 ///< typed and not sent
    bool pinned = false;           ///< stands above the others
    QDateTime mutedUntil;          ///< UTC; no notification until then; invalid = not muted
    Exceptions exceptions;
    bool awaited = false; ///< it is told once when the other person comes online

    [[nodiscard]] bool isMuted(const QDateTime& now) const
    {
        return mutedUntil.isValid() && mutedUntil > now;
    }

    friend bool operator==(const Room&, const Room&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::Room)
