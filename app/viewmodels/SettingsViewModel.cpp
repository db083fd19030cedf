#include "app/viewmodels/SettingsViewModel.h"

#include "app/platform/Autostart.h"
#include "app/platform/Settings.h"

#include <QStandardPaths>

#include <array>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {
const QString system = u"system"_s;
constexpr std::array calendarNames{std::pair{QLatin1StringView("gregorian"), TimeStyle::Calendar::Gregorian},
                                   std::pair{QLatin1StringView("iranian"), TimeStyle::Calendar::Iranian},
                                   std::pair{QLatin1StringView("islamic"), TimeStyle::Calendar::Islamic}};
} // namespace

SettingsViewModel::SettingsViewModel(platform::Settings& settings, QObject* parent)
    : QObject(parent), m_settings(settings)
{
    connect(this, &SettingsViewModel::changed, this, [this](Preference preference) {
        if (preference == Preference::Theme)
            Q_EMIT themeChanged();
        if (preference == Preference::Language)
            Q_EMIT languageChanged();
        if (preference == Preference::Calendar || preference == Preference::Clock)
            Q_EMIT timeStyleChanged();
        if (preference == Preference::EnterSends)
            Q_EMIT composingChanged();
    });
}

QVariant SettingsViewModel::value(Preference preference) const
{
    return m_settings.value(preference);
}

void SettingsViewModel::setValue(Preference preference, const QVariant& value)
{
    if (m_settings.setValue(preference, value))
        Q_EMIT changed(preference);
}

void SettingsViewModel::reset(Preference preference)
{
    if (m_settings.reset(preference))
        Q_EMIT changed(preference);
}

void SettingsViewModel::resetAll()
{
    for (const platform::PreferenceTerms& terms : platform::allPreferences())
        reset(terms.preference);
}

bool SettingsViewModel::isDefault(Preference preference) const
{
    return m_settings.isDefault(preference);
}

SettingsViewModel::Theme SettingsViewModel::theme() const
{
    const QString name = word(Preference::Theme);
    if (name == "light"_L1)
        return Theme::Light;
    return name == "dark"_L1 ? Theme::Dark : Theme::System;
}

void SettingsViewModel::setTheme(Theme theme)
{
    setValue(Preference::Theme, theme == Theme::Light  ? u"light"_s
                                : theme == Theme::Dark ? u"dark"_s
                                                       : system);
}

QString SettingsViewModel::language() const
{
    const QString code = word(Preference::Language);
    return code == system ? QString() : code;
}

void SettingsViewModel::setLanguage(const QString& code)
{
    setValue(Preference::Language, code.isEmpty() ? system : code);
}

QLocale SettingsViewModel::locale() const
{
    const QLocale desktop = QLocale::system();
    if (language().isEmpty())
        return desktop;
    const QLocale chosen(language());
    return chosen.language() == desktop.language() ? desktop : chosen;
}

QList<SettingsViewModel::Language> SettingsViewModel::languages()
{
    return {{u"ar"_s, u"العربية"_s}, {u"de"_s, u"Deutsch"_s}, {u"en"_s, u"English"_s}, {u"fa"_s, u"فارسی"_s}};
}

TimeStyle SettingsViewModel::timeStyle() const
{
    using Hours = TimeStyle::Hours;
    TimeStyle style;
    for (const auto& [name, value] : calendarNames) {
        if (word(Preference::Calendar) == name)
            style.calendar = value;
    }
    const QString clock = word(Preference::Clock);
    style.hours = clock == "12"_L1 ? Hours::Twelve : clock == "24"_L1 ? Hours::TwentyFour : Hours::OfLanguage;
    return style;
}

void SettingsViewModel::setTimeStyle(TimeStyle style)
{
    const QString otherwise = u"language"_s;
    QString calendar = otherwise;
    for (const auto& [name, value] : calendarNames) {
        if (style.calendar == value)
            calendar = name;
    }
    setValue(Preference::Calendar, calendar);
    setValue(Preference::Clock, style.hours == TimeStyle::Hours::Twelve       ? u"12"_s
                                : style.hours == TimeStyle::Hours::TwentyFour ? u"24"_s
                                                                              : otherwise);
}

bool SettingsViewModel::enterSends() const
{
    return isOn(Preference::EnterSends);
}

void SettingsViewModel::setEnterSends(bool sends)
{
    setValue(Preference::EnterSends, sends);
}

QStringList SettingsViewModel::spellingLanguages() const
{
    if (const auto said = m_settings.spellingLanguages())
        return *said;
    QStringList codes;
    for (const QLocale& wanted : {locale(), QLocale::system()}) {
        if (wanted.language() != QLocale::C && !codes.contains(wanted.name()))
            codes.append(wanted.name());
    }
    if (!codes.contains(u"en_US"_s)) // hardly a conversation without an English word
        codes.append(u"en_US"_s);
    return codes;
}

void SettingsViewModel::setSpellingLanguages(const QStringList& codes)
{
    m_settings.setSpellingLanguages(codes);
    Q_EMIT composingChanged();
}

QStringList SettingsViewModel::recentEmoji() const
{
    return m_settings.recentEmoji();
}

void SettingsViewModel::noteEmoji(const QString& emoji)
{
    constexpr int most = 32;
    QStringList recent = m_settings.recentEmoji();
    recent.removeAll(emoji);
    recent.prepend(emoji);
    m_settings.setRecentEmoji(recent.mid(0, most));
}

int SettingsViewModel::emojiTone() const
{
    return m_settings.emojiTone();
}

void SettingsViewModel::setEmojiTone(int tone)
{
    m_settings.setEmojiTone(tone);
}

double SettingsViewModel::textScale() const
{
    return value(Preference::TextSize).toInt() / 100.0;
}

Proxy SettingsViewModel::proxy() const
{
    const QString kind = word(Preference::Proxy);
    Proxy proxy{.kind = Proxy::Kind::None,
                .host = word(Preference::ProxyHost).trimmed(),
                .port = static_cast<quint16>(value(Preference::ProxyPort).toUInt())};
    if (kind == "http"_L1)
        proxy.kind = Proxy::Kind::Http;
    else if (kind == "socks5"_L1)
        proxy.kind = Proxy::Kind::Socks5;
    return proxy;
}

QDateTime SettingsViewModel::quietUntil() const
{
    const qint64 until = value(Preference::QuietUntil).toLongLong();
    return until > QDateTime::currentMSecsSinceEpoch() ? QDateTime::fromMSecsSinceEpoch(until, Qt::UTC)
                                                       : QDateTime();
}

void SettingsViewModel::setQuiet(QuietTime time)
{
    const QDateTime now = QDateTime::currentDateTime();
    const QTime morning(8, 0);
    QDateTime until;
    switch (time) {
    case QuietTime::Off:
        break;
    case QuietTime::OneHour:
        until = now.addSecs(60 * 60);
        break;
    case QuietTime::EightHours:
        until = now.addSecs(8 * 60 * 60);
        break;
    case QuietTime::UntilMorning:
        until = QDateTime(now.time() < morning ? now.date() : now.date().addDays(1), morning);
        break;
    case QuietTime::UntilChanged:
        until = now.addYears(100);
        break;
    }
    setValue(Preference::QuietUntil, until.isValid() ? until.toMSecsSinceEpoch() : qint64{0});
}

QString SettingsViewModel::quietWords(QuietTime time)
{
    switch (time) {
    case QuietTime::Off:
        return tr("Off", "do not disturb");
    case QuietTime::OneHour:
        return tr("For an hour");
    case QuietTime::EightHours:
        return tr("For 8 hours");
    case QuietTime::UntilMorning:
        return tr("Until 8 in the morning");
    case QuietTime::UntilChanged:
        return tr("Until I turn it off");
    }
    return {};
}

QString SettingsViewModel::quietText() const
{
    const QDateTime until = quietUntil().toLocalTime();
    if (!until.isValid())
        return tr("Messages and calls reach you.");
    if (until > QDateTime::currentDateTime().addYears(1))
        return tr("Nothing disturbs you until you turn this off.");
    TimeText times(locale());
    times.setLocale(locale(), timeStyle());
    return tr("Nothing disturbs you until %1.").arg(times.clock(until));
}

bool SettingsViewModel::isMeaningful(Preference preference) const
{
    switch (preference) {
    case Preference::ProxyHost:
    case Preference::ProxyPort: {
        const QString kind = word(Preference::Proxy);
        return kind == "http"_L1 || kind == "socks5"_L1;
    }
    case Preference::NotificationSound:
    case Preference::NotificationDetail:
        return isOn(Preference::Notifications);
    case Preference::RepeatedCalls:
        return isOn(Preference::QuietCalls);
    default:
        return true;
    }
}

bool SettingsViewModel::autostart() const
{
    return platform::Autostart({}).isOn();
}

bool SettingsViewModel::setAutostart(bool on)
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString folder = m_settings.folder() == usual ? QString() : m_settings.folder();
    return platform::Autostart(folder).set(on).has_value();
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
