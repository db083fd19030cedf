#include "app/media/Certificate.h"

#include "app/media/Fingerprint.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace duologue::media;

/// What another implementation reads from it.
class CertificateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isValidAndHasItsKey()
    {
        const QByteArray pem = newCertificate();
        const QSslCertificate certificate(pem, QSsl::Pem);
        QVERIFY(!certificate.isNull());
        QVERIFY(certificate.isSelfSigned());
        QVERIFY(certificate.effectiveDate() < QDateTime::currentDateTimeUtc());
        QVERIFY(certificate.expiryDate() > QDateTime::currentDateTimeUtc().addDays(7));
        const QSslKey key(pem.mid(pem.indexOf("-----BEGIN PRIVATE KEY")), QSsl::Ec);
        QVERIFY(!key.isNull());
        QCOMPARE(key.length(), 256);
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
    }

    void eachIsAnotherOne()
    {
        const QByteArray one = newCertificate();
        const QByteArray other = newCertificate();
        QVERIFY(!fingerprintOf(one).isEmpty());
        QVERIFY(fingerprintOf(one) != fingerprintOf(other));
        const QSslCertificate a(one, QSsl::Pem);
        const QSslCertificate b(other, QSsl::Pem);
        QVERIFY(a.serialNumber() != b.serialNumber());
        QVERIFY(a.subjectInfo(QSslCertificate::CommonName) != b.subjectInfo(QSslCertificate::CommonName));
        QVERIFY(a.publicKey() != b.publicKey());
    }
};

QTEST_GUILESS_MAIN(CertificateTest)

#include "CertificateTest.moc"
