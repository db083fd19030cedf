#pragma once

#include <QRandomGenerator>
#include <QStringList>

#include <cmath>

namespace duologue::samples {

/// Texts as people write them, made up from a seed: half Latin, half Persian (with ZWNJ), a fifth with emoji,
/// words as frequent as words are (Zipf), 100 bytes of UTF-8 on average.
class SampleText {
public:
    explicit SampleText(quint32 seed) : m_random(seed)
    {
        for (int i = 0; i < vocabulary; ++i) {
            m_latin.append(word({u"b", u"c", u"d", u"f", u"g", u"h", u"l", u"m", u"n", u"p", u"r", u"s", u"t",
                                 u"v", u"st", u"th"},
                                {u"a", u"e", u"i", u"o", u"u", u"ea", u"ou"}));
            m_persian.append(word({u"ب", u"پ", u"ت", u"ج", u"خ", u"د", u"ر", u"س", u"ش", u"ف", u"ک", u"گ",
                                   u"ل", u"م", u"ن", u"ه"},
                                  {u"ا", u"و", u"ی", u"", u"", u"ا"}));
        }
    }

    [[nodiscard]] QString next()
    {
        const bool persian = m_random.bounded(2) == 0;
        const QStringList& words = persian ? m_persian : m_latin;
        const int count = 3 + m_random.bounded(persian ? 16 : 30) * m_random.bounded(1, 3) / 2;
        QString text;
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                text += persian && m_random.bounded(12) == 0 ? QChar(0x200C) : QChar(u' ');
            text += words.at(frequent());
        }
        if (m_random.bounded(5) == 0)
            text += QList<QStringView>{u" 😀", u" 👍🏽", u" ❤️", u" 🎉🎉", u" 👨‍👩‍👧"}.at(
                m_random.bounded(5));
        return text;
    }

    /// The beginning of a word that occurs, `letters` long.
    [[nodiscard]] QString beginning(int letters)
    {
        for (;;) {
            const QString& found = (m_random.bounded(2) ? m_latin : m_persian).at(frequent());
            if (found.size() >= letters)
                return found.left(letters);
        }
    }
    /// A whole word that occurs.
    [[nodiscard]] QString term() { return (m_random.bounded(2) ? m_latin : m_persian).at(frequent()); }

private:
    static constexpr int vocabulary = 20'000;

    [[nodiscard]] QString word(const QList<QStringView>& consonants, const QList<QStringView>& vowels)
    {
        QString made;
        const int syllables = 1 + m_random.bounded(4);
        for (int i = 0; i < syllables; ++i) {
            made += consonants.at(m_random.bounded(consonants.size()));
            made += vowels.at(m_random.bounded(vowels.size()));
        }
        made += consonants.at(m_random.bounded(consonants.size()));
        return made;
    }

    /// The n-th word is n times rarer than the first.
    [[nodiscard]] int frequent()
    {
        return static_cast<int>(std::pow(static_cast<double>(vocabulary), m_random.generateDouble())) - 1;
    }

    QRandomGenerator m_random;
    QStringList m_latin;
    QStringList m_persian;
};

} // namespace duologue::samples
