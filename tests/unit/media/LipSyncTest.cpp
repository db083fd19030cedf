// How long pictures wait for their sound.

#include "app/media/LipSync.h"

#include <QtTest>

using namespace duologue::media;
using namespace std::chrono_literals;

class LipSyncTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void picturesWithoutSoundDoNotWait();
    void aSmallLagIsLeftAlone();
    void whatWouldBeSeenIsWaitedFor();
    void noPictureWaitsForLong();
    void wrongReportsAreIgnored();
};

void LipSyncTest::picturesWithoutSoundDoNotWait()
{
    LipSync sync;
    QVERIFY(sync.waitOf(5ms) == 0ms);
    QVERIFY(sync.waitOf(-500ms) == 0ms);
    QVERIFY(sync.soundLag() == 0ms);
}

void LipSyncTest::aSmallLagIsLeftAlone()
{
    LipSync sync;
    sync.setSoundDelay(110ms);
    QVERIFY(sync.waitOf(0ms) == 0ms);
    QVERIFY(sync.soundLag() == 110ms);
    QVERIFY(sync.waitOf(150ms) == 0ms); // the sound came first
    QVERIFY(sync.soundLag() == -40ms);
}

void LipSyncTest::whatWouldBeSeenIsWaitedFor()
{
    LipSync sync;
    sync.setSoundDelay(190ms);
    QVERIFY(sync.waitOf(10ms) == 55ms);
    QVERIFY(sync.soundLag() == 125ms);
    sync.setSoundDelay(110ms); // the network has calmed down
    QVERIFY(sync.waitOf(10ms) == 0ms);
}

void LipSyncTest::noPictureWaitsForLong()
{
    LipSync sync;
    sync.setSoundDelay(400ms);
    QVERIFY(sync.waitOf(10ms) == 120ms);
    QVERIFY(sync.soundLag() == 270ms);
}

void LipSyncTest::wrongReportsAreIgnored()
{
    LipSync sync;
    sync.setSoundDelay(110ms);
    QVERIFY(sync.waitOf(-5s) == 0ms);
    QVERIFY(sync.waitOf(5s) == 0ms);
    QVERIFY(sync.soundLag() == 0ms);
}

QTEST_APPLESS_MAIN(LipSyncTest)
#include "LipSyncTest.moc"
