#include "app/spelling/Speller.h"

#include "app/base/whenDone.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::spelling {

namespace {

constexpr qsizetype longestWord = 64;
constexpr qsizetype mostRemembered = 20'000;

} // namespace

Speller::Speller(QStringList folders, QObject* parent)
    : QObject(parent), m_folders(std::move(folders)), m_worker(u"spelling"_s)
{
}

Speller::~Speller() = default;

QStringList Speller::systemFolders()
{
    const QString said = qEnvironmentVariable("DICPATH"); // Hunspell's own variable
    return said.isEmpty() ? QStringList{u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s}
                          : said.split(QDir::listSeparator());
}

QStringList Speller::installed() const
{
    QStringList codes;
    for (const QString& folder : m_folders) {
        for (const QFileInfo& file : QDir(folder).entryInfoList({u"*.dic"_s}, QDir::Files)) {
            const bool complete = QFileInfo::exists(file.dir().filePath(file.completeBaseName() + u".aff"_s));
            const QString code = QFileInfo(file.canonicalFilePath()).completeBaseName();
            if (complete && !code.startsWith("hyph_"_L1) && !codes.contains(code))
                codes.append(code);
        }
    }
    codes.sort();
    return codes;
}

QString Speller::dictionaryOf(const QString& code) const
{
    const QString file = fileOf(code);
    return file.isEmpty() ? QString() : QFileInfo(file).completeBaseName();
}

QString Speller::fileOf(const QString& code) const
{
    const QString language = code.section(u'_', 0, 0);
    for (const QString& name : {code, language, language + u"_*"_s}) {
        for (const QString& folder : m_folders) {
            for (const QFileInfo& file : QDir(folder).entryInfoList({name + u".dic"_s}, QDir::Files)) {
                const QString base = file.dir().filePath(file.completeBaseName());
                if (!QFileInfo::exists(base + u".aff"_s))
                    continue;
                const QFileInfo itself(file.canonicalFilePath()); // loaded once for all that share it
                return itself.dir().filePath(itself.completeBaseName());
            }
        }
    }
    return {};
}

void Speller::setLanguages(const QStringList& codes)
{
    QList<Language> languages;
    for (const QString& code : codes) {
        const QString file = fileOf(code);
        const bool known = std::ranges::find(languages, file, &Language::file) != languages.end();
        if (!file.isEmpty() && !known)
            languages.append({file, Dictionary::scriptOf(code)});
    }
    m_languages = languages;
    m_known.clear();
    m_queued.clear();
    ++m_generation;
    Q_EMIT judged();
}

QStringList Speller::filesFor(const QString& word) const
{
    const auto letter = std::ranges::find_if(word, [](QChar c) { return c.isLetter(); });
    QStringList files;
    for (const Language& language : m_languages) {
        if (letter != word.end() && language.script == letter->script())
            files.append(language.file);
    }
    return files;
}

Speller::Verdict Speller::verdict(const QString& word)
{
    if (word.size() > longestWord || m_accepted.contains(word))
        return Verdict::Right;
    if (const auto known = m_known.constFind(word); known != m_known.cend())
        return *known ? Verdict::Right : Verdict::Wrong;
    if (filesFor(word).isEmpty())
        return Verdict::Right;
    if (!m_queued.contains(word))
        m_queued.append(word);
    judgeQueued();
    return Verdict::Pending;
}

const Dictionary& Speller::loaded(const QString& file)
{
    auto& dictionary = m_dictionaries[file];
    if (!dictionary)
        dictionary = std::make_unique<Dictionary>(file);
    return *dictionary;
}

/// One batch at a time: what is asked meanwhile makes the next one.
void Speller::judgeQueued()
{
    if (m_judging || m_queued.isEmpty())
        return;
    m_judging = true;
    QList<std::pair<QString, QStringList>> questions;
    for (const QString& word : std::exchange(m_queued, {}))
        questions.append({word, filesFor(word)});
    const auto answers = m_worker.run([this, questions] {
        QHash<QString, bool> right;
        for (const auto& [word, files] : questions)
            right.insert(word, std::ranges::any_of(files, [this, &word = word](const QString& file) {
                             return loaded(file).knows(word);
                         }));
        return right;
    });
    whenDone(answers, this, [this, generation = m_generation](const QHash<QString, bool>& right) {
        m_judging = false;
        if (m_known.size() > mostRemembered)
            m_known.clear();
        if (generation == m_generation)
            m_known.insert(right);
        judgeQueued();
        Q_EMIT judged();
    });
}

QFuture<QStringList> Speller::suggestions(const QString& word, int most)
{
    return m_worker.run([this, word, most, files = filesFor(word)] {
        // The best of each dictionary first, then the second best.
        QList<QStringList> each;
        for (const QString& file : files)
            each.append(loaded(file).suggestions(word));
        QStringList words;
        for (qsizetype i = 0; words.size() < most; ++i) {
            bool any = false;
            for (const QStringList& list : each) {
                any = any || i < list.size();
                if (i < list.size() && !words.contains(list.at(i)) && words.size() < most)
                    words.append(list.at(i));
            }
            if (!any)
                break;
        }
        return words;
    });
}

void Speller::accept(const QString& word)
{
    m_accepted.insert(word);
    Q_EMIT judged();
}

} // namespace duologue::spelling
