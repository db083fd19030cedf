#include "ui/settings/SpellingSettings.h"

#include "app/spelling/Speller.h"
#include "app/viewmodels/SettingsViewModel.h"
#include "ui/style/Tokens.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

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
    return code.contains(u'_') ? u"%1 (%2)"_s.arg(language, locale.nativeTerritoryName()) : language;
}

/// A dictionary "fa" serves somebody who writes "fa_IR".
bool serves(const QString& dictionary, const QString& wanted)
{
    return dictionary == wanted ||
           (dictionary.section(u'_', 0, 0) == wanted.section(u'_', 0, 0) && !dictionary.contains(u'_'));
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
    const QStringList installed = spelling::Speller().installed();
    auto* explanation =
        new QLabel(installed.isEmpty()
                       ? tr("There is no dictionary on this computer: the packages hunspell-… have them.")
                       : tr("What you write is looked at in these languages, several at once."),
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
    const QStringList wanted = m_settings.spellingLanguages();
    for (const auto& [code, box] : std::as_const(m_boxes))
        box->setChecked(
            std::ranges::any_of(wanted, [&code = code](const QString& one) { return serves(code, one); }));
}

} // namespace duologue::ui
