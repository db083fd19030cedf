#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace duologue::viewmodels {
class SettingsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// Do not disturb, with a time.
class QuietSettings : public QWidget {
    Q_OBJECT

public:
    QuietSettings(viewmodels::SettingsViewModel& settings, QWidget* parent);

private:
    void show();

    viewmodels::SettingsViewModel& m_settings;
    QLabel* m_state;
    QComboBox* m_choice;
};

} // namespace duologue::ui
