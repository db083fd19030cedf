#include "app/store/MessageStore.h"

#include "app/store/Change.h"
#include "app/store/Insertion.h"
#include "app/store/MessageRow.h"
#include "app/store/Query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

constexpr qint64 end = std::numeric_limits<qint64>::max();
constexpr MessageKey newest{end, end};

/// Runs `job`, whose Result decides, in a transaction.
template <typename Job>
std::invoke_result_t<Job> inTransaction(Connection& connection, Job job)
{
    Transaction transaction(connection);
    auto result = job();
    if (!result)
        return result;
    if (auto done = transaction.commit(); !done)
        return passOn(done);
    return result;
}

/// What was inserted, once the rooms know of it, too.
template <typename T>
Result<T> finished(Insertion& insertion, Result<T> inserted)
{
    if (!inserted)
        return inserted;
    if (auto done = insertion.finish(); !done)
        return passOn(done);
    return inserted;
}

/// Neighbouring rows of one room in the order of its primary key; what is to be forgotten is not there any
/// more.
Result<QList<Message>> rowsBefore(Connection& connection, const RoomTitle& room, MessageKey before, int limit)
{
    Query query(connection,
                u"SELECT %1 FROM %2 WHERE m.room = (SELECT code FROM room WHERE title = ?) AND "
                "(m.position, m.id) < (?, ?) AND m.id > room.forget_up_to "
                "ORDER BY m.position DESC, m.id DESC LIMIT ?"_s.arg(messageColumns(), messageTables()));
    if (auto done = query.bind(room.value).bind(before.position).bind(before.id).bind(limit).run(); !done)
        return passOn(done);
    return messagesOf(query).map([](QList<Message> messages) {
        std::ranges::reverse(messages);
        return messages;
    });
}

Result<QList<Message>> rowsAfter(Connection& connection, const RoomTitle& room, MessageKey after, int limit)
{
    Query query(connection, u"SELECT %1 FROM %2 WHERE m.room = (SELECT code FROM room WHERE title = ?) AND "
                            "(m.position, m.id) > (?, ?) AND m.id > room.forget_up_to "
                            "ORDER BY m.position, m.id LIMIT ?"_s.arg(messageColumns(), messageTables()));
    if (auto done = query.bind(room.value).bind(after.position).bind(after.id).bind(limit).run(); !done)
        return passOn(done);
    return messagesOf(query);
}

/// `limit` rows before `key` and about as many from it on.
Result<HistoryPage> around(Connection& connection, const RoomTitle& room, MessageKey key, int limit)
{
    const int half = limit / 2;
    auto before = rowsBefore(connection, room, key, half);
    if (!before)
        return passOn(before);
    auto after = rowsAfter(connection, room, {key.position, key.id - 1}, limit - half);
    if (!after)
        return passOn(after);
    HistoryPage page{.atBeginning = before->size() < half, .atEnd = after->size() < limit - half};
    page.target = after->isEmpty() ? 0 : after->first().id;
    page.messages = *before + *after;
    return page;
}

Result<HistoryPage> newestPage(Connection& connection, const RoomTitle& room, int limit)
{
    return rowsBefore(connection, room, newest, limit).map([limit](const QList<Message>& rows) {
        return HistoryPage{.messages = rows, .atBeginning = rows.size() < limit, .atEnd = true};
    });
}

Result<std::optional<MessageKey>> oneKey(Query& query)
{
    if (auto done = query.run(); !done)
        return passOn(done);
    if (!query.next())
        return std::optional<MessageKey>();
    return std::optional(MessageKey{query.integer(0), query.integer(1)});
}

struct Opener {
    Connection& connection;
    const RoomTitle& room;
    int limit;

    Result<HistoryPage> operator()(place::Newest) const { return newestPage(connection, room, limit); }

    Result<HistoryPage> operator()(place::FirstUnread) const
    {
        Query query(
            connection,
            u"SELECT m.position, m.id FROM message m JOIN room ON room.code = m.room WHERE m.room = "
            "(SELECT code FROM room WHERE title = ? AND unread > 0) AND m.position > room.read_position "
            "AND m.delivery = 0 AND m.kind = 0 ORDER BY m.position, m.id LIMIT 1"_s);
        const auto first = oneKey(query.bind(room.value));
        if (!first)
            return passOn(first);
        return *first ? around(connection, room, **first, limit) : newestPage(connection, room, limit);
    }

    Result<HistoryPage> operator()(place::AtMessage at) const
    {
        Query query(connection,
                    u"SELECT position, id FROM message WHERE id = ? AND room = (SELECT code FROM room "
                    "WHERE title = ?)"_s);
        const auto found = oneKey(query.bind(at.id).bind(room.value));
        if (!found)
            return passOn(found);
        if (!*found)
            return failure(ErrorKind::NotFound, u"no such message in that room"_s);
        return around(connection, room, **found, limit);
    }

    Result<HistoryPage> operator()(const place::AtTime& at) const
    {
        const MessageKey key{at.time.toMSecsSinceEpoch() * 1000, 1};
        auto page = around(connection, room, key, limit);
        // Later than everything: the newest messages are the nearest.
        if (page && page->target == 0)
            return newestPage(connection, room, limit);
        return page;
    }
};

Result<std::optional<std::pair<qint64, Message>>> stored(Connection& connection, qint64 id)
{
    Query query(connection,
                u"SELECT %1, m.room FROM %2 WHERE m.id = ?"_s.arg(messageColumns(), messageTables()));
    if (auto done = query.bind(id).run(); !done)
        return passOn(done);
    if (!query.next())
        return std::optional<std::pair<qint64, Message>>();
    return std::optional(std::pair(query.integer(messageColumnCount), messageAt(query)));
}

Result<bool> forgetIn(Connection& connection, qint64 room, qint64 upTo, int limit)
{
    QList<Message> messages;
    {
        Query query(connection,
                    u"SELECT %1 FROM %2 WHERE m.room = ? AND m.id <= ? ORDER BY m.position LIMIT ?"_s.arg(
                        messageColumns(), messageTables()));
        if (auto done = query.bind(room).bind(upTo).bind(limit).run(); !done)
            return passOn(done);
        auto rows = messagesOf(query);
        if (!rows)
            return passOn(rows);
        messages = std::move(*rows);
    }
    for (const Message& message : std::as_const(messages)) {
        if (auto done = deleteMessage(connection, room, message); !done)
            return passOn(done);
    }
    if (messages.size() < limit) {
        Query finished(connection, u"UPDATE room SET forget_up_to = 0 WHERE code = ?"_s);
        if (auto done = finished.bind(room).run(); !done)
            return passOn(done);
        // Older pieces of the index still have the words.
        if (auto done = execute(connection, u"UPDATE search_state SET scrub = 1"_s); !done)
            return passOn(done);
    }
    return recountRoom(connection, room).map([] { return true; });
}

} // namespace

QFuture<Result<std::optional<Message>>> MessageStore::append(Message message)
{
    return m_database.run([message = std::move(message)](Connection& connection) {
        return inTransaction(connection, [&] {
            Insertion insertion(connection);
            auto added = insertion.append(message);
            return finished(insertion, std::move(added));
        });
    });
}

QFuture<Result<QList<Message>>> MessageStore::appendAll(QList<Message> messages)
{
    return m_database.run([messages = std::move(messages)](Connection& connection) {
        return inTransaction(connection, [&]() -> Result<QList<Message>> {
            QList<Message> added;
            added.reserve(messages.size());
            Insertion insertion(connection);
            for (const Message& message : messages) {
                auto one = insertion.append(message);
                if (!one)
                    return passOn(one);
                if (*one)
                    added.append(std::move(**one));
            }
            return finished(insertion, Result<QList<Message>>(std::move(added)));
        });
    });
}

QFuture<Result<Message>> MessageStore::update(const Message& message)
{
    return m_database.run([message](Connection& connection) {
        return inTransaction(connection, [&] { return updateMessage(connection, message); });
    });
}

QFuture<Result<void>> MessageStore::leaveOutbox(qint64 id)
{
    return m_database.run([id](Connection& connection) -> Result<void> {
        return Query(connection, u"DELETE FROM outbox WHERE message = ?"_s).bind(id).run();
    });
}

QFuture<Result<QList<Message>>> MessageStore::outbox()
{
    return m_database.run([](Connection& connection) -> Result<QList<Message>> {
        Query query(
            connection,
            u"SELECT %1 FROM outbox CROSS JOIN %2 WHERE m.id = outbox.message ORDER BY m.position, m.id"_s
                .arg(messageColumns(), messageTables()));
        if (auto done = query.run(); !done)
            return passOn(done);
        return messagesOf(query);
    });
}

QFuture<Result<void>> MessageStore::remove(qint64 id)
{
    return m_database.run([id](Connection& connection) {
        return inTransaction(connection, [&]() -> Result<void> {
            const auto row = stored(connection, id);
            if (!row)
                return passOn(row);
            if (!*row)
                return {};
            const auto& [room, message] = **row;
            if (auto done = deleteMessage(connection, room, message); !done)
                return done;
            return recountRoom(connection, room);
        });
    });
}

QFuture<Result<HistoryPage>> MessageStore::page(const RoomTitle& room, std::optional<MessageKey> before,
                                                int limit)
{
    return m_database.run([room, before, limit](Connection& connection) -> Result<HistoryPage> {
        return rowsBefore(connection, room, before.value_or(newest), limit)
            .map([&before, limit](const QList<Message>& rows) {
                return HistoryPage{.messages = rows, .atBeginning = rows.size() < limit, .atEnd = !before};
            });
    });
}

QFuture<Result<HistoryPage>> MessageStore::pageAfter(const RoomTitle& room, MessageKey after, int limit)
{
    return m_database.run([room, after, limit](Connection& connection) -> Result<HistoryPage> {
        return rowsAfter(connection, room, after, limit).map([limit](const QList<Message>& rows) {
            return HistoryPage{.messages = rows, .atEnd = rows.size() < limit};
        });
    });
}

QFuture<Result<HistoryPage>> MessageStore::open(const RoomTitle& room, const HistoryPlace& place, int limit)
{
    return m_database.run([room, place, limit](Connection& connection) -> Result<HistoryPage> {
        return std::visit(Opener{connection, room, limit}, place);
    });
}

QFuture<Result<std::optional<Message>>> MessageStore::insertGap(Message gap)
{
    return m_database.run([gap = std::move(gap)](Connection& connection) {
        return inTransaction(connection, [&] {
            Insertion insertion(connection);
            auto added = insertion.insertBeforeUnsent(gap);
            return finished(insertion, std::move(added));
        });
    });
}

QFuture<Result<QList<Message>>> MessageStore::gaps()
{
    return m_database.run([](Connection& connection) -> Result<QList<Message>> {
        // Without being told, SQLite reads all messages in the order that is asked for.
        Query query(
            connection,
            u"SELECT %1 FROM message m INDEXED BY message_gap JOIN room ON room.code = m.room %2 WHERE "
            "m.kind = 1 ORDER BY m.id"_s.arg(messageColumns(), messageDetails()));
        if (auto done = query.run(); !done)
            return passOn(done);
        return messagesOf(query);
    });
}

QFuture<Result<QByteArray>> MessageStore::attachment(qint64 id)
{
    return m_database.run([id](Connection& connection) { return attachmentOf(connection, id); });
}

QFuture<Result<qint64>> MessageStore::quoted(const RoomTitle& room, const Quote& quote, MessageKey before)
{
    return m_database.run([room, quote, before](Connection& connection) -> Result<qint64> {
        const auto oneId = [](Query& query) -> Result<qint64> {
            if (auto done = query.run(); !done)
                return passOn(done);
            return query.next() ? Result<qint64>(query.integer(0))
                                : failure(ErrorKind::NotFound, u"not here"_s);
        };
        if (quote.serverId != 0) {
            Query query(connection,
                        u"SELECT id FROM message WHERE server_id = ? AND room = (SELECT code FROM room "
                        "WHERE title = ?)"_s);
            if (auto found = oneId(query.bind(quote.serverId).bind(room.value)))
                return found;
        }
        // Among the newest thousands: further back a text does not tell which of many it is.
        constexpr int newestRows = 20'000;
        Query query(
            connection,
            u"SELECT id FROM (SELECT id, author, body, position FROM message WHERE room = (SELECT code FROM "
            "room WHERE title = ?) AND (position, id) < (?, ?) ORDER BY position DESC, id DESC LIMIT ?) "
            "WHERE author = ? AND substr(body, 1, length(?)) = ? ORDER BY position DESC LIMIT 1"_s);
        return oneId(query.bind(room.value)
                         .bind(before.position)
                         .bind(before.id)
                         .bind(newestRows)
                         .bind(quote.author.value)
                         .bind(quote.text)
                         .bind(quote.text));
    });
}

QFuture<Result<void>> MessageStore::beginForgetting(const RoomTitle& room)
{
    return m_database.run([room](Connection& connection) -> Result<void> {
        Query query(connection,
                    u"UPDATE room SET forget_up_to = (SELECT coalesce(max(id), 0) FROM message), unread = "
                    "0, last_id = 0, last_position = 0 WHERE title = ?"_s);
        return query.bind(room.value).run();
    });
}

QFuture<Result<bool>> MessageStore::forgetSome(int limit)
{
    return m_database.run([limit](Connection& connection) {
        return inTransaction(connection, [&]() -> Result<bool> {
            Query query(connection, u"SELECT code, forget_up_to FROM room WHERE forget_up_to > 0 LIMIT 1"_s);
            const auto marked = oneKey(query);
            if (!marked)
                return passOn(marked);
            return *marked ? forgetIn(connection, (*marked)->position, (*marked)->id, limit) : false;
        });
    });
}

} // namespace duologue::store
