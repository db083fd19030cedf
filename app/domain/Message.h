#pragma once

#include "app/base/Rare.h"
#include "app/domain/Attachment.h"
#include "app/domain/CallRecord.h"
#include "app/domain/Ids.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <compare>

namespace duologue {

/// What a row of a conversation is.
enum class MessageKind {
    Text, ///< somebody wrote
    Gap,  ///< the server's list shows a message that this computer never received: there may be more
          ///< (PROTOCOL.md, 6)
    Call, ///< a call took place, or did not; `call` says what
};

/// How far a message has come (PROTOCOL.md, decision 6).
enum class Delivery {
    Received,  ///< somebody else wrote it
    Queued,    ///< mine, on disk, not yet written to the socket
    Sent,      ///< mine, written to the socket; nobody has said that it arrived
    Confirmed, ///< mine, the server has it
    Failed,    ///< mine, and it did not arrive; `failure` says why
};

/// Where a message stands in its room: by the time it came, or where the server's numbers put it.
struct MessageKey {
    qint64 position = 0; ///< µs since the epoch or later, growing for live messages of one room
    qint64 id = 0;

    friend auto operator<=>(const MessageKey&, const MessageKey&) = default;
};

/// A row of a conversation.
struct Message {
    qint64 id = 0;       ///< unique on this computer, grows; 0 = not stored yet
    qint64 position = 0; ///< see MessageKey; set by the store
    RoomTitle room;
    UserId author;
    MessageKind kind = MessageKind::Text;
    QString text;   ///< plain text, never interpreted as markup
    int typeId = 0; ///< ServerProfile::messageTypes gives it a meaning
    QDateTime time; ///< UTC, when it was written as far as we know; invalid if unknown
    Delivery delivery = Delivery::Received;
    QString failure;     ///< the server's own words when it refused; empty otherwise
    QString clientId;    ///< a UUID for messages of mine, for backends that drop repeated ones
    qint64 serverId = 0; ///< the server's growing number within the room; 0 = it gives none
    Rare<CallRecord> call;
    Rare<Attachment> attachment;
    Rare<Quote> quote;
    QByteArray data; ///< of the attachment, base64; only on its way to and from the store
    /// Of the event that brought it, what stands in no other member: a JSON object, empty if nothing does.
    QString extras;

    [[nodiscard]] QString identity() const { return identityOf(text, attachment, quote); }
    [[nodiscard]] MessageKey key() const { return {position, id}; }
    friend bool operator==(const Message&, const Message&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::Message)
Q_DECLARE_METATYPE(duologue::Delivery)
Q_DECLARE_METATYPE(duologue::MessageKind)
