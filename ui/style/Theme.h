#pragma once

#include <QFont>
#include <QObject>

class QDBusVariant;

namespace duologue::viewmodels {
class SettingsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui::style {

/// Dresses the program: Fusion, our palette, our fonts; light or dark as the person chose, or as the desktop
/// says (org.freedesktop.appearance through the settings portal).
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(viewmodels::SettingsViewModel& settings);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void apply();
    void applyTextSize();
    void askDesktop();

    viewmodels::SettingsViewModel& m_settings;
    bool m_desktopIsDark = false;
    QFont m_desktopFont;
};

} // namespace duologue::ui::style
