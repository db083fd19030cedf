#include "app/core/Outbox.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::core;

namespace {

const RoomTitle room{u"r"_s};
const QDateTime now = QDateTime({2026, 1, 1}, {12, 0}, Qt::UTC);

Message mine(qint64 id, const QString& text, Delivery delivery = Delivery::Queued)
{
    return {.id = id,
            .room = room,
            .author = {7},
            .text = text,
            .typeId = 2,
            .time = now,
            .delivery = delivery,
            .clientId = u"uuid-%1"_s.arg(id)};
}

protocol::Received echo(const QString& text)
{
    return {.author = {7}, .room = room, .text = text, .typeId = 2};
}

QList<qint64> ids(const QList<Message>& messages, Delivery delivery)
{
    QList<qint64> found;
    for (const Message& message : messages) {
        if (message.delivery == delivery)
            found.append(message.id);
    }
    return found;
}

} // namespace

class OutboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsLeavesInOrderOnce();
    void anEchoConfirmsTheOldestOfItsText();
    void theEchoAfterAnAcknowledgementIsNotAnotherDevices();
    void anotherDevicesMessageIsNotAnEcho();
    void aRefusalFailsWithTheServersWords();
    void silenceOfAConfirmingServerIsAFailure();
    void silenceOfAMuteServerIsNot();
    void theListSettlesWhatIsDoubtful_data();
    void theListSettlesWhatIsDoubtful();
    void aServerThatDropsRepeatsIsToldAgain();
    void whatWasSentOnThisLineIsNotDoubtful();
    void anEarlierRunsSentMessageIsDoubtful();
};

void OutboxTest::whatWaitsLeavesInOrderOnce()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    outbox.add(mine(2, u"b"_s));

    QCOMPARE(ids(outbox.release(now), Delivery::Sent), (QList<qint64>{1, 2}));
    QVERIFY(outbox.release(now).isEmpty());
}

void OutboxTest::anEchoConfirmsTheOldestOfItsText()
{
    Outbox outbox;
    outbox.add(mine(1, u"same"_s));
    outbox.add(mine(2, u"same"_s));
    (void)outbox.release(now);

    QCOMPARE(outbox.echoed(echo(u"same"_s))->id, 1);
    QCOMPARE(outbox.echoed(echo(u"same"_s))->id, 2);
    QVERIFY(!outbox.echoed(echo(u"same"_s)));
    QVERIFY(outbox.habits().echoes);
}

void OutboxTest::theEchoAfterAnAcknowledgementIsNotAnotherDevices()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    (void)outbox.release(now);

    QCOMPARE(outbox.acknowledged(1, {})->delivery, Delivery::Confirmed);
    QCOMPARE(outbox.echoed(echo(u"a"_s))->id, 1);

    outbox.add(mine(2, u"a"_s));
    (void)outbox.release(now);
    (void)outbox.acknowledged(2, {});
    (void)outbox.expire(now.addSecs(11));
    QVERIFY2(!outbox.echoed(echo(u"a"_s)), "after its time an own message is believed to be from elsewhere");
}

void OutboxTest::anotherDevicesMessageIsNotAnEcho()
{
    Outbox outbox;
    outbox.add(mine(1, u"not sent yet"_s));

    QVERIFY(!outbox.echoed(echo(u"not sent yet"_s)));
    QVERIFY(!outbox.echoed(echo(u"never written here"_s)));
}

void OutboxTest::aRefusalFailsWithTheServersWords()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    (void)outbox.release(now);

    const auto refused = outbox.acknowledged(1, u"too long"_s);

    QCOMPARE(refused->delivery, Delivery::Failed);
    QCOMPARE(refused->failure, u"too long"_s);
    QVERIFY(outbox.isEmpty());
}

void OutboxTest::silenceOfAConfirmingServerIsAFailure()
{
    Outbox outbox({.acknowledges = true});
    outbox.add(mine(1, u"a"_s));
    (void)outbox.release(now);

    QVERIFY(outbox.expire(now.addSecs(9)).isEmpty());
    QCOMPARE(outbox.nextDeadline(), now.addSecs(10));
    QCOMPARE(ids(outbox.expire(now.addSecs(10)), Delivery::Failed), QList<qint64>{1});
    QVERIFY(!outbox.nextDeadline().isValid());
}

void OutboxTest::silenceOfAMuteServerIsNot()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    (void)outbox.release(now);

    QVERIFY(outbox.expire(now.addSecs(60)).isEmpty());
    QVERIFY2(!outbox.isEmpty(), "an echo may still come");
}

void OutboxTest::theListSettlesWhatIsDoubtful_data()
{
    QTest::addColumn<QString>("lastMessage");
    QTest::addColumn<QList<qint64>>("confirmed");
    QTest::addColumn<QList<qint64>>("again");
    QTest::newRow("all arrived") << u"c"_s << QList<qint64>{1, 2, 3} << QList<qint64>{};
    QTest::newRow("two arrived") << u"b"_s << QList<qint64>{1, 2} << QList<qint64>{3};
    QTest::newRow("none, or somebody wrote since") << u"else"_s << QList<qint64>{} << QList<qint64>{1, 2, 3};
}

void OutboxTest::theListSettlesWhatIsDoubtful()
{
    QFETCH(QString, lastMessage);
    QFETCH(QList<qint64>, confirmed);
    QFETCH(QList<qint64>, again);
    Outbox outbox;
    for (const auto& [id, text] : {std::pair{1, u"a"_s}, {2, u"b"_s}, {3, u"c"_s}})
        outbox.add(mine(id, text));
    (void)outbox.release(now);
    outbox.lineLost();
    QVERIFY2(outbox.release(now).isEmpty(), "doubtful messages wait for the list");

    const auto changed = outbox.settle({{room, lastMessage}});

    QCOMPARE(ids(changed, Delivery::Confirmed), confirmed);
    QCOMPARE(ids(outbox.release(now), Delivery::Sent), again);
}

void OutboxTest::aServerThatDropsRepeatsIsToldAgain()
{
    Outbox outbox({}, true);
    outbox.add(mine(1, u"a"_s));
    (void)outbox.release(now);
    outbox.lineLost();

    (void)outbox.settle({{room, u"a"_s}});

    QCOMPARE(ids(outbox.release(now), Delivery::Sent), QList<qint64>{1});
}

void OutboxTest::whatWasSentOnThisLineIsNotDoubtful()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    (void)outbox.release(now);

    QVERIFY(outbox.settle({{room, u"else"_s}}).isEmpty());
    QVERIFY(outbox.release(now).isEmpty());
}

void OutboxTest::anEarlierRunsSentMessageIsDoubtful()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s, Delivery::Sent));

    QCOMPARE(ids(outbox.settle({{room, u"else"_s}}), Delivery::Queued), QList<qint64>{1});
    QCOMPARE(ids(outbox.release(now), Delivery::Sent), QList<qint64>{1});
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "OutboxTest.moc"
