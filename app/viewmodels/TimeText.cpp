#include "app/viewmodels/TimeText.h"

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

TimeText::TimeText(QLocale locale)
{
    setLocale(locale);
}

void TimeText::setLocale(const QLocale& locale)
{
    m_locale = locale;
    m_calendar = QCalendar(locale.language() == QLocale::Persian ? QCalendar::System::Jalali
                                                                 : QCalendar::System::Gregorian);
}

QString TimeText::clock(const QDateTime& time) const
{
    if (!time.isValid())
        return {};
    // Some locales put seconds into their short times.
    QString format = m_locale.timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s);
    return m_locale.toString(time.toLocalTime().time(), format);
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
    return m_locale.toString(date, u"d MMMM yyyy", m_calendar);
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
    return m_locale.toString(date, thisYear ? QStringView(u"d MMM") : QStringView(u"d MMM yyyy"), m_calendar);
}

QString TimeText::full(const QDateTime& time) const
{
    if (!time.isValid())
        return tr("Time unknown");
    //: %1 is a date, %2 a time of day
    return tr("%1, %2").arg(m_locale.toString(time.toLocalTime().date(), u"d MMMM yyyy", m_calendar),
                            clock(time));
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

} // namespace duologue::viewmodels
