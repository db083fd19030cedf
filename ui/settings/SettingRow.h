#pragma once

#include "app/viewmodels/SettingsCatalogue.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace duologue::viewmodels {
class SettingsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class RoundButton;

/// One preference: label above control, explanation under it, and a way back to the default. Applies at once
/// and follows changes from elsewhere.
class SettingRow : public QWidget {
    Q_OBJECT

public:
    SettingRow(viewmodels::SettingsRow row, viewmodels::SettingsViewModel& settings, QWidget* parent);

    [[nodiscard]] bool matches(const QString& words) const { return m_row.matches(words); }
    void setHighlighted(bool highlighted);
    /// The control that takes the keyboard.
    [[nodiscard]] QWidget* control() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildControl();
    void show();
    void choose(const QVariant& value);

    viewmodels::SettingsRow m_row;
    viewmodels::SettingsViewModel& m_settings;
    QCheckBox* m_switch = nullptr;
    QComboBox* m_choice = nullptr;
    QLineEdit* m_text = nullptr;
    QSpinBox* m_number = nullptr;
    RoundButton* m_reset = nullptr;
    bool m_highlighted = false;
};

} // namespace duologue::ui
