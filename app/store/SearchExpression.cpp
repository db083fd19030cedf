#include "app/store/SearchExpression.h"

#include "app/store/Query.h"

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

/// The words of the index that begin so; at most one more than `most`.
Result<QStringList> wordsFrom(Connection& connection, const QString& beginning, int most)
{
    static const QString last = QString(QChar(0xDBFF)) + QChar(0xDFFD); // sorts behind every letter
    Query query(connection, u"SELECT word FROM search_word WHERE word >= ? AND word < ? LIMIT ?"_s);
    if (auto done = query.bind(beginning).bind(beginning + last).bind(most + 1).run(); !done)
        return tl::unexpected<Error>(done.error());
    QStringList words;
    while (query.next())
        words.append(query.text(0));
    return words;
}

/// FTS5 for "has a word that begins so"; empty if there is no such word. Of up to three letters the index
/// knows the messages beforehand; of more, a few words are asked for one by one, newest first as they come.
Result<QString> beginningWith(Connection& connection, const QString& beginning)
{
    constexpr int indexedLetters = 3; // `prefix` in Migrations.cpp
    constexpr int mostWords = 200;
    const QString any = exactWord(beginning) + u'*';
    if (beginning.size() <= indexedLetters)
        return any;
    return wordsFrom(connection, beginning, mostWords).map([&any](const QStringList& words) {
        if (words.size() > mostWords)
            return any;
        QStringList exact;
        for (const QString& word : words)
            exact.append(exactWord(word));
        return exact.size() > 1 ? u'(' + exact.join(u" OR "_s) + u')' : exact.value(0);
    });
}

/// Empty if nothing can match.
Result<QString> matchExpression(Connection& connection, const SearchTerm& term)
{
    QStringList parts;
    for (const QString& part : term.parts) {
        const auto expression = beginningWith(connection, part);
        if (!expression)
            return expression;
        parts.append(*expression);
    }
    const QString together = parts.contains(QString()) ? QString() : u'(' + parts.join(u" AND "_s) + u')';
    if (term.whole.isEmpty())
        return together;
    const auto whole = beginningWith(connection, term.whole);
    if (!whole || whole->isEmpty())
        return whole ? Result<QString>(together) : whole;
    return together.isEmpty() ? *whole : u'(' + together + u" OR "_s + *whole + u')';
}

} // namespace

QString roomWord(qint64 roomCode)
{
    return QChar(0xE001) + QString::number(roomCode, 36);
}

QString exactWord(const QString& word)
{
    return u'"' + word + u'"';
}

Result<QString> matchExpression(Connection& connection, const QList<SearchTerm>& terms,
                                std::optional<qint64> roomCode)
{
    QStringList all;
    for (const SearchTerm& term : terms) {
        const auto expression = matchExpression(connection, term);
        if (!expression || expression->isEmpty())
            return expression;
        all.append(*expression);
    }
    if (roomCode)
        all.append(exactWord(roomWord(*roomCode)));
    return all.join(u" AND "_s);
}

} // namespace duologue::store
