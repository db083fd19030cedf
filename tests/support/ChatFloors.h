#pragma once

#include "app/core/Attachments.h"
#include "app/core/Avatars.h"
#include "app/core/History.h"
#include "app/core/Messages.h"
#include "app/core/Rooms.h"
#include "app/core/ServerLink.h"
#include "app/store/Database.h"
#include "app/store/MessageStore.h"
#include "app/store/RoomStore.h"
#include "app/store/SearchIndex.h"
#include "app/store/TraitStore.h"

#include <QTemporaryDir>

/// The chat from the disk up to `core`, without a line: what view models and their tests stand on.
namespace duologue::testing {

constexpr UserId me{7};
constexpr UserId sara{2};
inline const RoomTitle room{QStringLiteral("r1")};
inline const RoomTitle otherRoom{QStringLiteral("r2")};

struct ChatFloors {
    ChatFloors()
    {
        QObject::connect(&messages, &core::Messages::added, &history, &core::History::noteStored);
        QObject::connect(&history, &core::History::forgotten, &rooms, &core::Rooms::noteForgotten);
    }

    /// Sara and Ali, each with a room.
    void addPeople()
    {
        const auto person = [](const RoomTitle& title, UserId peer, const QString& name) {
            return Room{.title = title, .serverId = peer.value, .peer = peer, .peerName = name};
        };
        roomStore
            .save({person(room, sara, QStringLiteral("Sara")),
                   person(otherRoom, {3}, QStringLiteral("علی رضایی"))})
            .waitForFinished();
    }

    /// Straight into the store: `count` messages, every third of them mine, numbered from `first`.
    void addMany(const RoomTitle& title, int count, int first = 0)
    {
        QList<Message> many;
        for (int i = first; i < first + count; ++i)
            many.append(message(title, QStringLiteral("message %1").arg(i), i % 3 == 0 ? me : sara));
        messageStore.appendAll(many).waitForFinished();
    }

    [[nodiscard]] static Message message(const RoomTitle& title, const QString& text, UserId author = sara)
    {
        return {.room = title,
                .author = author,
                .text = text,
                .typeId = 2,
                .time = QDateTime::currentDateTimeUtc(),
                .delivery = author == me ? Delivery::Confirmed : Delivery::Received};
    }

    /// Straight into the store, one.
    void add(const RoomTitle& title, const QString& text, UserId author = sara)
    {
        messageStore.append(message(title, text, author)).waitForFinished();
    }

    /// As if the server had sent it.
    void arrive(const RoomTitle& title, const QString& text, UserId author = sara)
    {
        messages.apply(protocol::Received{.author = author, .room = title, .text = text, .typeId = 2}, {});
    }

    QTemporaryDir folder;
    store::Database database{folder.filePath(QStringLiteral("7.sqlite"))};
    store::MessageStore messageStore{database};
    store::RoomStore roomStore{database};
    store::TraitStore traitStore{database};
    store::SearchIndex searchIndex{database};
    core::ServerLink link{protocol::ServerProfile{.url = QUrl(QStringLiteral("http://127.0.0.1:1"))}, me, {}};
    core::Rooms rooms{roomStore, link};
    core::Messages messages{messageStore, traitStore, link, rooms};
    core::History history{messageStore, searchIndex};
    core::Attachments attachments{messageStore};
    core::Avatars avatars{folder.filePath(QStringLiteral("avatars")),
                          QUrl(QStringLiteral("http://127.0.0.1:1"))};
};

} // namespace duologue::testing
