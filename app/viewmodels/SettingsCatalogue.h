#pragma once

#include "app/platform/Preference.h"

#include <QCoreApplication>

namespace duologue::viewmodels {

/// One preference, in words.
struct SettingsRow {
    enum class Control { Switch, Choice, Text, Number };

    platform::Preference preference{};
    QString title;
    QString explanation; ///< may be empty
    Control control = Control::Switch;
    QList<std::pair<QVariant, QString>> choices; ///< of a Choice

    /// Whether somebody who looks for `words` means this.
    [[nodiscard]] bool matches(const QString& words) const;
};

struct SettingsGroup {
    QString title; ///< may be empty
    QList<SettingsRow> rows;
};

/// One page; what is no plain preference (accounts, the log) is added by the view.
struct SettingsPage {
    enum class Id { Account, Appearance, Language, Chat, Notifications, Calls, Privacy, Network, Advanced };

    Id id{};
    QString title;
    QString icon;     ///< name of an icon
    QString keywords; ///< words of what the view adds
    QList<SettingsGroup> groups;
};

/// The words of the settings dialog in the present language: what there is, on which page, and how it is
/// asked.
class SettingsCatalogue {
    Q_DECLARE_TR_FUNCTIONS(SettingsCatalogue)

public:
    [[nodiscard]] static QList<SettingsPage> pages();

private:
    [[nodiscard]] static SettingsPage appearance();
    [[nodiscard]] static SettingsPage language();
    [[nodiscard]] static SettingsPage chat();
    [[nodiscard]] static SettingsPage notifications();
    [[nodiscard]] static SettingsPage calls();
    [[nodiscard]] static SettingsPage privacy();
    [[nodiscard]] static SettingsPage network();
    [[nodiscard]] static SettingsPage advanced();
};

} // namespace duologue::viewmodels
