#include "ui/window/Language.h"

#include <QGuiApplication>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

Language::Language(QStringList folders) : m_folders(std::move(folders)) {}

Language::~Language() = default;

void Language::speak(const QLocale& locale)
{
    QLocale::setDefault(locale);
    for (const auto& old : m_translators)
        QCoreApplication::removeTranslator(old.get());
    m_translators.clear();
    QCoreApplication::removeTranslator(&m_keyNames);
    for (const QString& name : {u"qtbase"_s, u"duologue"_s}) {
        auto translator = std::make_unique<QTranslator>();
        if (load(*translator, locale, name)) {
            QCoreApplication::installTranslator(translator.get());
            m_translators.push_back(std::move(translator));
        }
    }
    if (locale.textDirection() == Qt::RightToLeft)
        QCoreApplication::installTranslator(&m_keyNames); // asked first
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

/// A language that nobody translated is spoken to in English, whose plurals are a file as well.
bool Language::load(QTranslator& translator, const QLocale& locale, const QString& name) const
{
    const auto fromAny = [this](auto loadFrom) {
        return std::ranges::any_of(m_folders, loadFrom);
    };
    return fromAny([&](const QString& folder) { return translator.load(locale, name, u"_"_s, folder); }) ||
           fromAny([&](const QString& folder) { return translator.load(name + u"_en"_s, folder); });
}

} // namespace duologue::ui
