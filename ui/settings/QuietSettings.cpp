#include "ui/settings/QuietSettings.h"

#include "app/viewmodels/SettingsViewModel.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::SettingsViewModel;

QuietSettings::QuietSettings(SettingsViewModel& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_state(new QLabel(this)), m_choice(new QComboBox(this))
{
    m_state->setObjectName(u"quietState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_choice->setObjectName(u"quietUntil"_s);
    m_choice->setAccessibleName(tr("Do not disturb"));
    m_choice->addItem(tr("Choose how long…"));
    for (const viewmodels::QuietTime time : viewmodels::allQuietTimes)
        m_choice->addItem(SettingsViewModel::quietWords(time), static_cast<int>(time));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 6);
    column->addWidget(m_state);
    column->addWidget(m_choice);
    connect(m_choice, &QComboBox::activated, this, [this](int at) {
        if (at > 0)
            m_settings.setQuiet(static_cast<viewmodels::QuietTime>(m_choice->itemData(at).toInt()));
    });
    connect(&m_settings, &SettingsViewModel::changed, this, &QuietSettings::show);
    show();
}

void QuietSettings::show()
{
    m_state->setText(m_settings.quietText());
    m_choice->setCurrentIndex(0);
}

} // namespace duologue::ui
