#pragma once

#include "app/base/Worker.h"
#include "app/spelling/Dictionary.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <map>

namespace duologue::spelling {

/// Judges words by several dictionaries at once: a word is right if any of them knows it, and is not judged
/// if none is written in its script. Dictionaries are loaded when a word first needs them; all of it happens
/// on a worker, and what is known is remembered.
class Speller : public QObject {
    Q_OBJECT

public:
    enum class Verdict {
        Pending, ///< being looked up: judged() follows
        Right,
        Wrong,
    };

    explicit Speller(QStringList folders = systemFolders(), QObject* parent = nullptr);
    ~Speller() override;

    [[nodiscard]] static QStringList systemFolders();
    /// The codes of all dictionaries there are, such as "en_US". A file that several countries share counts
    /// once, by its own name.
    [[nodiscard]] QStringList installed() const;
    /// The code among installed() that a language is judged by; empty if there is none.
    [[nodiscard]] QString dictionaryOf(const QString& code) const;
    /// A language without a dictionary of just that country takes another of the same language.
    void setLanguages(const QStringList& codes);

    [[nodiscard]] Verdict verdict(const QString& word);
    /// At most `most`, best first, of all dictionaries in its script.
    [[nodiscard]] QFuture<QStringList> suggestions(const QString& word, int most = 5);

    /// From now on, until the program ends, this word is right.
    void accept(const QString& word);

Q_SIGNALS:
    void judged(); ///< some of what was pending can be asked again

private:
    struct Language {
        QString file; ///< without its ending
        QChar::Script script = QChar::Script_Latin;
    };

    [[nodiscard]] QString fileOf(const QString& code) const;
    [[nodiscard]] QStringList filesFor(const QString& word) const;
    void judgeQueued();
    [[nodiscard]] const Dictionary& loaded(const QString& file); ///< on the worker

    QStringList m_folders;
    QList<Language> m_languages;
    QHash<QString, bool> m_known; ///< word → right
    QSet<QString> m_accepted;
    QStringList m_queued;
    bool m_judging = false;
    int m_generation = 0;
    std::map<QString, std::unique_ptr<Dictionary>> m_dictionaries; ///< touched on the worker alone
    Worker m_worker;
};

} // namespace duologue::spelling
