#include "app/calls/Verification.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::calls;

class VerificationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothSidesGetTheSameSigns();
    void anotherKeyOrCallGivesOthers_data();
    void anotherKeyOrCallGivesOthers();
    void aRelayWithKeysOfItsOwnShowsAtBothEnds();
    void theSignsDoNotChangeFromVersionToVersion();
};

void VerificationTest::bothSidesGetTheSameSigns()
{
    const auto mine = verificationOf({u"call"_s}, u"AA:01"_s, u"BB:02"_s);

    QCOMPARE(mine, verificationOf({u"call"_s}, u"BB:02"_s, u"AA:01"_s));
    QVERIFY(std::ranges::all_of(mine, [](int sign) { return sign >= 0 && sign < verificationSigns; }));
}

void VerificationTest::anotherKeyOrCallGivesOthers_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("another call") << u"call 2"_s << u"AA:01"_s << u"BB:02"_s;
    QTest::newRow("another key here") << u"call"_s << u"AA:03"_s << u"BB:02"_s;
    QTest::newRow("another key there") << u"call"_s << u"AA:01"_s << u"BB:03"_s;
}

void VerificationTest::anotherKeyOrCallGivesOthers()
{
    QFETCH(QString, call);
    QFETCH(QString, one);
    QFETCH(QString, other);

    QVERIFY(verificationOf({call}, one, other) != verificationOf({u"call"_s}, u"AA:01"_s, u"BB:02"_s));
}

/// Two sessions, in each of which the one in between has another key: each end sees its own and one of those.
void VerificationTest::aRelayWithKeysOfItsOwnShowsAtBothEnds()
{
    for (int attempt = 0; attempt < 20; ++attempt) {
        const auto key = [attempt](const QString& whose) {
            const QByteArray certificate = (whose + QString::number(attempt)).toUtf8();
            return QString::fromLatin1(
                QCryptographicHash::hash(certificate, QCryptographicHash::Sha256).toHex(':').toUpper());
        };
        const CallId call{u"the same for both %1"_s.arg(attempt)};
        const auto atSaras = verificationOf(call, key(u"Sara"_s), key(u"posing as Ali"_s));
        const auto atAlis = verificationOf(call, key(u"Ali"_s), key(u"posing as Sara"_s));
        const auto honest = verificationOf(call, key(u"Sara"_s), key(u"Ali"_s));

        QVERIFY(atSaras != atAlis);
        QVERIFY(atSaras != honest && atAlis != honest);
    }
}

void VerificationTest::theSignsDoNotChangeFromVersionToVersion()
{
    // Computed with hashlib: 20,000 rounds of SHA-256 over "call\nAA:01\nBB:02".
    QCOMPARE(verificationOf({u"call"_s}, u"AA:01"_s, u"BB:02"_s), (Verification{39, 54, 19, 47}));
}

QTEST_GUILESS_MAIN(VerificationTest)
#include "VerificationTest.moc"
