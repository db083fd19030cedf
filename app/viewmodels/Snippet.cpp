#include "app/viewmodels/Snippet.h"

#include "app/viewmodels/PersonText.h"

namespace duologue::viewmodels {

namespace {
constexpr qsizetype before = 24; ///< letters that are shown before the first place
constexpr qsizetype whole = 200; ///< letters in all: more never fits on a line
} // namespace

Snippet Snippet::of(const QString& message, const QList<SearchTerm>& terms)
{
    const auto places = findTerms(terms, message);
    const qsizetype first = places.isEmpty() ? 0 : places.first().first;
    qsizetype start = 0;
    if (first > 2 * before) {
        start = first - before;
        // Not within a word, nor between the halves of a letter.
        const qsizetype blank = message.lastIndexOf(u' ', first);
        if (blank > start)
            start = message.indexOf(u' ', start) + 1;
        if (message.at(start).isLowSurrogate())
            --start;
    }
    Snippet snippet;
    snippet.text = PersonText::oneLine(message.mid(start, whole));
    if (start > 0)
        snippet.text.prepend(QChar(0x2026));
    if (start + whole < message.size())
        snippet.text.append(QChar(0x2026));
    snippet.marks = findTerms(terms, snippet.text);
    return snippet;
}

} // namespace duologue::viewmodels
