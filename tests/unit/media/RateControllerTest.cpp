#include "app/media/RateController.h"

#include "app/media/PictureLadder.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace std::chrono_literals;
using namespace duologue::media;

namespace {

/// A link with a queue in front of it: what a controller does there is what it does in the world.
class Link {
public:
    double capacityKbps = 1'000'000;
    double lossPercent = 0;
    std::chrono::microseconds delay = 20ms;

    /// Sends at the controller's rate for a while, in packets of 1000 bytes, with a report each 60 ms.
    void run(RateController& rate, std::chrono::milliseconds time)
    {
        const auto end = m_now + time;
        auto reportAt = m_now + 60ms;
        QList<PacketFeedback> report;
        while (m_now < end) {
            report.append(send());
            m_now += std::chrono::microseconds(static_cast<long>(8'000'000.0 / rate.targetKbps()));
            if (m_now >= reportAt) {
                rate.update(std::exchange(report, {}));
                reportAt = m_now + 60ms;
            }
        }
    }

    /// Somebody else keeps the queue that long, whatever we do.
    std::chrono::microseconds foreignQueue{0};

    /// How long a packet stands in the queue.
    [[nodiscard]] std::chrono::microseconds queue() const { return std::max(m_free - m_now, 0us); }

private:
    PacketFeedback send()
    {
        PacketFeedback packet{.sequence = m_sequence++, .sent = m_now, .bytes = 1000};
        std::uniform_real_distribution<double> percent(0, 100);
        m_free =
            std::max(m_free, m_now) + std::chrono::microseconds(static_cast<long>(8'000'000 / capacityKbps));
        packet.lost = percent(m_random) < lossPercent || queue() > 500ms;
        if (packet.lost && queue() > 500ms)
            m_free = m_now + 500ms;
        packet.received = m_free + delay + foreignQueue + 1h; // another clock
        return packet;
    }

    std::mt19937 m_random{7};
    std::uint16_t m_sequence = 65'000; // it goes round
    std::chrono::microseconds m_now = 10s;
    std::chrono::microseconds m_free{0};
};

} // namespace

class RateControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodNetworkIsUsedStepByStep();
    void aNarrowLinkIsFoundAndItsQueueStaysShort_data();
    void aNarrowLinkIsFoundAndItsQueueStaysShort();
    void aNarrowLinkIsFoundBeforeItsQueueIsFull();
    void afterTheQueueThereIsAsMuchAsTheLinkTakes();
    void aQueueOfOthersIsNotWaitedFor();
    void aLinkThatNarrowsIsFollowedAtOnceAndBackAgain();
    void randomLossIsNoCongestion();
    void heavyLossBringsItDown();
    void withoutReportsOnlyLossIsKnown();
    void itStaysWithinItsBounds();
    void picturesShrinkBeforeTheyTurnToMud_data();
    void picturesShrinkBeforeTheyTurnToMud();
    void theLadderDoesNotWaver();
    void simplePicturesAreSentLarger();
};

void RateControllerTest::aGoodNetworkIsUsedStepByStep()
{
    RateController rate;
    Link link;

    link.run(rate, 1s);
    QVERIFY2(rate.targetKbps() < 700, "with care");
    link.run(rate, 8s);
    QCOMPARE(rate.targetKbps(), RateController::highestKbps);
}

void RateControllerTest::aNarrowLinkIsFoundAndItsQueueStaysShort_data()
{
    QTest::addColumn<double>("kbps");
    for (const double kbps : {150.0, 400.0, 1000.0})
        QTest::addRow("%g kbit/s", kbps) << kbps;
}

void RateControllerTest::aNarrowLinkIsFoundAndItsQueueStaysShort()
{
    QFETCH(double, kbps);
    RateController rate;
    Link link;
    link.capacityKbps = kbps;

    link.run(rate, 5s);

    for (int second = 0; second < 20; ++second) {
        link.run(rate, 1s);
        QVERIFY2(link.queue() < 250ms, qPrintable(QString::number(link.queue().count())));
        QVERIFY2(rate.targetKbps() > 0.6 * kbps, qPrintable(QString::number(rate.targetKbps())));
        QVERIFY2(rate.targetKbps() < 1.3 * kbps, qPrintable(QString::number(rate.targetKbps())));
    }
}

void RateControllerTest::aNarrowLinkIsFoundBeforeItsQueueIsFull()
{
    RateController rate;
    Link link;
    link.run(rate, 1s);
    QVERIFY(!rate.isQueueing());

    link.capacityKbps = 300;
    for (int part = 0; part < 20; ++part) {
        link.run(rate, 60ms);
        QVERIFY2(link.queue() < 450ms,
                 qPrintable(QString::number(link.queue().count()))); // or packets are lost
    }
    QVERIFY(rate.targetKbps() < 300);
}

void RateControllerTest::afterTheQueueThereIsAsMuchAsTheLinkTakes()
{
    RateController rate;
    Link link;
    link.run(rate, 1s);
    link.capacityKbps = 300;
    for (int part = 0; part < 40 && rate.targetKbps() > 230; ++part)
        link.run(rate, 60ms);
    QVERIFY2(rate.targetKbps() <= 230, "less than the link takes while the queue is long");

    for (int part = 0; part < 60 && rate.isQueueing(); ++part)
        link.run(rate, 60ms);
    QVERIFY(!rate.isQueueing());
    link.run(rate, 120ms);
    QVERIFY2(rate.targetKbps() > 230, qPrintable(QString::number(rate.targetKbps())));
}

void RateControllerTest::aQueueOfOthersIsNotWaitedFor()
{
    RateController rate;
    Link link;
    link.run(rate, 3s);

    link.foreignQueue = 300ms;
    link.run(rate, 20s);

    QVERIFY2(rate.targetKbps() > 400, qPrintable(QString::number(rate.targetKbps())));
}

void RateControllerTest::aLinkThatNarrowsIsFollowedAtOnceAndBackAgain()
{
    RateController rate;
    rate.setCeiling(800);
    Link link;
    link.run(rate, 6s);
    QCOMPARE(rate.targetKbps(), 800);

    link.capacityKbps = 200;
    link.run(rate, 4s);
    QVERIFY2(rate.targetKbps() < 260 && link.queue() < 300ms, qPrintable(QString::number(rate.targetKbps())));

    link.capacityKbps = 1'000'000;
    link.run(rate, 14s);
    QVERIFY2(rate.targetKbps() > 700, qPrintable(QString::number(rate.targetKbps())));
}

void RateControllerTest::randomLossIsNoCongestion()
{
    RateController rate;
    rate.setCeiling(800);
    Link link;
    link.lossPercent = 8;

    link.run(rate, 10s);

    QVERIFY2(rate.targetKbps() > 400, qPrintable(QString::number(rate.targetKbps())));
    QVERIFY(rate.lossPercent() < 20);
}

void RateControllerTest::heavyLossBringsItDown()
{
    RateController rate;
    Link link;
    link.run(rate, 4s);
    const int before = rate.targetKbps();

    link.lossPercent = 40;
    link.run(rate, 4s);

    QVERIFY2(rate.targetKbps() < before / 2, qPrintable(QString::number(rate.targetKbps())));
}

void RateControllerTest::withoutReportsOnlyLossIsKnown()
{
    RateController rate;
    const int start = rate.targetKbps();

    QVERIFY(rate.updateByLoss(0) > start);
    QVERIFY(rate.updateByLoss(40) < start);
    QCOMPARE(rate.update({}), rate.targetKbps());
}

void RateControllerTest::itStaysWithinItsBounds()
{
    RateController rate;
    for (int i = 0; i < 100; ++i)
        rate.updateByLoss(100);
    QCOMPARE(rate.targetKbps(), RateController::lowestKbps);
    rate.setCeiling(600);
    for (int i = 0; i < 100; ++i)
        rate.updateByLoss(0);
    QCOMPARE(rate.targetKbps(), 600);
}

void RateControllerTest::picturesShrinkBeforeTheyTurnToMud_data()
{
    QTest::addColumn<QSize>("source");
    QTest::addColumn<int>("kbps");
    QTest::addColumn<QSize>("sent");
    QTest::addColumn<int>("fps");
    QTest::newRow("360p, enough") << QSize(640, 360) << 300 << QSize(640, 360) << 30;
    QTest::newRow("360p, scarce") << QSize(640, 360) << 120 << QSize(480, 270) << 30;
    QTest::newRow("360p, little") << QSize(640, 360) << 60 << QSize(400, 226) << 25;
    QTest::newRow("360p, hardly any") << QSize(640, 360) << 40 << QSize(320, 180) << 20;
    QTest::newRow("720p, enough") << QSize(1280, 720) << 1500 << QSize(1280, 720) << 30;
    QTest::newRow("720p, scarce") << QSize(1280, 720) << 300 << QSize(640, 360) << 30;
    QTest::newRow("4:3") << QSize(640, 480) << 120 << QSize(360, 270) << 30;
    QTest::newRow("smaller than any step") << QSize(160, 90) << 40 << QSize(160, 90) << 20;
}

void RateControllerTest::picturesShrinkBeforeTheyTurnToMud()
{
    QFETCH(QSize, source);
    QFETCH(int, kbps);
    QFETCH(QSize, sent);
    QFETCH(int, fps);

    QCOMPARE(PictureLadder(source).update(kbps), (PictureFormat{sent, fps}));
}

void RateControllerTest::theLadderDoesNotWaver()
{
    PictureLadder ladder;
    QCOMPARE(ladder.update(160).size.height(), 270);
    QCOMPARE(ladder.update(180).size.height(), 270);
    QCOMPARE(ladder.update(230).size.height(), 360);
    QCOMPARE(ladder.update(175).size.height(), 360);
}

void RateControllerTest::simplePicturesAreSentLarger()
{
    PictureLadder ladder({1280, 720});
    QCOMPARE(ladder.update(700).size.height(), 540);
    ladder.setDemand(650); // the encoder takes what it may
    QCOMPARE(ladder.update(700).size.height(), 540);

    for (int i = 0; i < 5; ++i)
        ladder.setDemand(250);
    QCOMPARE(ladder.update(700).size.height(), 720);
    for (int i = 0; i < 5; ++i)
        ladder.setDemand(480);
    QCOMPARE(ladder.update(700).size.height(), 720);
    QCOMPARE(ladder.update(450).size.height(), 540); // the line got worse
    QCOMPARE(ladder.update(300).size.height(), 360);

    for (int i = 0; i < 5; ++i)
        ladder.setDemand(100);
    QCOMPARE(ladder.update(700).size.height(), 720);
    for (int i = 0; i < 5; ++i)
        ladder.setDemand(700); // somebody walks through the picture
    QCOMPARE(ladder.update(700).size.height(), 540);
}

QTEST_GUILESS_MAIN(RateControllerTest)
#include "RateControllerTest.moc"
