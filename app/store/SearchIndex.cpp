#include "app/store/SearchIndex.h"

#include "app/base/FoldedText.h"
#include "app/store/MessageRow.h"
#include "app/store/Query.h"
#include "app/store/SearchExpression.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

constexpr int stepSize = 2000; ///< messages taken in at once: two or three hundredths of a second

struct State {
    qint64 next = 0;
    int folding = 0;
    bool scrub = false;
};

Result<State> readState(Connection& connection)
{
    Query query(connection, u"SELECT next, folding, scrub FROM search_state"_s);
    if (auto done = query.run(); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return State{};
    return State{query.integer(0), static_cast<int>(query.integer(1)), query.integer(2) != 0};
}

/// What can be found of a message: its text, and the name of the file that it brings.
QStringList wordsOf(const QString& text, const QString& fileName)
{
    QStringList words;
    for (FoldedWord& word : foldForSearch(fileName.isEmpty() ? text : text + u'\n' + fileName))
        words.append(std::move(word.word));
    return words;
}

/// `what` inserts into the index or deletes from it. FTS5 takes the words as one text.
Result<void> change(Connection& connection, const QString& what, qint64 id, const QStringList& words,
                    qint64 roomCode)
{
    Query query(connection, what);
    return query.bind(id).bind(words.join(u' ') + u' ' + roomWord(roomCode)).run();
}

Result<void> learn(Connection& connection, const QStringList& words, QSet<QString>& known)
{
    for (const QString& word : words) {
        if (known.contains(word))
            continue;
        known.insert(word);
        Query query(connection, u"INSERT OR IGNORE INTO search_word VALUES (?)"_s);
        if (auto done = query.bind(word).run(); !done)
            return done;
    }
    return {};
}

/// Words that no message has any more.
Result<void> unlearn(Connection& connection, const QStringList& words)
{
    for (const QString& word : words) {
        {
            Query query(connection, u"SELECT 1 FROM message_search WHERE message_search MATCH ? LIMIT 1"_s);
            if (auto done = query.bind(exactWord(word)).run(); !done)
                return done;
            if (query.next())
                continue;
        }
        Query remove(connection, u"DELETE FROM search_word WHERE word = ?"_s);
        if (auto done = remove.bind(word).run(); !done)
            return done;
    }
    return {};
}

/// Other rules of folding: the index begins again from nothing.
Result<void> startOver(Connection& connection)
{
    Transaction transaction(connection);
    for (const QString& statement :
         {u"INSERT INTO message_search (message_search) VALUES ('delete-all')"_s,
          u"DELETE FROM search_word"_s,
          u"UPDATE search_state SET next = 1, folding = %1"_s.arg(foldingVersion)}) {
        if (auto done = execute(connection, statement); !done)
            return done;
    }
    return transaction.commit();
}

/// Takes in up to stepSize messages; answers how many.
Result<int> takeIn(Connection& connection, qint64 next)
{
    Query query(connection,
                u"SELECT m.id, m.room, m.body, attachment.name FROM message m LEFT JOIN attachment ON "
                "attachment.message = m.id WHERE m.id >= ? AND m.kind IN (0, 1) ORDER BY m.id LIMIT ?"_s);
    if (auto done = query.bind(next).bind(stepSize).run(); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return query.ended().map([] { return 0; });
    Transaction transaction(connection, Durability::Crash);
    int taken = 0;
    QSet<QString> known; // once is enough
    do {
        const QStringList words = wordsOf(textAt(query, 2), query.text(3));
        if (auto done = learn(connection, words, known); !done)
            return tl::unexpected<Error>(done.error());
        if (auto done = change(connection, u"INSERT INTO message_search (rowid, words) VALUES (?, ?)"_s,
                               query.integer(0), words, query.integer(1));
            !done)
            return tl::unexpected<Error>(done.error());
        next = query.integer(0) + 1;
        ++taken;
    } while (query.next());
    if (auto ended = query.ended(); !ended)
        return tl::unexpected<Error>(ended.error());
    Query update(connection, u"UPDATE search_state SET next = ?"_s);
    if (auto done = update.bind(next).run(); !done)
        return tl::unexpected<Error>(done.error());
    return transaction.commit().map([taken] { return taken; });
}

/// Merges the index piece by piece until no piece is left that still has words of deleted messages, then
/// empties the log, which has them as well. True when done.
Result<bool> scrub(Connection& connection)
{
    constexpr int pages = 64; // written in a step
    const auto changes = [&connection]() -> Result<qint64> {
        Query query(connection, u"SELECT total_changes()"_s);
        return query.run().map([&query] { return query.next() ? query.integer(0) : 0; });
    };
    const auto before = changes();
    if (!before)
        return tl::unexpected<Error>(before.error());
    // Negative: all pieces become one, however few they are. Changes of less than two rows: nothing was left.
    if (auto done =
            execute(connection,
                    u"INSERT INTO message_search (message_search, rank) VALUES ('merge', %1)"_s.arg(-pages));
        !done)
        return tl::unexpected<Error>(done.error());
    const auto after = changes();
    if (!after)
        return tl::unexpected<Error>(after.error());
    if (*after - *before >= 2)
        return false;
    for (const QString& statement :
         {u"UPDATE search_state SET scrub = 0"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s}) {
        if (auto done = execute(connection, statement); !done)
            return tl::unexpected<Error>(done.error());
    }
    return true;
}

} // namespace

Result<void> SearchIndex::remove(Connection& connection, qint64 roomCode, const Message& message)
{
    if (message.kind == MessageKind::Call)
        return {};
    const auto state = readState(connection);
    if (!state)
        return tl::unexpected<Error>(state.error());
    if (message.id >= state->next)
        return {}; // never taken in
    // Without contents FTS5 has to be told again what it is to forget.
    const QStringList words =
        wordsOf(message.text, message.attachment ? message.attachment->name : QString());
    if (auto done =
            change(connection,
                   u"INSERT INTO message_search (message_search, rowid, words) VALUES ('delete', ?, ?)"_s,
                   message.id, words, roomCode);
        !done)
        return done;
    return unlearn(connection, words);
}

QFuture<Result<QList<Message>>> SearchIndex::search(const QString& typed, const RoomTitle& room,
                                                    std::optional<qint64> before, int limit)
{
    return m_database.run([typed, room, before, limit](Connection& connection) -> Result<QList<Message>> {
        const QList<SearchTerm> terms = searchTerms(typed);
        if (terms.isEmpty())
            return QList<Message>();
        if (auto state = readState(connection); state && state->folding == foldingVersion) {
            if (auto done = takeIn(connection, state->next); !done)
                return tl::unexpected<Error>(done.error());
        }
        std::optional<qint64> code;
        if (!room.isEmpty()) {
            Query find(connection, u"SELECT code FROM room WHERE title = ?"_s);
            if (auto done = find.bind(room.value).run(); !done)
                return tl::unexpected<Error>(done.error());
            if (!find.next())
                return QList<Message>();
            code = find.integer(0);
        }
        const auto expression = matchExpression(connection, terms, code);
        if (!expression)
            return tl::unexpected<Error>(expression.error());
        if (expression->isEmpty())
            return QList<Message>();
        Query query(connection,
                    u"SELECT %1 FROM message_search s CROSS JOIN %2 WHERE s.message_search MATCH ? AND "
                    "s.rowid < ? AND m.id = s.rowid AND m.id > room.forget_up_to "
                    "ORDER BY s.rowid DESC LIMIT ?"_s.arg(messageColumns(), messageTables()));
        if (auto done = query.bind(*expression)
                            .bind(before.value_or(std::numeric_limits<qint64>::max()))
                            .bind(limit)
                            .run();
            !done)
            return tl::unexpected<Error>(done.error());
        return messagesOf(query);
    });
}

QFuture<Result<bool>> SearchIndex::step()
{
    return m_database.run([](Connection& connection) -> Result<bool> {
        const auto state = readState(connection);
        if (!state)
            return tl::unexpected<Error>(state.error());
        if (state->folding != foldingVersion)
            return startOver(connection).map([] { return true; });
        const auto taken = takeIn(connection, state->next);
        if (!taken || *taken > 0)
            return taken.map([](int) { return true; });
        if (state->scrub)
            return scrub(connection).map([](bool done) { return !done; });
        return false;
    });
}

} // namespace duologue::store
