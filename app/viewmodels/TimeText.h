#pragma once

#include "app/domain/Presence.h"

#include <QCalendar>
#include <QCoreApplication>
#include <QLocale>

#include <chrono>
#include <optional>

namespace duologue::viewmodels {

/// What a person may want differently from what their language is usually written with.
struct TimeStyle {
    enum class Calendar { OfLanguage, Gregorian, Iranian, Islamic };
    enum class Hours { OfLanguage, Twelve, TwentyFour };

    Calendar calendar = Calendar::OfLanguage;
    Hours hours = Hours::OfLanguage;

    friend bool operator==(const TimeStyle&, const TimeStyle&) = default;
};

/// Dates, times and durations as people read them: the one place that knows locale, calendar and hours.
/// QLocale alone prints Gregorian dates; this class passes the calendar always.
class TimeText {
    Q_DECLARE_TR_FUNCTIONS(TimeText)

public:
    /// Persian is usually written with the Iranian calendar, Arabic of Saudi Arabia with the Islamic one,
    /// everything else with the Gregorian one.
    explicit TimeText(const QLocale& locale = QLocale(), TimeStyle style = {});

    void setLocale(const QLocale& locale, TimeStyle style = {});
    [[nodiscard]] const QLocale& locale() const { return m_locale; }
    [[nodiscard]] const QCalendar& calendar() const { return m_calendar; }
    [[nodiscard]] Qt::DayOfWeek firstDayOfWeek() const { return m_locale.firstDayOfWeek(); }

    [[nodiscard]] QString clock(const QDateTime& time) const; ///< "14:05", "2:05 PM"
    [[nodiscard]] QString day(const QDateTime& time,
                              const QDateTime& now) const; ///< "Today", "Yesterday", "Monday", "3 May 2026"
    [[nodiscard]] QString listTime(const QDateTime& time,
                                   const QDateTime& now) const; ///< "14:05", "Yesterday", "Mon", "3 May"
    [[nodiscard]] QString date(QDate date) const;               ///< "3 May 2026", in the locale's own order
    [[nodiscard]] QString full(const QDateTime& time) const;    ///< "3 May 2026, 14:05"
    [[nodiscard]] QString duration(std::chrono::seconds length) const; ///< "04:12", "1:04:12"
    [[nodiscard]] QString presence(const Presence& presence,
                                   const QDateTime& now) const; ///< "online", "last seen …"
    /// How long presence() stays true as it is; nothing if only news can change it. Whoever shows it wakes up
    /// then, and not before.
    [[nodiscard]] static std::optional<std::chrono::milliseconds> presenceHolds(const Presence& presence,
                                                                                const QDateTime& now);

    /// Whether two times fall on the same day here; unknown times share a day with everything.
    [[nodiscard]] bool sameDay(const QDateTime& a, const QDateTime& b) const;

private:
    QLocale m_locale;
    QCalendar m_calendar;
    QString m_clockFormat;
    QString m_dateFormat;  ///< "d MMMM yyyy" in the order of the locale
    QString m_shortFormat; ///< "d MMM yyyy"
    QString m_dayFormat;   ///< "d MMM"
};

} // namespace duologue::viewmodels
