#pragma once

#include <QLocale>
#include <QObject>

namespace duologue::platform {
class Settings;
} // namespace duologue::platform

namespace duologue::viewmodels {

/// The preferences that a person can change while the program runs; each applies at once and is kept.
class SettingsViewModel : public QObject {
    Q_OBJECT

public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    explicit SettingsViewModel(platform::Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);

    /// Language code, "en" or "fa"; empty = the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    /// The locale that follows from it.
    [[nodiscard]] QLocale locale() const;

    /// Opaque bytes of window geometry and splitters.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray& state);

Q_SIGNALS:
    void themeChanged();
    void languageChanged();

private:
    platform::Settings& m_settings;
};

} // namespace duologue::viewmodels
