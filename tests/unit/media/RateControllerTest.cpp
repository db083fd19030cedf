#include "app/media/RateController.h"

#include <QTest>

using namespace duologue::media;

class RateControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodNetworkIsUsedStepByStep();
    void heavyLossBringsItDownAtOnce();
    void aGrowingQueueBringsItToWhatArrives();
    void someLossHoldsIt();
    void itStaysWithinItsBounds();
};

void RateControllerTest::aGoodNetworkIsUsedStepByStep()
{
    RateController rate;
    const int first = rate.update({});
    QVERIFY(first > RateController::startKbps && first < RateController::startKbps * 3 / 2);

    for (int i = 0; i < 20; ++i)
        rate.update({});
    QCOMPARE(rate.targetKbps(), RateController::highestKbps);
}

void RateControllerTest::heavyLossBringsItDownAtOnce()
{
    RateController rate;
    const int before = rate.targetKbps();

    QVERIFY(rate.update({.lossPercent = 40}) <= before * 8 / 10);
}

void RateControllerTest::aGrowingQueueBringsItToWhatArrives()
{
    RateController rate;
    for (int i = 0; i < 20; ++i)
        rate.update({});

    int target = 0;
    for (int i = 0; i < 3; ++i)
        target = rate.update({.receivedKbps = 400, .sentKbps = 1500});

    QVERIFY(target <= 400);
}

void RateControllerTest::someLossHoldsIt()
{
    RateController rate;
    const int before = rate.targetKbps();

    QCOMPARE(rate.update({.lossPercent = 5}), before);
}

void RateControllerTest::itStaysWithinItsBounds()
{
    RateController rate;
    for (int i = 0; i < 100; ++i)
        rate.update({.lossPercent = 100});
    QCOMPARE(rate.targetKbps(), RateController::lowestKbps);
}

QTEST_GUILESS_MAIN(RateControllerTest)
#include "RateControllerTest.moc"
