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

protocol::Received echo(const QString& text, const QString& clientId = {})
{
    return {.author = {7}, .room = room, .text = text, .typeId = 2, .serverId = 99, .clientId = clientId};
}

EvidenceByRoom listShows(const QString& text, const QStringList& older = {})
{
    return {{room, {text, older}}};
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

/// Releases what waits and hands it to the line.
QList<qint64> sendAll(Outbox& outbox, const QDateTime& when = now)
{
    QList<qint64> left;
    for (const Message& message : outbox.release()) {
        if (outbox.leave(message.id, when))
            left.append(message.id);
    }
    return left;
}

/// A list is asked for and comes.
Outbox::Decisions listed(Outbox& outbox, const QDateTime& when, const EvidenceByRoom& evidence = {})
{
    outbox.listAsked();
    return outbox.weigh(outbox.listAnswered(), evidence, when);
}

} // namespace

class OutboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsLeavesInOrderOnce();
    void aFewAreUnderWayAtATime();
    void aServerThatSaysNothingAtAllDoesNotStopTheRest();
    void whatIsNotOnDiskAsSentDoesNotLeave();
    void whatIsRemovedWhileItLeavesStays();
    void aLineThatBreaksBeforeTheBytesLeftLeavesNoDoubt();
    void bytesThatCouldNotGoGoOverTheNextLine();
    void bytesThatNeverWillAreAFailure();
    void waitingIsWhatTheLineHasNotBeenGiven();
    void anEchoConfirmsTheOldestOfItsText();
    void theEchoAfterAnAcknowledgementIsNotAnotherDevices();
    void theEchoOfARemovedMessageIsNotAnotherDevices();
    void anotherDevicesMessageIsNotAnEcho();
    void anEchoIsRecognisedByItsClientIdWhereThatIsUsed_data();
    void anEchoIsRecognisedByItsClientIdWhereThatIsUsed();
    void aRefusalFailsWithTheServersWords();
    void silenceOfAConfirmingServerIsAFailure();
    void aLateConfirmationUndoesTheFailure_data();
    void aLateConfirmationUndoesTheFailure();
    void aFailureOnALineThatWasDeadIsADoubt();
    void aFailureOnALineThatWasAliveStays();
    void aRetryGoesToTheEnd();
    void aLateEchoStopsARetry();
    void whatAServerIsRememberedForIsRefutedOnce();
    void oneSilenceAmongConfirmationsRefutesNothing();
    void aMuteServersMessageIsDoneWhenALaterListProvesIt();
    void aListProvesOnlyWhatWasSentBeforeItWasAskedFor_data();
    void aListProvesOnlyWhatWasSentBeforeItWasAskedFor();
    void aListThatNobodyAskedForProvesNothing();
    void aListMayConfirmWhatItProves_data();
    void aListMayConfirmWhatItProves();
    void aSilentSuccessTakesBackTheFailuresBeforeIt();
    void aMuteServerIsAskedUntilItAnswers();
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

    const auto released = outbox.release();
    outbox.add(mine(3, u"written while they leave"_s));

    QCOMPARE(ids(released, Delivery::Sent), (QList<qint64>{1, 2}));
    QCOMPARE(ids(outbox.release(), Delivery::Sent), QList<qint64>{3});
    QVERIFY(outbox.release().isEmpty());
}

void OutboxTest::aFewAreUnderWayAtATime()
{
    Outbox outbox;
    for (int i = 1; i <= Outbox::window + 5; ++i)
        outbox.add(mine(i, QString::number(i)));
    QCOMPARE(sendAll(outbox).size(), Outbox::window);
    QVERIFY(sendAll(outbox).isEmpty());

    (void)outbox.acknowledged(1, {}, now);
    QCOMPARE(sendAll(outbox), QList<qint64>{Outbox::window + 1});
    (void)outbox.echoed(echo(u"2"_s));
    QCOMPARE(sendAll(outbox), QList<qint64>{Outbox::window + 2});
    (void)listed(outbox, now);

    QCOMPARE(sendAll(outbox).size(), 3);
}

void OutboxTest::aServerThatSaysNothingAtAllDoesNotStopTheRest()
{
    Outbox outbox;
    for (int i = 1; i <= Outbox::window + 1; ++i)
        outbox.add(mine(i, QString::number(i)));
    sendAll(outbox);
    outbox.listAsked(); // no answer
    (void)outbox.expire(now);
    QCOMPARE(outbox.nextDeadline(), now.addSecs(10));

    (void)outbox.expire(now.addSecs(10));

    QCOMPARE(sendAll(outbox, now.addSecs(10)), QList<qint64>{Outbox::window + 1});
}

void OutboxTest::whatIsNotOnDiskAsSentDoesNotLeave()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));

    QVERIFY(!outbox.leave(1, now));
    (void)outbox.release();
    QVERIFY(outbox.leave(1, now));
    QVERIFY2(!outbox.leave(1, now), "its bytes go once");
}

void OutboxTest::whatIsRemovedWhileItLeavesStays()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    (void)outbox.release();

    outbox.remove(1, now);

    QVERIFY(!outbox.leave(1, now));
    QVERIFY(outbox.isEmpty());
}

void OutboxTest::aLineThatBreaksBeforeTheBytesLeftLeavesNoDoubt()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    (void)outbox.release();

    QCOMPARE(ids(outbox.lineLost(), Delivery::Queued), QList<qint64>{1});

    QVERIFY2(!outbox.leave(1, now), "the write for the old line ends on the new one");
    QVERIFY(outbox.settle(listShows(u"a"_s)).changed.isEmpty());
    QCOMPARE(sendAll(outbox), QList<qint64>{1});
}

void OutboxTest::bytesThatCouldNotGoGoOverTheNextLine()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    outbox.add(mine(2, u"b"_s));
    sendAll(outbox);

    QCOMPARE(outbox.notSent(1, Delivery::Queued)->delivery, Delivery::Queued);
    QCOMPARE(outbox.notSent(2, Delivery::Queued)->delivery, Delivery::Queued);

    QVERIFY2(outbox.release().isEmpty(), "not over this one");
    (void)outbox.lineLost();
    QVERIFY2(outbox.doubtfulRooms().isEmpty(), "nobody can have got them");
    QCOMPARE(sendAll(outbox), (QList<qint64>{1, 2}));
}

void OutboxTest::bytesThatNeverWillAreAFailure()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);

    QCOMPARE(outbox.notSent(1, Delivery::Failed)->delivery, Delivery::Failed);

    QVERIFY(outbox.isEmpty());
}

void OutboxTest::waitingIsWhatTheLineHasNotBeenGiven()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    outbox.add(mine(2, u"b"_s));
    outbox.add(mine(3, u"c"_s, Delivery::Sent));
    QCOMPARE(outbox.waiting(), 2);

    const auto released = outbox.release();
    QCOMPARE(outbox.waiting(), 2);
    QVERIFY(outbox.leave(released.first().id, now));

    QCOMPARE(outbox.waiting(), 1);
}

void OutboxTest::anEchoConfirmsTheOldestOfItsText()
{
    Outbox outbox;
    outbox.add(mine(1, u"same"_s));
    outbox.add(mine(2, u"same"_s));
    sendAll(outbox);

    QCOMPARE(outbox.echoed(echo(u"same"_s))->id, 1);
    QCOMPARE(outbox.echoed(echo(u"same"_s))->id, 2);
    QVERIFY(!outbox.echoed(echo(u"same"_s)));
    QVERIFY(outbox.habits().echoes);
}

void OutboxTest::theEchoAfterAnAcknowledgementIsNotAnotherDevices()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);

    QCOMPARE(outbox.acknowledged(1, {}, now)->delivery, Delivery::Confirmed);
    QCOMPARE(outbox.echoed(echo(u"a"_s))->id, 1);

    outbox.add(mine(2, u"a"_s));
    sendAll(outbox);
    (void)outbox.acknowledged(2, {}, now);
    (void)outbox.expire(now.addSecs(11));
    QVERIFY2(!outbox.echoed(echo(u"a"_s)), "after its time an own message is believed to be from elsewhere");
}

void OutboxTest::theEchoOfARemovedMessageIsNotAnotherDevices()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);

    outbox.remove(1, now);

    QCOMPARE(outbox.echoed(echo(u"a"_s))->id, 1);
    QVERIFY(outbox.lineLost().isEmpty());
    QVERIFY(outbox.isEmpty());
}

void OutboxTest::anotherDevicesMessageIsNotAnEcho()
{
    Outbox outbox;
    outbox.add(mine(1, u"not sent yet"_s));

    QVERIFY(!outbox.echoed(echo(u"not sent yet"_s)));
    QVERIFY(!outbox.echoed(echo(u"never written here"_s)));
}

void OutboxTest::anEchoIsRecognisedByItsClientIdWhereThatIsUsed_data()
{
    QTest::addColumn<bool>("serverDropsRepeats");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("confirmed");
    QTest::newRow("by id") << true << u"uuid-2"_s << u"same"_s << qint64{2};
    QTest::newRow("whatever the server made of the text") << true << u"uuid-1"_s << u"trimmed"_s << qint64{1};
    QTest::newRow("another device's id") << true << u"uuid-9"_s << u"same"_s << qint64{0};
    QTest::newRow("no id in the echo") << true << u""_s << u"same"_s << qint64{1};
    QTest::newRow("ids that are not ours") << false << u"uuid-9"_s << u"same"_s << qint64{1};
}

void OutboxTest::anEchoIsRecognisedByItsClientIdWhereThatIsUsed()
{
    QFETCH(bool, serverDropsRepeats);
    QFETCH(QString, clientId);
    QFETCH(QString, text);
    QFETCH(qint64, confirmed);
    Outbox outbox({}, serverDropsRepeats);
    outbox.add(mine(1, u"same"_s));
    outbox.add(mine(2, u"same"_s));
    sendAll(outbox);

    const auto recognised = outbox.echoed(echo(text, clientId));

    QCOMPARE(recognised ? recognised->id : 0, confirmed);
    if (recognised)
        QCOMPARE(recognised->serverId, 99);
}

void OutboxTest::aRefusalFailsWithTheServersWords()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);

    const auto refused = outbox.acknowledged(1, u"too long"_s, now);

    QCOMPARE(refused->delivery, Delivery::Failed);
    QCOMPARE(refused->failure, u"too long"_s);
    QVERIFY(outbox.isEmpty());
}

void OutboxTest::silenceOfAConfirmingServerIsAFailure()
{
    Outbox outbox({.acknowledges = true});
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);

    QCOMPARE(outbox.nextDeadline(), now.addSecs(3));
    QVERIFY(outbox.expire(now.addSecs(3)).listWanted);
    QCOMPARE(outbox.nextDeadline(), now.addSecs(10));
    QVERIFY(outbox.expire(now.addSecs(9)).decisions.changed.isEmpty());
    QCOMPARE(ids(outbox.expire(now.addSecs(10)).decisions.changed, Delivery::Failed), QList<qint64>{1});
    QVERIFY(!outbox.nextDeadline().isValid());
}

void OutboxTest::aLateConfirmationUndoesTheFailure_data()
{
    QTest::addColumn<QString>("by");
    for (const char* by : {"acknowledgement", "echo", "list"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void OutboxTest::aLateConfirmationUndoesTheFailure()
{
    QFETCH(QString, by);
    Outbox outbox({.acknowledges = true, .echoes = true});
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);
    (void)outbox.expire(now.addSecs(10));

    const QDateTime late = now.addSecs(30);
    std::optional<Message> confirmed;
    if (by == u"acknowledgement"_s)
        confirmed = outbox.acknowledged(1, {}, late);
    else if (by == u"echo"_s)
        confirmed = outbox.echoed(echo(u"a"_s));
    else
        confirmed = listed(outbox, late, listShows(u"a"_s)).changed.value(0);

    QCOMPARE(confirmed->id, 1);
    QCOMPARE(confirmed->delivery, Delivery::Confirmed);
    QVERIFY2(outbox.habits().confirms(), "late is not never");
}

void OutboxTest::aFailureOnALineThatWasDeadIsADoubt()
{
    Outbox outbox({.acknowledges = true});
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);
    outbox.listAsked(); // and no answer
    (void)outbox.expire(now.addSecs(10));

    QCOMPARE(ids(outbox.lineLost(), Delivery::Sent), QList<qint64>{1});

    QVERIFY(outbox.habits().acknowledges);
    QCOMPARE(ids(outbox.settle(listShows(u"else"_s)).changed, Delivery::Queued), QList<qint64>{1});
    QCOMPARE(sendAll(outbox), QList<qint64>{1});
}

void OutboxTest::aFailureOnALineThatWasAliveStays()
{
    Outbox outbox({.acknowledges = true});
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);
    (void)listed(outbox, now.addSecs(4), listShows(u"else"_s));
    QCOMPARE(ids(outbox.expire(now.addSecs(10)).decisions.changed, Delivery::Failed), QList<qint64>{1});

    QVERIFY(outbox.lineLost().isEmpty());
    QVERIFY(outbox.isEmpty());
}

void OutboxTest::aRetryGoesToTheEnd()
{
    Outbox outbox({.acknowledges = true});
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);
    (void)outbox.expire(now.addSecs(10));
    outbox.add(mine(2, u"b"_s));

    outbox.add(mine(1, u"a"_s)); // as Messages::retry() does

    QCOMPARE(sendAll(outbox), (QList<qint64>{2, 1}));
}

void OutboxTest::aLateEchoStopsARetry()
{
    Outbox outbox({.echoes = true});
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);
    (void)outbox.expire(now.addSecs(10));
    outbox.add(mine(1, u"a"_s));
    (void)outbox.release();

    QCOMPARE(outbox.echoed(echo(u"a"_s))->id, 1);

    QVERIFY(!outbox.leave(1, now));
}

void OutboxTest::whatAServerIsRememberedForIsRefutedOnce()
{
    Outbox outbox({.acknowledges = true, .echoes = true});
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);
    QVERIFY(listed(outbox, now.addSecs(4), listShows(u"else"_s)).done.isEmpty());
    QCOMPARE(ids(outbox.expire(now.addSecs(10)).decisions.changed, Delivery::Failed), QList<qint64>{1});

    QVERIFY(!outbox.habits().confirms());

    outbox.add(mine(2, u"b"_s));
    sendAll(outbox, now.addSecs(20));
    QCOMPARE(listed(outbox, now.addSecs(24), listShows(u"else"_s)).done, QList<qint64>{2});
    QVERIFY(outbox.expire(now.addSecs(30)).decisions.changed.isEmpty());
    QVERIFY2(outbox.acknowledged(1, {}, now.addSecs(31)), "it does confirm after all");
    QVERIFY(outbox.habits().acknowledges);
}

void OutboxTest::oneSilenceAmongConfirmationsRefutesNothing()
{
    Outbox outbox({.acknowledges = true});
    outbox.add(mine(1, u"a"_s));
    outbox.add(mine(2, u"b"_s));
    sendAll(outbox);
    (void)outbox.acknowledged(2, {}, now);
    (void)listed(outbox, now.addSecs(4), listShows(u"b"_s));

    QCOMPARE(ids(outbox.expire(now.addSecs(10)).decisions.changed, Delivery::Failed), QList<qint64>{1});

    QVERIFY(outbox.habits().acknowledges);
}

void OutboxTest::aMuteServersMessageIsDoneWhenALaterListProvesIt()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);
    QVERIFY(outbox.expire(now.addSecs(3)).listWanted);

    QCOMPARE(listed(outbox, now.addSecs(4), listShows(u"else"_s)).done, QList<qint64>{1});

    QVERIFY(outbox.expire(now.addSecs(12)).decisions.changed.isEmpty());
    QVERIFY2(outbox.echoed(echo(u"a"_s)), "an echo may still come for a while");
    QVERIFY(outbox.lineLost().isEmpty());
    QVERIFY2(outbox.settle(listShows(u"else"_s)).changed.isEmpty(), "never doubtful again");
}

void OutboxTest::aListProvesOnlyWhatWasSentBeforeItWasAskedFor_data()
{
    QTest::addColumn<QString>("order"); // q: a question, s: the message is sent, a: an answer
    QTest::addColumn<bool>("isDone");
    QTest::newRow("asked behind it") << u"sqa"_s << true;
    QTest::newRow("asked before it") << u"qsa"_s << false;
    QTest::newRow("asked before and behind, the first answer") << u"qsqa"_s << false;
    QTest::newRow("asked before and behind, both answers") << u"qsqaa"_s << true;
    QTest::newRow("answered before") << u"qasqa"_s << true;
    QTest::newRow("no answer") << u"sq"_s << false;
}

void OutboxTest::aListProvesOnlyWhatWasSentBeforeItWasAskedFor()
{
    QFETCH(QString, order);
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));

    bool isDone = false;
    for (const QChar step : std::as_const(order)) {
        if (step == u'q')
            outbox.listAsked();
        else if (step == u's')
            sendAll(outbox);
        else
            isDone |= outbox.weigh(outbox.listAnswered(), {}, now).done.contains(1);
    }

    QTEST(isDone, "isDone");
}

void OutboxTest::aListThatNobodyAskedForProvesNothing()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);

    QVERIFY(outbox.weigh(outbox.listAnswered(), listShows(u"a"_s), now).changed.isEmpty());
    QVERIFY(!listed(outbox, now).done.isEmpty());
}

void OutboxTest::aListMayConfirmWhatItProves_data()
{
    QTest::addColumn<QString>("lastText");
    QTest::addColumn<QStringList>("older");
    QTest::addColumn<QList<qint64>>("confirmed");
    QTest::addColumn<QList<qint64>>("done");
    QTest::newRow("shows the newest") << u"b"_s << QStringList{} << QList<qint64>{2} << QList<qint64>{1};
    QTest::newRow("shows the first") << u"a"_s << QStringList{} << QList<qint64>{1} << QList<qint64>{2};
    QTest::newRow("shows what could be older")
        << u"b"_s << QStringList{u"b"_s} << QList<qint64>{} << QList<qint64>{1, 2};
    QTest::newRow("shows another's") << u"else"_s << QStringList{} << QList<qint64>{} << QList<qint64>{1, 2};
}

void OutboxTest::aListMayConfirmWhatItProves()
{
    QFETCH(QString, lastText);
    QFETCH(QStringList, older);
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    outbox.add(mine(2, u"b"_s));
    sendAll(outbox);
    outbox.listAsked();
    const int list = outbox.listAnswered();
    QCOMPARE(outbox.provenRooms(list), QSet<RoomTitle>{room});

    const auto decisions = outbox.weigh(list, listShows(lastText, older), now);

    QTEST(ids(decisions.changed, Delivery::Confirmed), "confirmed");
    QTEST(decisions.done, "done");
    QVERIFY(outbox.open().isEmpty());
}

void OutboxTest::aSilentSuccessTakesBackTheFailuresBeforeIt()
{
    Outbox outbox({.acknowledges = true});
    outbox.add(mine(1, u"a"_s));
    outbox.add(mine(2, u"b"_s));
    sendAll(outbox);
    QCOMPARE(outbox.expire(now.addSecs(10)).decisions.changed.size(), 2);

    const auto decisions = listed(outbox, now.addSecs(11), listShows(u"b"_s));

    QCOMPARE(ids(decisions.changed, Delivery::Sent), QList<qint64>{1});
    QCOMPARE(ids(decisions.changed, Delivery::Confirmed), QList<qint64>{2});
    QCOMPARE(decisions.done, QList<qint64>{1});
}

void OutboxTest::aMuteServerIsAskedUntilItAnswers()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);

    QVERIFY(outbox.expire(now).listWanted);
    QVERIFY(!outbox.expire(now.addSecs(1)).listWanted);
    QCOMPARE(outbox.nextDeadline(), now.addSecs(10));
    QVERIFY(outbox.expire(now.addSecs(10)).listWanted);
    (void)listed(outbox, now.addSecs(11));

    QCOMPARE(outbox.nextDeadline(), now.addSecs(21)); // the end of listening
    QVERIFY(!outbox.expire(now.addSecs(21)).listWanted);
    QVERIFY(outbox.isEmpty());
}

void OutboxTest::theListSettlesWhatIsDoubtful_data()
{
    QTest::addColumn<QString>("lastMessage");
    QTest::addColumn<QStringList>("older");
    QTest::addColumn<QList<qint64>>("confirmed");
    QTest::addColumn<QList<qint64>>("done");
    QTest::addColumn<QList<qint64>>("again");
    using Ids = QList<qint64>;
    QTest::newRow("all arrived") << u"c"_s << QStringList{} << Ids{3} << Ids{1, 2} << Ids{};
    QTest::newRow("two arrived") << u"b"_s << QStringList{} << Ids{2} << Ids{1} << Ids{3};
    QTest::newRow("none, or somebody wrote since")
        << u"else"_s << QStringList{} << Ids{} << Ids{} << Ids{1, 2, 3};
    QTest::newRow("an older one of that text")
        << u"c"_s << QStringList{u"c"_s} << Ids{} << Ids{} << Ids{1, 2, 3};
}

void OutboxTest::theListSettlesWhatIsDoubtful()
{
    QFETCH(QString, lastMessage);
    QFETCH(QStringList, older);
    QFETCH(QList<qint64>, again);
    Outbox outbox;
    for (const auto& [id, text] : {std::pair{1, u"a"_s}, {2, u"b"_s}, {3, u"c"_s}})
        outbox.add(mine(id, text));
    sendAll(outbox);
    QVERIFY(outbox.lineLost().isEmpty());
    QVERIFY2(outbox.release().isEmpty(), "doubtful messages wait for the list");
    QCOMPARE(outbox.doubtfulRooms(), QSet<RoomTitle>{room});

    const auto decisions = outbox.settle(listShows(lastMessage, older));

    QTEST(ids(decisions.changed, Delivery::Confirmed), "confirmed");
    QTEST(decisions.done, "done");
    QCOMPARE(ids(decisions.changed, Delivery::Queued), again);
    QCOMPARE(sendAll(outbox), again);
}

void OutboxTest::aServerThatDropsRepeatsIsToldAgain()
{
    Outbox outbox({}, true);
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);
    (void)outbox.lineLost();
    QVERIFY2(outbox.doubtfulRooms().isEmpty(), "no evidence is needed");

    (void)outbox.settle(listShows(u"a"_s));

    QCOMPARE(sendAll(outbox), QList<qint64>{1});
}

void OutboxTest::whatWasSentOnThisLineIsNotDoubtful()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s));
    sendAll(outbox);

    QVERIFY(outbox.settle(listShows(u"else"_s)).changed.isEmpty());
    QVERIFY(outbox.release().isEmpty());
}

void OutboxTest::anEarlierRunsSentMessageIsDoubtful()
{
    Outbox outbox;
    outbox.add(mine(1, u"a"_s, Delivery::Sent));

    QCOMPARE(ids(outbox.settle(listShows(u"else"_s)).changed, Delivery::Queued), QList<qint64>{1});
    QCOMPARE(sendAll(outbox), QList<qint64>{1});
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "OutboxTest.moc"
