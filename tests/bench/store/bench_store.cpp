// The store alone: inserting in batches and one by one, opening a room cold and warm, paging, searching.
// Prints one JSON object as its last line; times are what the caller waits, the way to the worker and back
// included.

#include "app/store/Database.h"
#include "app/store/MessageStore.h"
#include "app/store/RoomStore.h"
#include "app/store/SearchIndex.h"
#include "tests/bench/support.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::bench;

namespace {

constexpr int rooms = 200;
constexpr int batch = 5000;
constexpr int pageSize = 50;

struct Account {
    explicit Account(const QString& file) : database(file) {}

    store::Database database;
    store::MessageStore messages{database};
    store::RoomStore roomStore{database};
    store::SearchIndex index{database};
};

/// Seconds that `work` takes.
template <typename Work>
double seconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Of all threads; what a machine that is shared makes of it is in the seconds above.
double cpuSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/// As after a restart of the computer, as far as one may ask for it: nothing of the file is in memory.
void dropFromCache(const QString& file)
{
    const int descriptor = ::open(qPrintable(file), O_RDONLY);
    ::fsync(descriptor);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

/// Milliseconds to open each of `count` rooms at its newest messages.
QList<double> openRooms(Account& account, int first, int count)
{
    QList<double> times;
    for (int room = first; room < first + count; ++room) {
        times.append(
            1e3 * seconds([&] {
                const auto page =
                    account.messages.open(roomTitle(room % rooms), place::Newest{}, pageSize).result();
                check(page && !page->messages.isEmpty(), "opening a room");
            }));
    }
    return times;
}

QList<double> pageThrough(Account& account, int pages)
{
    QList<double> times;
    for (int room = 0; times.size() < pages; ++room) {
        auto page = account.messages.page(roomTitle(room % rooms), std::nullopt, pageSize).result();
        for (int i = 0; i < 10 && page && !page->messages.isEmpty() && times.size() < pages; ++i) {
            const MessageKey before = page->messages.first().key();
            times.append(1e3 * seconds([&] {
                             page = account.messages.page(roomTitle(room % rooms), before, pageSize).result();
                         }));
        }
    }
    return times;
}

QList<double> search(Account& account, int count, const std::function<QString()>& typed)
{
    QList<double> times;
    for (int i = 0; i < count; ++i) {
        const QString words = typed();
        times.append(1e3 * seconds([&] {
                         check(account.index.search(words, {}, std::nullopt, pageSize).result().has_value(),
                               "searching");
                     }));
    }
    return times;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"messages"_s, u"How many."_s, u"N"_s, u"1000000"_s},
                       {u"dir"_s, u"Folder for the file; kept."_s, u"D"_s}});
    parser.process(app);
    const int messages = parser.value(u"messages"_s).toInt();
    const QTemporaryDir temporary;
    const QString file =
        (parser.isSet(u"dir"_s) ? parser.value(u"dir"_s) : temporary.path()) + u"/bench.sqlite"_s;

    QJsonObject results;
    samples::SampleText texts(1);
    {
        Account account(file);
        check(account.database.opened().result().has_value(), "opening the file");
        double inserting = 0;
        double processor = 0;
        for (int done = 0; done < messages;) {
            QList<Message> some;
            for (; some.size() < batch && done < messages; ++done)
                some.append(sample(texts, done, rooms));
            const double cpuBefore = cpuSeconds();
            inserting += seconds([&] {
                const auto added = account.messages.appendAll(some).result();
                check(added && added->size() == some.size(), "inserting");
            });
            processor += cpuSeconds() - cpuBefore;
        }
        results.insert(u"insert_per_s"_s, std::round(messages / inserting));
        // Taking the words in comes later and costs as well.
        const double cpuBefore = cpuSeconds();
        inserting += seconds([&] {
            while (account.index.step().result().value()) {
            }
        });
        processor += cpuSeconds() - cpuBefore;
        results.insert(u"insert_and_index_per_s"_s, std::round(messages / inserting));
        results.insert(u"insert_and_index_cpu_us"_s, 1e6 * processor / messages);
        constexpr int commits = 4000;
        QList<Message> single;
        for (int i = 0; i < commits; ++i)
            single.append(sample(texts, messages + i, rooms));
        // As the program does: the next is given while the one before is on its way to the disk.
        const double cpuBeforeCommits = cpuSeconds();
        const double committing = seconds([&] {
            QFuture<Result<std::optional<Message>>> last;
            for (const Message& message : std::as_const(single))
                last = account.messages.append(message);
            check(last.result().has_value(), "committing");
        });
        results.insert(u"commit_per_s"_s, std::round(commits / committing));
        results.insert(u"commit_cpu_us"_s, 1e6 * (cpuSeconds() - cpuBeforeCommits) / commits);
    }
    results.insert(u"bytes_per_message"_s, std::round(double(QFileInfo(file).size()) / (messages + 4000)));

    constexpr int coldRooms = 40;
    QList<double> cold;
    for (int room = 0; room < coldRooms; ++room) {
        dropFromCache(file);
        Account account(file);
        check(account.database.opened().result().has_value(), "opening the file again");
        cold += openRooms(account, room, 1);
    }
    results.insert(u"open_cold_ms"_s, percentile(cold, 0.5));
    Account account(file);
    (void)openRooms(account, 0, rooms);
    results.insert(u"open_warm_ms"_s, percentile(openRooms(account, 0, rooms), 0.5));
    results.insert(u"page_ms"_s, percentile(pageThrough(account, 500), 0.5));
    (void)search(account, 50, [&] { return texts.beginning(2); });
    const auto shortOnes =
        search(account, 300, [&, i = 0]() mutable { return texts.beginning(++i % 3 + 1); });
    const auto longOnes = search(account, 300, [&, i = 0]() mutable {
        return ++i % 3 == 0 ? texts.term() + u' ' + texts.beginning(3) : texts.term();
    });
    results.insert(u"search_p50_ms"_s, percentile(longOnes, 0.5));
    results.insert(u"search_p95_ms"_s, percentile(longOnes, 0.95));
    results.insert(u"search_short_p95_ms"_s, percentile(shortOnes, 0.95));
    results.insert(u"messages"_s, messages);
    std::puts(QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
    return 0;
}
