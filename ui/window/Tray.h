#pragma once

#include <QObject>
#include <QSystemTrayIcon>

class QMenu;

namespace duologue::viewmodels {
class SettingsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// The icon in the desktop's tray, with the number of unread messages on it, and its menu.
class Tray : public QObject {
    Q_OBJECT

public:
    Tray(viewmodels::SettingsViewModel& settings, QObject* parent);
    ~Tray() override;

    [[nodiscard]] static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }

    void setUnread(int unread);
    /// A bubble, where the desktop has no other way.
    void tell(const QString& title, const QString& body);
    void retranslate();

Q_SIGNALS:
    void windowToggled(); ///< the icon was clicked
    void windowWanted();
    void quitRequested();

private:
    void fillMenu();
    void showIcon();

    viewmodels::SettingsViewModel& m_settings;
    QSystemTrayIcon m_icon;
    std::unique_ptr<QMenu> m_menu;
    int m_unread = 0;
};

} // namespace duologue::ui
