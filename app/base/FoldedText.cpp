#include "app/base/FoldedText.h"

#include <algorithm>
#include <string_view>

namespace duologue {

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr qsizetype longestWord = 64;  ///< the rest of a longer one is not searched: it is no word
constexpr char32_t emojiMark = 0xE000; ///< a private letter, so that the code of an emoji is a word

/// Letters that people take for one another and that Unicode does not decompose.
char32_t alike(char32_t c)
{
    switch (c) {
    case 0x0649: // alef maksura
    case 0x064A: // Arabic ye
    case 0x06D2: // ye barree
    case 0x06CD:
    case 0x06D0:
        return 0x06CC; // Persian ye
    case 0x0643:       // Arabic kaf
    case 0x06AA:
        return 0x06A9; // Persian kaf
    case 0x0629:       // te marbuta
    case 0x06BE:       // he doachashmee
    case 0x06C1:       // he goal
    case 0x06C3:
    case 0x06D5: // ae
        return 0x0647;
    case 0x0671: // alef wasla
        return 0x0627;
    case 0x0131: // dotless i
        return U'i';
    case 0x00F8:
        return U'o';
    case 0x0111:
    case 0x00F0:
        return U'd';
    case 0x0142:
        return U'l';
    default:
        return c;
    }
}

/// One letter that people also write as two; empty for all others.
std::u32string_view spelledOut(char32_t c)
{
    switch (c) {
    case 0x00DF:
    case 0x1E9E: // sharp s
        return U"ss";
    case 0x00E6:
        return U"ae";
    case 0x0153:
        return U"oe";
    case 0x00FE: // thorn
        return U"th";
    default:
        return {};
    }
}

bool fallsAway(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format: // direction, joiners, soft hyphen; ZWNJ is asked for before
        return true;
    default:
        return c == 0x0640                        // kashida
               || c == 0x0621                     // hamza alone
               || (c >= 0x1F3FB && c <= 0x1F3FF); // skin tones
    }
}

bool isEmoji(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF);
}

/// Scripts that do not part their words.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

class Folder {
public:
    explicit Folder(QStringView text) : m_text(text) {}

    QList<FoldedWord> words()
    {
        for (qsizetype i = 0; i < m_text.size();) {
            char32_t c = m_text.at(i).unicode();
            qsizetype width = 1;
            if (m_text.at(i).isHighSurrogate() && i + 1 < m_text.size() &&
                m_text.at(i + 1).isLowSurrogate()) {
                c = QChar::surrogateToUcs4(m_text.at(i), m_text.at(i + 1));
                width = 2;
            }
            take(c, i, width);
            i += width;
        }
        endWord();
        endCompound();
        return std::move(m_words);
    }

private:
    void take(char32_t c, qsizetype at, qsizetype width)
    {
        if (c < 0x80) { // most text of most people
            const bool letter = (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
            if (letter)
                add(c, at, width);
            else if (c >= U'A' && c <= U'Z')
                add(c + 0x20, at, width);
            else
                divide();
            return;
        }
        if (c == zeroWidthNonJoiner) {
            endWord();
            m_joins = true;
            return;
        }
        if (fallsAway(c)) {
            stretch(at + width);
            return;
        }
        if (c >= 0x0621 && c <= 0x06D3 && QChar::decompositionTag(c) == QChar::NoDecomposition) {
            addFolded(c, at, width);
            return;
        }
        if (isEmoji(c)) {
            divide();
            add(emojiMark, at, width);
            for (const QChar digit : QString::number(static_cast<uint>(c), 16))
                add(digit.unicode(), at, width);
            divide();
            return;
        }
        const QString whole = QString::fromUcs4(&c, 1)
                                  .normalized(QString::NormalizationForm_KD)
                                  .toCaseFolded()
                                  .normalized(QString::NormalizationForm_KD);
        for (const uint part : whole.toUcs4()) {
            if (!fallsAway(part))
                addFolded(part, at, width);
        }
    }

    void addFolded(char32_t c, qsizetype at, qsizetype width)
    {
        if (const int digit = QChar::digitValue(c); digit >= 0) {
            add(U'0' + static_cast<char32_t>(digit), at, width);
        } else if (const std::u32string_view letters = spelledOut(c); !letters.empty()) {
            for (const char32_t letter : letters)
                add(letter, at, width);
        } else if (!QChar::isLetterOrNumber(c) && QChar::category(c) != QChar::Mark_SpacingCombining) {
            divide();
        } else if (standsAlone(c)) {
            divide();
            add(c, at, width);
            divide();
        } else {
            add(alike(c), at, width);
        }
    }

    void add(char32_t c, qsizetype at, qsizetype width)
    {
        if (m_word.word.isEmpty()) {
            if (!m_joins)
                endCompound();
            m_joins = false;
            m_word.start = at;
        }
        m_word.length = at + width - m_word.start;
        if (m_word.word.size() >= longestWord)
            return;
        if (QChar::requiresSurrogates(c)) {
            m_word.word += QChar(QChar::highSurrogate(c));
            m_word.word += QChar(QChar::lowSurrogate(c));
        } else {
            m_word.word += QChar(static_cast<char16_t>(c));
        }
    }

    /// A mark belongs to the letter before it.
    void stretch(qsizetype end)
    {
        if (!m_word.word.isEmpty())
            m_word.length = end - m_word.start;
    }

    void divide()
    {
        endWord();
        endCompound();
        m_joins = false;
    }

    void endWord()
    {
        if (m_word.word.isEmpty())
            return;
        m_parts.append(std::exchange(m_word, {}));
    }

    void endCompound()
    {
        if (m_parts.size() > 1) {
            ++m_compounds;
            FoldedWord whole{.start = m_parts.first().start,
                             .length = m_parts.last().start + m_parts.last().length - m_parts.first().start,
                             .compound = -m_compounds};
            for (FoldedWord& part : m_parts) {
                part.compound = m_compounds;
                if (whole.word.size() < longestWord)
                    whole.word += part.word;
                m_words.append(part);
            }
            m_words.append(whole);
        } else {
            m_words.append(m_parts);
        }
        m_parts.clear();
    }

    QStringView m_text;
    QList<FoldedWord> m_words;
    QList<FoldedWord> m_parts; ///< of the compound that is being read
    FoldedWord m_word;
    bool m_joins = false; ///< a ZWNJ stands between the last part and what follows
    int m_compounds = 0;
};

/// Where words begin with the term; empty if the term is not found. A word whose letters were folded into
/// more or fewer is marked as a whole.
QList<std::pair<qsizetype, qsizetype>> placesOf(const SearchTerm& term, const QList<FoldedWord>& words)
{
    QList<std::pair<qsizetype, qsizetype>> places;
    const auto beginWith = [&](const QString& start) {
        bool found = false;
        for (const FoldedWord& word : words) {
            if (!word.word.startsWith(start))
                continue;
            found = true;
            const bool letterByLetter = word.word.size() == word.length;
            places.append({word.start, letterByLetter ? start.size() : word.length});
        }
        return found;
    };
    bool all = true;
    for (const QString& part : term.parts)
        all = beginWith(part) && all;
    if (!all)
        places.clear();
    if (!term.whole.isEmpty())
        beginWith(term.whole);
    return places;
}

} // namespace

QList<FoldedWord> foldForSearch(QStringView text)
{
    return Folder(text).words();
}

QString foldedText(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    for (const FoldedWord& word : foldForSearch(text)) {
        if (!folded.isEmpty())
            folded += u' ';
        folded += word.word;
    }
    return folded;
}

QList<SearchTerm> searchTerms(QStringView typed)
{
    QList<SearchTerm> terms;
    int compound = 0;
    for (const FoldedWord& word : foldForSearch(typed)) {
        if (word.compound == 0) {
            terms.append({{word.word}, {}});
        } else if (word.compound < 0) {
            terms.last().whole = word.word;
        } else if (word.compound == compound) {
            terms.last().parts.append(word.word);
        } else {
            compound = word.compound;
            terms.append({{word.word}, {}});
        }
    }
    return terms;
}

QList<std::pair<qsizetype, qsizetype>> findTerms(const QList<SearchTerm>& terms, QStringView text)
{
    const QList<FoldedWord> words = foldForSearch(text);
    QList<std::pair<qsizetype, qsizetype>> places;
    for (const SearchTerm& term : terms)
        places.append(placesOf(term, words));
    std::ranges::sort(places);
    QList<std::pair<qsizetype, qsizetype>> apart;
    for (const auto& [start, length] : std::as_const(places)) {
        if (!apart.isEmpty() && start < apart.last().first + apart.last().second) {
            auto& [before, beforeLength] = apart.last();
            beforeLength = std::max(beforeLength, start + length - before);
        } else {
            apart.append({start, length});
        }
    }
    return apart;
}

} // namespace duologue
