#pragma once

#include "app/domain/Message.h"
#include "app/domain/Room.h"
#include "app/store/Database.h"
#include "app/store/MessageStore.h"
#include "app/store/RoomStore.h"
#include "app/store/SearchIndex.h"

#include <QTemporaryDir>

/// What the tests of the store begin with: one account's file in a folder of its own.
namespace duologue::store::fixture {

using namespace Qt::StringLiterals;

inline const RoomTitle room{u"r1"_s};
inline const RoomTitle otherRoom{u"r2"_s};
constexpr UserId me{7};
constexpr UserId sara{2};

[[nodiscard]] inline Message text(const QString& words, UserId author = sara, qint64 serverId = 0,
                                  const RoomTitle& in = room)
{
    return {.room = in,
            .author = author,
            .text = words,
            .typeId = 2,
            .time = QDateTime({2026, 1, 1}, {12, 0}, Qt::UTC),
            .delivery = author == me ? Delivery::Queued : Delivery::Received,
            .serverId = serverId};
}

[[nodiscard]] inline QStringList textsOf(const QList<Message>& messages)
{
    QStringList texts;
    for (const Message& message : messages)
        texts.append(message.text);
    return texts;
}

struct Store {
    explicit Store(const QString& file) : database(file) {}

    Database database;
    MessageStore messages{database};
    RoomStore rooms{database};
    SearchIndex index{database};

    /// Stores it and answers with it as it is on disk.
    Message add(const Message& message) { return messages.append(message).result().value().value(); }
    [[nodiscard]] QStringList all(const RoomTitle& in = room)
    {
        return textsOf(messages.page(in, std::nullopt, 1'000'000).result().value().messages);
    }
    [[nodiscard]] QStringList found(const QString& typed, const RoomTitle& in = {})
    {
        return textsOf(index.search(typed, in, std::nullopt, 1000).result().value());
    }
    /// Does what the background has to do; answers in how many steps.
    int finishUpkeep()
    {
        int steps = 0;
        while (index.step().result().value())
            ++steps;
        return steps;
    }
    void forget(const RoomTitle& title)
    {
        messages.beginForgetting(title).waitForFinished();
        while (messages.forgetSome(3).result().value())
            ;
    }
};

} // namespace duologue::store::fixture
