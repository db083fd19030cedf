#pragma once

#include "ui/window/KeyNames.h"

#include <QLocale>
#include <QStringList>

#include <memory>
#include <vector>

namespace duologue::ui {

/// The words of one language, in and out while the program runs. English is in the source; everything else is
/// a translation, Qt's own words included.
class Language {
public:
    /// `folders` have duologue_*.qm and Qt's qtbase_*.qm; the program carries both within.
    explicit Language(QStringList folders = {QStringLiteral(":/i18n")});
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    /// From now on, in all windows: words, default locale and direction. What view models have made into
    /// words before is theirs to make anew.
    void speak(const QLocale& locale);

private:
    [[nodiscard]] bool load(QTranslator& translator, const QLocale& locale, const QString& name) const;

    QStringList m_folders;
    KeyNames m_keyNames;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace duologue::ui
