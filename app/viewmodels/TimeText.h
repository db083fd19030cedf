#pragma once

#include "app/domain/Presence.h"

#include <QCalendar>
#include <QCoreApplication>
#include <QLocale>

#include <chrono>

namespace duologue::viewmodels {

/// Dates, times and durations as people read them: the one place that knows locale and calendar. QLocale
/// alone prints Gregorian dates; this class passes the calendar always.
class TimeText {
    Q_DECLARE_TR_FUNCTIONS(TimeText)

public:
    /// Persian is written with the Iranian calendar, everything else with the Gregorian one.
    explicit TimeText(QLocale locale = QLocale());

    void setLocale(const QLocale& locale);
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

    [[nodiscard]] QString clock(const QDateTime& time) const; ///< "14:05"
    [[nodiscard]] QString day(const QDateTime& time,
                              const QDateTime& now) const; ///< "Today", "Yesterday", "Monday", "3 May 2026"
    [[nodiscard]] QString listTime(const QDateTime& time,
                                   const QDateTime& now) const; ///< "14:05", "Yesterday", "Mon", "3 May"
    [[nodiscard]] QString full(const QDateTime& time) const;    ///< "3 May 2026, 14:05"
    [[nodiscard]] QString duration(std::chrono::seconds length) const; ///< "04:12", "1:04:12"
    [[nodiscard]] QString presence(const Presence& presence,
                                   const QDateTime& now) const; ///< "online", "last seen …"

    /// Whether two times fall on the same day here; unknown times share a day with everything.
    [[nodiscard]] bool sameDay(const QDateTime& a, const QDateTime& b) const;

private:
    QLocale m_locale;
    QCalendar m_calendar;
};

} // namespace duologue::viewmodels
