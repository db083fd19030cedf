#include "app/viewmodels/TimeText.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

namespace {

QCalendar::System calendarOf(const QLocale& locale, TimeStyle::Calendar wanted)
{
    switch (wanted) {
    case TimeStyle::Calendar::Gregorian:
        return QCalendar::System::Gregorian;
    case TimeStyle::Calendar::Iranian:
        return QCalendar::System::Jalali;
    case TimeStyle::Calendar::Islamic:
        return QCalendar::System::IslamicCivil;
    case TimeStyle::Calendar::OfLanguage:
        break;
    }
    if (locale.language() == QLocale::Persian)
        return QCalendar::System::Jalali;
    return locale.territory() == QLocale::SaudiArabia ? QCalendar::System::IslamicCivil
                                                      : QCalendar::System::Gregorian;
}

QString clockFormatOf(const QLocale& locale, TimeStyle::Hours wanted)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s); // some locales put seconds into their short times
    static const QRegularExpression amPm(u"\\s*\\b[aA][pP]?\\b\\s*"_s);
    if (wanted == TimeStyle::Hours::TwentyFour && format.contains(amPm)) {
        format.remove(amPm);
        format.replace(u'h', u'H');
    } else if (wanted == TimeStyle::Hours::Twelve && !format.contains(amPm)) {
        return u"h:mm AP"_s;
    }
    return format;
}

/// The locale's long date without the name of the day: "d. MMMM yyyy", "MMMM d, yyyy".
QString dateFormatOf(const QLocale& locale)
{
    QString format = locale.dateFormat(QLocale::LongFormat);
    static const QRegularExpression weekday(u"^dddd?\\P{L}*|\\P{L}*\\bdddd?$"_s);
    format.remove(weekday);
    return format;
}

} // namespace

TimeText::TimeText(const QLocale& locale, TimeStyle style)
{
    setLocale(locale, style);
}

void TimeText::setLocale(const QLocale& locale, TimeStyle style)
{
    m_locale = locale;
    m_calendar = QCalendar(calendarOf(locale, style.calendar));
    m_clockFormat = clockFormatOf(locale, style.hours);
    m_dateFormat = dateFormatOf(locale);
    m_shortFormat = m_dateFormat;
    m_shortFormat.replace(u"MMMM"_s, u"MMM"_s);
    m_dayFormat = m_shortFormat;
    static const QRegularExpression year(u"[\\s,،]*\\byyyy\\b"_s);
    m_dayFormat.remove(year);
}

QString TimeText::clock(const QDateTime& time) const
{
    return time.isValid() ? m_locale.toString(time.toLocalTime().time(), m_clockFormat) : QString();
}

QString TimeText::date(QDate date) const
{
    return m_locale.toString(date, m_dateFormat, m_calendar);
}

bool TimeText::sameDay(const QDateTime& a, const QDateTime& b) const
{
    return !a.isValid() || !b.isValid() || a.toLocalTime().date() == b.toLocalTime().date();
}

QString TimeText::day(const QDateTime& time, const QDateTime& now) const
{
    if (!time.isValid())
        return {};
    const QDate date = time.toLocalTime().date();
    const qint64 daysAgo = date.daysTo(now.toLocalTime().date());
    if (daysAgo == 0)
        return tr("Today");
    if (daysAgo == 1)
        return tr("Yesterday");
    if (daysAgo > 1 && daysAgo < 7)
        return m_locale.standaloneDayName(date.dayOfWeek());
    return this->date(date);
}

QString TimeText::listTime(const QDateTime& time, const QDateTime& now) const
{
    if (!time.isValid())
        return {};
    const QDate date = time.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    const qint64 daysAgo = date.daysTo(today);
    if (daysAgo == 0)
        return clock(time);
    if (daysAgo == 1)
        return tr("Yesterday");
    if (daysAgo > 1 && daysAgo < 7)
        return m_locale.standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat);
    const bool thisYear = m_calendar.partsFromDate(date).year == m_calendar.partsFromDate(today).year;
    return m_locale.toString(date, thisYear ? m_dayFormat : m_shortFormat, m_calendar);
}

QString TimeText::full(const QDateTime& time) const
{
    if (!time.isValid())
        return tr("Time unknown");
    //: %1 is a date, %2 a time of day
    return tr("%1, %2").arg(date(time.toLocalTime().date()), clock(time));
}

QString TimeText::duration(std::chrono::seconds length) const
{
    const auto total = std::max<qint64>(0, length.count());
    const auto two = [this](qint64 number) {
        const QString digits = m_locale.toString(number);
        return number < 10 ? m_locale.zeroDigit() + digits : digits;
    };
    const QString rest = two(total / 60 % 60) + u':' + two(total % 60);
    return total < 3600 ? rest : m_locale.toString(total / 3600) + u':' + rest;
}

QString TimeText::presence(const Presence& presence, const QDateTime& now) const
{
    if (presence.state == Presence::State::Online)
        return tr("online");
    const QDateTime& seen = presence.lastSeen;
    if (presence.state == Presence::State::Unknown || !seen.isValid())
        return tr("last seen unknown");

    const qint64 minutes = seen.secsTo(now) / 60;
    if (minutes < 1)
        return tr("last seen just now");
    if (minutes < 60)
        return tr("last seen %Ln minute(s) ago", nullptr, static_cast<int>(minutes));
    const qint64 daysAgo = seen.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (daysAgo == 0)
        return tr("last seen today at %1").arg(clock(seen));
    if (daysAgo == 1)
        return tr("last seen yesterday at %1").arg(clock(seen));
    return tr("last seen %1").arg(day(seen, now));
}

std::optional<std::chrono::milliseconds> TimeText::presenceHolds(const Presence& presence,
                                                                 const QDateTime& now)
{
    using namespace std::chrono_literals;
    if (presence.state != Presence::State::Offline || !presence.lastSeen.isValid())
        return {};
    const qint64 ago = presence.lastSeen.msecsTo(now);
    constexpr qint64 minute = 60'000;
    constexpr qint64 hour = 60 * minute;
    if (ago < hour) // "just now", then every minute another number
        return std::chrono::milliseconds(ago < 0 ? minute - ago : minute - ago % minute);
    const QDateTime midnight = now.toLocalTime().date().addDays(1).startOfDay();
    return std::chrono::milliseconds(now.msecsTo(midnight)) + 1ms;
}

} // namespace duologue::viewmodels
