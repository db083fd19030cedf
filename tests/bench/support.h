#pragma once

#include "app/domain/Message.h"
#include "app/domain/Room.h"
#include "app/store/MessageStore.h"
#include "app/store/RoomStore.h"
#include "app/store/SearchIndex.h"
#include "tests/support/SampleText.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

/// What the benchmarks share: an account's history that is made up, and what they measure with.
namespace duologue::bench {

constexpr UserId me{1};

[[nodiscard]] inline RoomTitle roomTitle(int number)
{
    return {QStringLiteral("2833e549-67db-4fd1-9136-c36cdf%1").arg(number, 6, 10, QChar(u'0'))};
}

/// Message `number` of an account with `rooms` rooms, half of them mine.
[[nodiscard]] inline Message sample(samples::SampleText& texts, int number, int rooms)
{
    const int room = static_cast<int>(qint64(number) * 7919 % rooms);
    const bool mine = number / rooms % 2 == 0;
    return {.room = roomTitle(room),
            .author = mine ? me : UserId{room + 2},
            .text = texts.next(),
            .typeId = 2,
            .time = QDateTime::fromMSecsSinceEpoch(1'600'000'000'000 + qint64(number) * 150'000, Qt::UTC),
            .delivery = mine ? Delivery::Confirmed : Delivery::Received,
            .serverId = number + 1};
}

inline void check(bool ok, const char* what)
{
    if (ok)
        return;
    std::fprintf(stderr, "failed: %s\n", what);
    std::exit(1);
}

/// Fills a store whose rooms are all read.
inline void fill(store::Database& database, int rooms, int messages)
{
    store::RoomStore roomStore(database);
    store::MessageStore messageStore(database);
    store::SearchIndex index(database);
    QList<Room> people;
    for (int i = 0; i < rooms; ++i)
        people.append({.title = roomTitle(i),
                       .serverId = i + 1,
                       .peer = {i + 2},
                       .peerName = QStringLiteral("Person %1").arg(i)});
    check(roomStore.save(people).result().has_value(), "saving rooms");
    samples::SampleText texts(1);
    constexpr int batch = 5000;
    for (int done = 0; done < messages;) {
        QList<Message> some;
        for (; some.size() < batch && done < messages; ++done)
            some.append(sample(texts, done, rooms));
        check(messageStore.appendAll(some).result().has_value(), "inserting");
    }
    while (index.step().result().value_or(false)) {
    }
    constexpr qint64 everything = std::numeric_limits<qint64>::max();
    for (int i = 0; i < rooms; ++i)
        check(roomStore.markRead(roomTitle(i), {everything, everything}).result().has_value(), "marking");
}

/// Milliseconds that `work` takes.
template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

[[nodiscard]] inline double percentile(QList<double> values, double part)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values.at(std::min(values.size() - 1, qsizetype(static_cast<double>(values.size()) * part)));
}

/// Of this process, what is in memory now.
[[nodiscard]] inline double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace duologue::bench
