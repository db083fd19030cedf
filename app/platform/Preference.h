#pragma once

#include <QList>
#include <QString>
#include <QVariant>

namespace duologue::platform {

/// Everything that a person can choose; Preferences.cpp says what each may be and is without a choice.
enum class Preference {
    Theme,              ///< "system", "light", "dark"
    TextSize,           ///< percent of the desktop's
    Language,           ///< "system", "ar", "de", "en", "fa"
    Calendar,           ///< "language", "gregorian", "iranian", "islamic"
    Clock,              ///< "language", "12", "24"
    EnterSends,         ///< bool; else Enter begins a line and Ctrl+Enter sends
    Notifications,      ///< bool
    NotificationDetail, ///< "full", "sender", "nothing"
    NotificationSound,  ///< bool
    RingTone,           ///< bool
    Camera,             ///< device: its id, a line break, its name; empty = the system's default
    Microphone,         ///< device
    Speaker,            ///< device
    Ringer,             ///< device: where it rings; empty = as the speaker
    RingVolume,         ///< percent
    QuietUntil,         ///< ms since the epoch; 0 = not quiet
    QuietCalls,         ///< bool: do not disturb silences calls as well
    RepeatedCalls,      ///< bool: but not the second within three minutes
    ShowOnline,         ///< bool
    WhoMayCall,         ///< "everyone", "known"
    RelayOnly,          ///< bool
    Proxy,              ///< "none", "system", "http", "socks5"
    ProxyHost,
    ProxyPort,
    KeepInTray,  ///< "ask", "yes", "no": what closing the window does
    StartHidden, ///< bool
    DetailedLog, ///< bool
};

/// What a preference may be.
struct PreferenceTerms {
    Preference preference{};
    QLatin1StringView key;   ///< in settings.ini
    QVariant otherwise;      ///< without a choice, and where the file has nonsense; its type is the type
    QList<QVariant> choices; ///< empty = anything of that type
};

[[nodiscard]] const PreferenceTerms& termsOf(Preference preference);
[[nodiscard]] const QList<PreferenceTerms>& allPreferences();

/// `stored`, as QSettings gives it, as the right type; invalid if it is not what the terms allow.
[[nodiscard]] QVariant sound(const PreferenceTerms& terms, const QVariant& stored);

} // namespace duologue::platform
