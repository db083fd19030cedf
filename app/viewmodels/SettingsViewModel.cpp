#include "app/viewmodels/SettingsViewModel.h"

#include "app/platform/Settings.h"

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

SettingsViewModel::SettingsViewModel(platform::Settings& settings, QObject* parent)
    : QObject(parent), m_settings(settings)
{
}

SettingsViewModel::Theme SettingsViewModel::theme() const
{
    const QString name = m_settings.theme();
    if (name == "light"_L1)
        return Theme::Light;
    return name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void SettingsViewModel::setTheme(Theme theme)
{
    if (theme == this->theme())
        return;
    m_settings.setTheme(theme == Theme::Light ? u"light"_s : theme == Theme::Dark ? u"dark"_s : QString());
    Q_EMIT themeChanged();
}

QString SettingsViewModel::language() const
{
    return m_settings.language();
}

void SettingsViewModel::setLanguage(const QString& code)
{
    if (code == language())
        return;
    m_settings.setLanguage(code);
    Q_EMIT languageChanged();
}

QLocale SettingsViewModel::locale() const
{
    const QLocale system = QLocale::system();
    if (language().isEmpty())
        return system;
    const QLocale chosen(language());
    return chosen.language() == system.language() ? system : chosen;
}

QByteArray SettingsViewModel::windowGeometry() const
{
    return m_settings.windowGeometry();
}

void SettingsViewModel::setWindowGeometry(const QByteArray& geometry)
{
    m_settings.setWindowGeometry(geometry);
}

QByteArray SettingsViewModel::splitterState() const
{
    return m_settings.splitterState();
}

void SettingsViewModel::setSplitterState(const QByteArray& state)
{
    m_settings.setSplitterState(state);
}

} // namespace duologue::viewmodels
