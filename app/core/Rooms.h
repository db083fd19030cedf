#pragma once

#include "app/base/Result.h"
#include "app/domain/Room.h"
#include "app/protocol/Inbound.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace duologue::store {
class RoomStore;
} // namespace duologue::store

namespace duologue::core {

class ServerLink;

/// Who I have rooms with, what is newest and unread there, and who is online. Alone writes rooms.
class Rooms : public QObject {
    Q_OBJECT

public:
    Rooms(store::RoomStore& store, ServerLink& link, QObject* parent = nullptr);
    ~Rooms() override;

    /// Reads what this computer knows, a first screenful before the rest; loaded() or failed() follows each.
    void load();

    [[nodiscard]] UserId me() const;
    [[nodiscard]] const QHash<RoomTitle, Room>& all() const { return m_rooms; }
    /// Null if there is no such room. Valid until the next change.
    [[nodiscard]] const Room* find(const RoomTitle& title) const;
    [[nodiscard]] const Room* withPeer(UserId peer) const;

    /// Opens or finds the room with a person. Refused: the server does not know them; TimedOut: no answer in
    /// 10 s; Unavailable: not connected.
    [[nodiscard]] QFuture<Result<RoomTitle>> request(UserId recipient);

    void apply(const protocol::RequestAnswered& answer);
    void apply(const protocol::RoomsListed& listed);
    void apply(const protocol::PresenceTold& told);

    /// The line broke: nobody's presence is known any more, and questions remain unanswered.
    void lineLost();

    /// A row of a conversation was added or changed; called by Messages.
    void noteAdded(const Message& message);
    void noteChanged(const Message& message);
    /// A room's history has been forgotten.
    void noteForgotten(const RoomTitle& room);

    /// The person has seen everything up to this message.
    void markRead(const RoomTitle& room, MessageKey upTo);
    void markUnread(const RoomTitle& room);

    /// What was typed and not sent; on disk before the next key is pressed.
    void setDraft(const RoomTitle& room, const QString& text);
    void setPinned(const RoomTitle& room, bool pinned);
    /// Invalid = no longer muted; far in the future = until it is changed.
    void setMutedUntil(const RoomTitle& room, const QDateTime& until);
    void setAwaited(const RoomTitle& room, bool awaited);
    void setExceptions(const RoomTitle& room, Exceptions exceptions);

Q_SIGNALS:
    void loaded();
    void failed(const duologue::Error& error); ///< the store does not answer
    void added(const duologue::Room& room);
    void changed(const duologue::Room& room);
    void listWanted(); ///< please ask for `user list`

private:
    struct Pending {
        UserId recipient;
        QDateTime deadline;
        QPromise<Result<RoomTitle>> answer;
    };

    void load(int offset);
    void upsert(const Room& room);
    /// Changes a known room at once and writes the change down.
    void change(const RoomTitle& title, const std::function<void(Room&)>& edit,
                const QFuture<Result<void>>& written);
    void takeUnread(const RoomTitle& title, const QFuture<Result<int>>& counted);
    void answerOldest(const Result<RoomTitle>& result);
    void expireRequests();

    store::RoomStore& m_store;
    ServerLink& m_link;
    QHash<RoomTitle, Room> m_rooms;
    QHash<UserId, RoomTitle> m_byPeer;
    std::vector<std::unique_ptr<Pending>> m_pending; ///< oldest first: answers come in that order
    QTimer m_requestTimeout;
};

} // namespace duologue::core
