#include "app/viewmodels/TimeText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace duologue;
using viewmodels::TimeStyle;
using viewmodels::TimeText;

class TimeTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesFollowLocaleAndCalendar_data();
    void datesFollowLocaleAndCalendar();
    void clocksFollowLocaleAndHours_data();
    void clocksFollowLocaleAndHours();
    void weeksBeginAsTheLocaleSays();
    void nearDaysHaveNames();
    void aPresenceHoldsUntilItsWordsChange_data();
    void aPresenceHoldsUntilItsWordsChange();
};

using Calendar = TimeStyle::Calendar;
using Hours = TimeStyle::Hours;

void TimeTextTest::datesFollowLocaleAndCalendar_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<Calendar>("calendar");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("written");

    const QDate norouz(2026, 3, 21);
    QTest::newRow("English") << u"en_GB"_s << Calendar::OfLanguage << norouz << u"21 March 2026"_s;
    QTest::newRow("American") << u"en_US"_s << Calendar::OfLanguage << norouz << u"March 21, 2026"_s;
    QTest::newRow("German") << u"de_DE"_s << Calendar::OfLanguage << norouz << u"21. März 2026"_s;
    QTest::newRow("Persian") << u"fa_IR"_s << Calendar::OfLanguage << norouz << u"۱ فروردین ۱۴۰۵"_s;
    QTest::newRow("Persian, Gregorian") << u"fa_IR"_s << Calendar::Gregorian << norouz << u"۲۱ مارس ۲۰۲۶"_s;
    QTest::newRow("English, Iranian") << u"en_GB"_s << Calendar::Iranian << norouz << u"1 Farvardin 1405"_s;
    QTest::newRow("leap day of the Iranian calendar")
        << u"fa_IR"_s << Calendar::OfLanguage << QDate(2025, 3, 20) << u"۳۰ اسفند ۱۴۰۳"_s;
    QTest::newRow("the 31st of a second month")
        << u"fa_IR"_s << Calendar::OfLanguage << QDate(2019, 5, 21) << u"۳۱ اردیبهشت ۱۳۹۸"_s;
    QTest::newRow("Arabic of Egypt") << u"ar_EG"_s << Calendar::OfLanguage << norouz << u"٢١ مارس ٢٠٢٦"_s;
    QTest::newRow("Arabic of Saudi Arabia")
        << u"ar_SA"_s << Calendar::OfLanguage << norouz << u"٢ شوال ١٤٤٧"_s;
    QTest::newRow("English, Islamic") << u"en_GB"_s << Calendar::Islamic << norouz << u"2 Shawwal 1447"_s;
}

void TimeTextTest::datesFollowLocaleAndCalendar()
{
    QFETCH(QString, locale);
    QFETCH(Calendar, calendar);
    QFETCH(QDate, date);

    const TimeText times(QLocale(locale), {.calendar = calendar});

    QTEST(times.date(date), "written");
    QVERIFY(times.full(date.startOfDay()).contains(times.date(date)));
}

void TimeTextTest::clocksFollowLocaleAndHours_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<Hours>("hours");
    QTest::addColumn<QString>("written");

    QTest::newRow("British") << u"en_GB"_s << Hours::OfLanguage << u"14:05"_s;
    QTest::newRow("American") << u"en_US"_s << Hours::OfLanguage << u"2:05 PM"_s;
    QTest::newRow("American, 24") << u"en_US"_s << Hours::TwentyFour << u"14:05"_s;
    QTest::newRow("German") << u"de_DE"_s << Hours::OfLanguage << u"14:05"_s;
    QTest::newRow("German, 12") << u"de_DE"_s << Hours::Twelve << u"2:05 PM"_s;
    QTest::newRow("Persian") << u"fa_IR"_s << Hours::OfLanguage << u"۱۴:۰۵"_s;
    QTest::newRow("Persian, 12") << u"fa_IR"_s << Hours::Twelve << u"۲:۰۵ بعدازظهر"_s;
    QTest::newRow("Arabic") << u"ar_EG"_s << Hours::OfLanguage << u"٢:٠٥ م"_s;
    QTest::newRow("Arabic, 24") << u"ar_EG"_s << Hours::TwentyFour << u"١٤:٠٥"_s;
}

void TimeTextTest::clocksFollowLocaleAndHours()
{
    QFETCH(QString, locale);
    QFETCH(Hours, hours);

    const TimeText times(QLocale(locale), {.hours = hours});

    QTEST(times.clock(QDateTime(QDate(2026, 3, 21), QTime(14, 5, 59))), "written");
}

void TimeTextTest::weeksBeginAsTheLocaleSays()
{
    QCOMPARE(TimeText(QLocale(u"fa_IR"_s)).firstDayOfWeek(), Qt::Saturday);
    QCOMPARE(TimeText(QLocale(u"de_DE"_s)).firstDayOfWeek(), Qt::Monday);
    QCOMPARE(TimeText(QLocale(u"en_US"_s)).firstDayOfWeek(), Qt::Sunday);
}

void TimeTextTest::nearDaysHaveNames()
{
    const TimeText times(QLocale(u"de_DE"_s));
    const QDateTime now(QDate(2026, 3, 21), QTime(0, 1));

    QCOMPARE(times.day(now, now), u"Today"_s); // no translation is loaded here
    QCOMPARE(times.day(now.addSecs(-120), now), u"Yesterday"_s);
    QCOMPARE(times.day(now.addDays(-3), now), u"Mittwoch"_s);
    QCOMPARE(times.day(now.addDays(-7), now), u"14. März 2026"_s);
    QCOMPARE(times.listTime(now.addDays(-30), now), u"19. Feb."_s);
    QCOMPARE(times.listTime(now.addDays(-300), now), u"25. Mai 2025"_s);
    QCOMPARE(times.day(now.addDays(2), now), u"23. März 2026"_s); // a clock that is wrong
}

void TimeTextTest::aPresenceHoldsUntilItsWordsChange_data()
{
    QTest::addColumn<std::chrono::seconds>("ago");

    QTest::newRow("just now") << 20s;
    QTest::newRow("minutes") << std::chrono::seconds(5min + 20s);
    QTest::newRow("today") << std::chrono::seconds(3h);
    QTest::newRow("yesterday") << std::chrono::seconds(20h);
    QTest::newRow("days") << std::chrono::seconds(80h);
}

void TimeTextTest::aPresenceHoldsUntilItsWordsChange()
{
    QFETCH(std::chrono::seconds, ago);
    const TimeText times(QLocale(u"en_GB"_s));
    const QDateTime now(QDate(2026, 3, 21), QTime(14, 5, 10));
    const Presence seen{Presence::State::Offline, now.addDuration(-ago)};

    const auto holds = TimeText::presenceHolds(seen, now);

    QVERIFY(holds);
    QCOMPARE(times.presence(seen, now.addDuration(*holds - 2ms)), times.presence(seen, now));
    QVERIFY(times.presence(seen, now.addDuration(*holds)) != times.presence(seen, now) || ago > 60h);
    QVERIFY(!TimeText::presenceHolds({Presence::State::Online, {}}, now));
    QVERIFY(!TimeText::presenceHolds({Presence::State::Unknown, seen.lastSeen}, now));
}

QTEST_GUILESS_MAIN(TimeTextTest)
#include "TimeTextTest.moc"
