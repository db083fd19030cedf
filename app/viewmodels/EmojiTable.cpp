#include "app/viewmodels/EmojiTable.h"

#include "app/base/FoldedText.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

constexpr char32_t lightestTone = 0x1F3FB;
constexpr QStringView lightest = u"\U0001F3FB";
const QStringList columns{u"en"_s, u"fa"_s, u"ar"_s, u"de"_s}; // of the file, behind the emoji
constexpr qsizetype searchedColumns = 2;

QString withoutTone(QStringView text)
{
    QString bare = text.toString();
    for (char32_t tone = lightestTone; tone < lightestTone + 5; ++tone)
        bare.remove(QString::fromUcs4(&tone, 1));
    return bare.remove(QChar(0xFE0F));
}

bool begins(QStringView line, const QStringList& typed)
{
    return std::ranges::all_of(typed, [line](const QString& word) {
        for (qsizetype at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
            if (at == 0 || line.at(at - 1) == u' ')
                return true;
        }
        return false;
    });
}

} // namespace

QString Emoji::withTone(int tone) const
{
    if (toned.isEmpty() || tone <= 0)
        return text;
    const char32_t wanted = lightestTone + static_cast<char32_t>(tone) - 1;
    return QString(toned).replace(lightest.toString(), QString::fromUcs4(&wanted, 1));
}

EmojiTable EmojiTable::load(const QString& code)
{
    EmojiTable table;
    QFile file(u":/emoji.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return table;
    const QString content = QString::fromUtf8(file.readAll());
    const qsizetype column = std::max<qsizetype>(columns.indexOf(code), 0);
    int group = -1;
    for (const QStringView line : QStringView(content).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u"= ")) {
            ++group;
            continue;
        }
        const QList<QStringView> fields = line.split(u'\t');
        if (fields.size() != 2 + columns.size())
            continue; // a comment
        const auto name = [&fields](qsizetype of) {
            return fields.at(2 + of).left(fields.at(2 + of).indexOf(u'|')).toString();
        };
        QStringList words;
        for (qsizetype of = 0; of < searchedColumns; ++of) {
            for (const QStringView keyword : fields.at(2 + of).split(u'|', Qt::SkipEmptyParts))
                words.append((keyword.data() == fields.at(2 + of).data() ? u"="_s : QString()) +
                             foldedText(keyword));
        }
        const QString own = name(column);
        table.m_all.append({.text = fields.at(0).toString(),
                            .toned = fields.at(1).toString(),
                            .name = own.isEmpty() ? name(0) : own,
                            .words = words.join(u'\n'),
                            .group = group});
    }
    return table;
}

QStringList EmojiTable::groups()
{
    return {tr("Smileys and emotion"),
            tr("People and body"),
            tr("Animals and nature"),
            tr("Food and drink"),
            tr("Travel and places"),
            tr("Activities"),
            tr("Objects"),
            tr("Symbols"),
            tr("Flags")};
}

QList<const Emoji*> EmojiTable::find(QStringView typed, int most) const
{
    const QStringList words = foldedText(typed).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    // Named so from the beginning, named so at all, described so.
    std::array<QList<const Emoji*>, 3> hits;
    for (const Emoji& emoji : m_all) {
        for (const QStringView line : QStringView(emoji.words).split(u'\n')) {
            const bool isName = line.startsWith(u'=');
            const QStringView name = isName ? line.sliced(1) : line;
            if (begins(name, words)) {
                hits.at(!isName ? 2 : name.startsWith(words.first()) ? 0 : 1).append(&emoji);
                break;
            }
        }
    }
    return (hits[0] + hits[1] + hits[2]).mid(0, most);
}

const Emoji* EmojiTable::of(QStringView text) const
{
    const QString bare = withoutTone(text);
    const auto it =
        std::ranges::find_if(m_all, [&bare](const Emoji& emoji) { return withoutTone(emoji.text) == bare; });
    return it == m_all.end() ? nullptr : &*it;
}

} // namespace duologue::viewmodels
