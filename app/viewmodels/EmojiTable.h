#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace duologue::viewmodels {

/// One emoji that can be chosen.
struct Emoji {
    QString text;
    QString toned; ///< with the lightest skin tone; empty if it has none
    QString name;  ///< in the language of the table
    QString words; ///< folded names (after '=') and keywords, a line each, for find()
    int group = 0; ///< index into EmojiTable::groups()

    /// With a skin tone: 0 = none, 1 … 5 from light to dark.
    [[nodiscard]] QString withTone(int tone) const;
};

/// Every emoji of Unicode that has a name, in Unicode's order; resources/emoji.tsv. Searched in English and
/// Persian whatever the language.
class EmojiTable {
    Q_DECLARE_TR_FUNCTIONS(EmojiTable)

public:
    /// Names in the language of `code` ("fa"), English if it has none.
    [[nodiscard]] static EmojiTable load(const QString& code);

    [[nodiscard]] const QList<Emoji>& all() const { return m_all; }
    /// "Smileys and emotion" …, translated.
    [[nodiscard]] static QStringList groups();

    /// Emoji whose names or keywords have words that begin with all the words of `typed`; those named so
    /// come first.
    [[nodiscard]] QList<const Emoji*> find(QStringView typed, int most) const;
    /// The emoji that `text` is, whatever its skin tone; null if it is none.
    [[nodiscard]] const Emoji* of(QStringView text) const;

private:
    QList<Emoji> m_all;
};

} // namespace duologue::viewmodels
