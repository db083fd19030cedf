#pragma once

#include <QList>
#include <QStringView>

namespace duologue::spelling {

/// A word of a text that can be looked up.
struct Word {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Word&, const Word&) = default;
};

/// Letters with their marks; an apostrophe or ZWNJ between letters belongs to the word. What has digits in it
/// is no word, and neither is a single letter.
[[nodiscard]] QList<Word> wordsIn(QStringView text);

} // namespace duologue::spelling
