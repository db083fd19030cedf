#pragma once

#include <QList>
#include <QString>

namespace duologue {

/// A word as it is searched for, and where it stands in the text it was taken from.
struct FoldedWord {
    QString word;
    qsizetype start = 0; ///< in the text
    qsizetype length = 0;
    /// Belongs to a compound that ZWNJ divides: its parts are found one by one, and so is the whole. 0 =
    /// none; parts of one compound share a number, and the whole follows them with the number's negative.
    int compound = 0;

    friend bool operator==(const FoldedWord&, const FoldedWord&) = default;
};

/// Counts changes of the rules below: an index that was made with another version has to be made anew.
constexpr int foldingVersion = 1;

/// The words of a text, folded so that spellings which people take for the same are the same: compatibility
/// forms (NFKD), case, accents and vowel marks; ye, kaf, he and hamza forms of Persian and Arabic; digits of
/// every script; kashida, direction marks and other invisible letters fall away. ZWNJ both divides and joins:
/// «می‌رود» has the words می, رود and میرود. Emoji and Han letters are words of their own.
/// What is left are letters and digits, so that no word is ever syntax to somebody else.
[[nodiscard]] QList<FoldedWord> foldForSearch(QStringView text);

/// The words joined by blanks.
[[nodiscard]] QString foldedText(QStringView text);

/// One thing to look for: all of `parts` begin words of the text, or `whole` does. `whole` is empty if there
/// is only one part.
struct SearchTerm {
    QStringList parts;
    QString whole;

    friend bool operator==(const SearchTerm&, const SearchTerm&) = default;
};

/// What a person typed, as terms that must all be found.
[[nodiscard]] QList<SearchTerm> searchTerms(QStringView typed);

/// Where in `text` the terms begin words: (start, length) in order, not overlapping. Empty unless all terms
/// are found.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>> findTerms(const QList<SearchTerm>& terms,
                                                               QStringView text);

} // namespace duologue
