#include "app/protocol/Dates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;

class DatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatServersWrite_data();
    void readsWhatServersWrite();
    void whatIsNoDateIsUnknown_data();
    void whatIsNoDateIsUnknown();
};

void DatesTest::readsWhatServersWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDateTime>("utc");
    const auto utc = [](int y, int mo, int d, int h, int mi) {
        return QDateTime({y, mo, d}, {h, mi}, Qt::UTC);
    };

    QTest::newRow("the document's own example")
        << u"1398-1-29 15:03"_s << QByteArray("UTC") << utc(2019, 4, 18, 15, 3);
    QTest::newRow("padded Gregorian")
        << u"2019-04-18 15:03"_s << QByteArray("UTC") << utc(2019, 4, 18, 15, 3);
    QTest::newRow("Persian digits") << u"۱۳۹۸-۱-۲۹ ۱۵:۰۳"_s << QByteArray("UTC") << utc(2019, 4, 18, 15, 3);
    QTest::newRow("Arabic-Indic digits")
        << u"٢٠١٩-٠٤-١٨ ١٥:٠٣"_s << QByteArray("UTC") << utc(2019, 4, 18, 15, 3);
    QTest::newRow("second month has 31 days in Iran")
        << u"1398-2-31 0:00"_s << QByteArray("UTC") << utc(2019, 5, 21, 0, 0);
    QTest::newRow("server's zone") << u"2024-01-01 00:30"_s << QByteArray("Asia/Tehran")
                                   << utc(2023, 12, 31, 21, 0);
    QTest::newRow("with seconds") << u"2024-01-01 00:30:59"_s << QByteArray("UTC")
                                  << QDateTime({2024, 1, 1}, {0, 30, 59}, Qt::UTC);
}

void DatesTest::readsWhatServersWrite()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, zone);
    QFETCH(QDateTime, utc);

    QCOMPARE(protocol::parseDate(text, QTimeZone(zone)), utc);
}

void DatesTest::whatIsNoDateIsUnknown_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"yesterday"_s;
    QTest::newRow("the template") << u"YYYY-MM-DD HH:mm"_s;
    QTest::newRow("month 13") << u"2024-13-01 00:00"_s;
    QTest::newRow("Gregorian 31 February") << u"2024-02-31 00:00"_s;
    QTest::newRow("hour 24") << u"2024-02-01 24:00"_s;
    QTest::newRow("endless") << QString(100'000, u'1');
}

void DatesTest::whatIsNoDateIsUnknown()
{
    QFETCH(QString, text);

    QVERIFY(!protocol::parseDate(text, QTimeZone::utc()).isValid());
}

QTEST_GUILESS_MAIN(DatesTest)
#include "DatesTest.moc"
