#include "ui/settings/SpellingSettings.h"

#include "app/viewmodels/SettingsViewModel.h"
#include "ui/style/Tokens.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

/// "Deutsch (Deutschland)", as its speakers call it.
QString nameOf(const QString& code)
{
    const QLocale locale(code);
    const QString language = locale.nativeLanguageName();
    if (locale.language() == QLocale::C || language.isEmpty())
        return code;
    const QString territory = locale.nativeTerritoryName();
    if (!code.contains(u'_') || language.contains(territory)) // "español de España"
        return language;
    // Qt's is "American English", which says it twice.
    return u"%1 (%2)"_s.arg(locale.language() == QLocale::English ? u"English"_s : language, territory);
}

} // namespace

SpellingSettings::SpellingSettings(viewmodels::SettingsViewModel& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    auto* heading = new QLabel(tr("Spelling"), this);
    heading->setFont(style::scaled(font(), 1.0, QFont::DemiBold));
    column->addWidget(heading);
    const QStringList installed = m_speller.installed();
    auto* explanation =
        new QLabel(installed.isEmpty()
                       ? tr("There is no dictionary on this computer: the packages hunspell-… have them.")
                       : tr("Spelling is checked in these languages, in several at once."),
                   this);
    explanation->setWordWrap(true);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(explanation);
    for (const QString& code : installed) {
        auto* box = new QCheckBox(nameOf(code), this);
        box->setObjectName(u"spelling-"_s + code);
        m_boxes.append({code, box});
        column->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this] {
            QStringList chosen;
            for (const auto& [each, shown] : std::as_const(m_boxes)) {
                if (shown->isChecked())
                    chosen.append(each);
            }
            m_settings.setSpellingLanguages(chosen);
        });
    }
    connect(&m_settings, &viewmodels::SettingsViewModel::composingChanged, this, &SpellingSettings::show);
    show();
}

void SpellingSettings::show()
{
    QStringList judging;
    for (const QString& language : m_settings.spellingLanguages())
        judging.append(m_speller.dictionaryOf(language));
    for (const auto& [code, box] : std::as_const(m_boxes))
        box->setChecked(judging.contains(code));
}

} // namespace duologue::ui
