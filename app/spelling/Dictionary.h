#pragma once

#include <QChar>
#include <QStringList>

#include <memory>

class Hunspell;

namespace duologue::spelling {

/// One Hunspell dictionary. Loading takes a tenth of a second and suggesting may take longer: for a worker.
class Dictionary {
public:
    /// `base` is the path of both files without ".aff" and ".dic".
    explicit Dictionary(const QString& base);
    ~Dictionary();
    Q_DISABLE_COPY_MOVE(Dictionary)

    /// A compound that ZWNJ divides is right if all its parts are, or the whole without ZWNJ.
    [[nodiscard]] bool knows(const QString& word) const;
    [[nodiscard]] QStringList suggestions(const QString& word) const;

    /// The script that the words of a language such as "fa_IR" are written in.
    [[nodiscard]] static QChar::Script scriptOf(const QString& code);

private:
    [[nodiscard]] std::string encoded(const QString& word) const;
    [[nodiscard]] QString decoded(const std::string& word) const;

    std::unique_ptr<Hunspell> m_hunspell;
    std::string m_encoding; ///< of the dictionary; empty = UTF-8
};

} // namespace duologue::spelling
