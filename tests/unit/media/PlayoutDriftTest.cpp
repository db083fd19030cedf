#include "app/media/sound/PlayoutDrift.h"

#include <QTest>

using namespace duologue::media;
using namespace std::chrono_literals;

/// What is told of the device's clock, and what is done about it.
class PlayoutDriftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingsThatWaverAreLeftAlone();
    void slowDriftIsTakenBackInSmallSteps();
    void aLeapIsTakenBackAtOnce();
    void oneWrongReadingIsNoLeap();
};

void PlayoutDriftTest::readingsThatWaverAreLeftAlone()
{
    PlayoutDrift drift;
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(drift.correction(i % 2 ? 18ms : -15ms), 0ns);
}

void PlayoutDriftTest::slowDriftIsTakenBackInSmallSteps()
{
    PlayoutDrift drift;
    PlayoutDrift::Time ahead = 0ns;
    PlayoutDrift::Time most = 0ns;
    int steps = 0;
    for (int i = 0; i < 50 * 600; ++i) { // ten minutes of buffers, at 100 parts in a million
        ahead += 2us;
        const auto correction = drift.correction(ahead);
        ahead -= correction;
        most = std::max(most, ahead);
        steps += correction != 0ns;
    }
    QVERIFY(steps > 1 && steps < 6);
    QVERIFY2(most < 25ms, qPrintable(QString::number(most / 1us)));
}

void PlayoutDriftTest::aLeapIsTakenBackAtOnce()
{
    for (const PlayoutDrift::Time leap : {-700ms, -61ms, 300ms}) {
        PlayoutDrift drift;
        PlayoutDrift::Time ahead = leap;
        int readings = 0;
        while (ahead != 0ns && ++readings < 10)
            ahead -= drift.correction(ahead);
        QCOMPARE(readings, 3);
        QCOMPARE(drift.correction(ahead), 0ns);
    }
}

void PlayoutDriftTest::oneWrongReadingIsNoLeap()
{
    PlayoutDrift drift;
    for (int i = 0; i < 100; ++i)
        QCOMPARE(drift.correction(i % 5 == 0 ? -500ms : 2ms), 0ns);
}

QTEST_GUILESS_MAIN(PlayoutDriftTest)
#include "PlayoutDriftTest.moc"
