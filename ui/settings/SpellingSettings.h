#pragma once

#include "app/spelling/Speller.h"

#include <QWidget>

class QCheckBox;

namespace duologue::viewmodels {
class SettingsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// In which languages what one writes is looked at: one box for each dictionary of this computer.
class SpellingSettings : public QWidget {
    Q_OBJECT

public:
    SpellingSettings(viewmodels::SettingsViewModel& settings, QWidget* parent);

private:
    void show();

    viewmodels::SettingsViewModel& m_settings;
    spelling::Speller m_speller;                   ///< knows the dictionaries; judges nothing here
    QList<std::pair<QString, QCheckBox*>> m_boxes; ///< by the code of the language
};

} // namespace duologue::ui
