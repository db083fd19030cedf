#pragma once

#include <QFont>
#include <QObject>

class QDBusVariant;

namespace duologue::viewmodels {
class SettingsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui::style {

class Look;

/// Dresses the program: Fusion, our palette, our fonts; light or dark as the person chose, or as the desktop
/// says; its text size and its wish for stillness as well (through the settings portal).
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(viewmodels::SettingsViewModel& settings);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& answer);

private:
    void apply();
    void applyTextSize();
    void askDesktop();
    void listenToDesktop();

    viewmodels::SettingsViewModel& m_settings;
    Look* m_look;
    bool m_desktopIsDark = false;
    double m_desktopTextScale = 1;
    QFont m_desktopFont;
};

} // namespace duologue::ui::style
