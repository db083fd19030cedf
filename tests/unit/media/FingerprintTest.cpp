#include "app/media/Fingerprint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue::media;

class FingerprintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCertificateHasTheHashOfItsBytes();
    void aDescriptionIsRead_data();
    void aDescriptionIsRead();
};

void FingerprintTest::aCertificateHasTheHashOfItsBytes()
{
    const QByteArray pem = "-----BEGIN CERTIFICATE-----\nYWJj\n-----END CERTIFICATE-----\n"; // "abc"

    QCOMPARE(fingerprintOf(pem), u"BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:"
                                 "B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD"_s);
    QVERIFY(fingerprintOf({}).isEmpty());
    QVERIFY(fingerprintOf("-----END CERTIFICATE----------BEGIN CERTIFICATE-----").isEmpty());
    QVERIFY(fingerprintOf("-----BEGIN CERTIFICATE----------END CERTIFICATE-----").isEmpty());
}

void FingerprintTest::aDescriptionIsRead_data()
{
    QTest::addColumn<QString>("sdp");
    QTest::addColumn<bool>("found");
    const QString hash = QString(u"ab:"_s).repeated(31) + u"cd"_s;
    QTest::newRow("lower case") << u"v=0\r\na=fingerprint:sha-256 "_s + hash + u"\r\na=setup:actpass\r\n"_s
                                << true;
    QTest::newRow("none") << u"v=0\r\n"_s << false;
    QTest::newRow("too short") << u"a=fingerprint:sha-256 AB:CD\r\n"_s << false;
    QTest::newRow("another hash") << u"a=fingerprint:sha-1 "_s + hash + u"\r\n"_s << false;
}

void FingerprintTest::aDescriptionIsRead()
{
    QFETCH(QString, sdp);
    QFETCH(bool, found);

    QCOMPARE(fingerprintIn(sdp), found ? QString(u"AB:"_s).repeated(31) + u"CD"_s : QString());
}

QTEST_GUILESS_MAIN(FingerprintTest)
#include "FingerprintTest.moc"
