#include "app/viewmodels/SettingsViewModel.h"

#include "app/platform/Settings.h"

#include <array>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

constexpr std::array calendarNames{std::pair{QLatin1StringView("gregorian"), TimeStyle::Calendar::Gregorian},
                                   std::pair{QLatin1StringView("iranian"), TimeStyle::Calendar::Iranian},
                                   std::pair{QLatin1StringView("islamic"), TimeStyle::Calendar::Islamic}};

} // namespace

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

QList<SettingsViewModel::Language> SettingsViewModel::languages()
{
    return {{u"ar"_s, u"العربية"_s}, {u"de"_s, u"Deutsch"_s}, {u"en"_s, u"English"_s}, {u"fa"_s, u"فارسی"_s}};
}

TimeStyle SettingsViewModel::timeStyle() const
{
    using Hours = TimeStyle::Hours;
    const QString calendar = m_settings.calendar();
    TimeStyle style;
    for (const auto& [name, value] : calendarNames) {
        if (calendar == name)
            style.calendar = value;
    }
    const int hours = m_settings.hours();
    style.hours = hours == 12 ? Hours::Twelve : hours == 24 ? Hours::TwentyFour : Hours::OfLanguage;
    return style;
}

void SettingsViewModel::setTimeStyle(TimeStyle style)
{
    if (style == timeStyle())
        return;
    QString calendar;
    for (const auto& [name, value] : calendarNames) {
        if (style.calendar == value)
            calendar = name;
    }
    m_settings.setCalendar(calendar);
    m_settings.setHours(style.hours == TimeStyle::Hours::Twelve       ? 12
                        : style.hours == TimeStyle::Hours::TwentyFour ? 24
                                                                      : 0);
    Q_EMIT timeStyleChanged();
}

bool SettingsViewModel::enterSends() const
{
    return m_settings.enterSends();
}

void SettingsViewModel::setEnterSends(bool sends)
{
    if (sends == enterSends())
        return;
    m_settings.setEnterSends(sends);
    Q_EMIT composingChanged();
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
