#pragma once

#include "app/domain/Proxy.h"
#include "app/platform/Preference.h"
#include "app/viewmodels/TimeText.h"

#include <QDateTime>
#include <QLocale>
#include <QObject>

#include <array>

namespace duologue::platform {
class Settings;
} // namespace duologue::platform

namespace duologue::viewmodels {

using platform::Preference;

/// For how long nothing disturbs.
enum class QuietTime { Off, OneHour, EightHours, UntilMorning, UntilChanged };
inline constexpr std::array allQuietTimes{QuietTime::Off, QuietTime::OneHour, QuietTime::EightHours,
                                          QuietTime::UntilMorning, QuietTime::UntilChanged};

/// The preferences that a person can change while the program runs; each applies at once and is kept.
/// SettingsCatalogue has the words for them.
class SettingsViewModel : public QObject {
    Q_OBJECT

public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)

    explicit SettingsViewModel(platform::Settings& settings, QObject* parent = nullptr);

    [[nodiscard]] QVariant value(Preference preference) const;
    void setValue(Preference preference, const QVariant& value);
    void reset(Preference preference);
    void resetAll();
    [[nodiscard]] bool isDefault(Preference preference) const;
    [[nodiscard]] bool isOn(Preference preference) const { return value(preference).toBool(); }
    [[nodiscard]] QString word(Preference preference) const { return value(preference).toString(); }

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);

    /// A language that the program speaks.
    struct Language {
        QString code;
        QString ownName; ///< in its own words, so that one finds back
    };
    [[nodiscard]] static QList<Language> languages();

    /// Code of one of languages(); empty = the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    /// The locale that follows from it.
    [[nodiscard]] QLocale locale() const;

    /// Calendar and hours, where they are not those of the language.
    [[nodiscard]] TimeStyle timeStyle() const;
    void setTimeStyle(TimeStyle style);

    [[nodiscard]] bool enterSends() const; ///< else Ctrl+Enter sends and Enter begins a new line
    void setEnterSends(bool sends);
    /// Dictionaries to check spelling with, several at once, such as "en_US"; empty = none. If
    /// never said: those of the languages of interface and desktop, and English.
    [[nodiscard]] QStringList spellingLanguages() const;
    void setSpellingLanguages(const QStringList& codes);

    [[nodiscard]] QStringList recentEmoji() const; ///< newest first
    void noteEmoji(const QString& emoji);          ///< it was used
    [[nodiscard]] int emojiTone() const;           ///< 0 = none, 1 … 5 from light to dark
    void setEmojiTone(int tone);

    /// Times the desktop's text size.
    [[nodiscard]] double textScale() const;
    /// What was typed as proxy; `system` is looked up elsewhere.
    [[nodiscard]] Proxy proxy() const;

    /// Whether it has an effect at present: a port without a proxy has none.
    [[nodiscard]] bool isMeaningful(Preference preference) const;

    /// Do not disturb: until when; invalid = no.
    [[nodiscard]] QDateTime quietUntil() const;
    [[nodiscard]] bool isQuiet() const { return quietUntil().isValid(); }
    void setQuiet(QuietTime time);
    [[nodiscard]] static QString quietWords(QuietTime time); ///< "For an hour", …
    [[nodiscard]] QString quietText() const;                 ///< "Until 14:05 nothing disturbs you."

    /// Whether the desktop starts the program at log-in.
    [[nodiscard]] bool autostart() const;
    /// False if that cannot be written down.
    bool setAutostart(bool on);

    /// Opaque bytes of window geometry and splitters.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray& state);

Q_SIGNALS:
    void changed(duologue::platform::Preference preference);
    void themeChanged();
    void languageChanged();
    void timeStyleChanged();
    void composingChanged(); ///< enterSends() or spellingLanguages()

private:
    platform::Settings& m_settings;
};

} // namespace duologue::viewmodels
