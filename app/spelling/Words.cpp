#include "app/spelling/Words.h"

#include <QChar>

#include <algorithm>

namespace duologue::spelling {

namespace {

/// The character at `i`, which moves behind it.
char32_t next(QStringView text, qsizetype& i)
{
    const QChar c = text.at(i++);
    if (c.isHighSurrogate() && i < text.size() && text.at(i).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(i++));
    return c.unicode();
}

bool joins(char32_t c)
{
    return c == U'\'' || c == 0x2019 || c == 0x200C;
}

bool isPart(char32_t c)
{
    return QChar::isLetter(c) || QChar::isMark(c) || QChar::isDigit(c) || c == U'_';
}

} // namespace

QList<Word> wordsIn(QStringView text)
{
    QList<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        if (!isPart(next(text, i)))
            continue;
        i = start;
        qsizetype end = start;
        bool lettersAlone = true;
        while (i < text.size()) {
            const char32_t c = next(text, i);
            if (isPart(c)) {
                lettersAlone = lettersAlone && !QChar::isDigit(c) && c != U'_';
                end = i;
            } else if (!joins(c)) {
                break;
            }
        }
        i = std::max(i, end);
        if (lettersAlone && end - start > 1)
            words.append({start, end - start});
    }
    return words;
}

} // namespace duologue::spelling
