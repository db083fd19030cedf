#include "app/viewmodels/ConversationModel.h"

#include "tests/support/ChatFloors.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::testing;
using viewmodels::ConversationModel;

namespace {

struct Fixture : ChatFloors {
    viewmodels::TimeText times{QLocale::c()};
    ConversationModel model{me, messages, history, attachments, times};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy opened{&model, &ConversationModel::opened};

    /// Opens and waits until the rows are there; answers the target.
    qint64 open(const HistoryPlace& place = place::FirstUnread{}, int unread = 0)
    {
        opened.clear();
        model.open(room, u"Sara"_s, unread, place);
        opened.wait();
        return opened.value(0).value(0).toLongLong();
    }
    [[nodiscard]] QString text(int row) const { return model.index(row).data().toString(); }
    [[nodiscard]] QString last() const { return text(model.rowCount() - 1); }
};

} // namespace

class ConversationModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoomOpensAtItsNewestMessages();
    void aRoomOpensAtTheFirstUnread();
    void olderPagesComeInFront();
    void aWindowInTheMiddleGrowsBothWays();
    void whatIsFarAwayIsLetGo();
    void newsBelowTheWindowIsToldAndNotShown();
    void aMessageAmongTheRowsIsShownAtOnce();
    void newsWhileAPageIsReadIsNotLost();
    void aMessageThatMovedIsShownWhereItBelongs();
    void aForgottenRoomIsEmpty();
    void anAnswerForAnotherRoomIsIgnored();
    void aLongHistoryOpensAsAFewRows();
    void aCallTellsWhoEndedItAndWhy_data();
    void aCallTellsWhoEndedItAndWhy();
};

void ConversationModelTest::aRoomOpensAtItsNewestMessages()
{
    Fixture f;
    f.addMany(room, 500);

    QCOMPARE(f.open(place::Newest{}), 0);

    QCOMPARE(f.last(), u"message 499"_s);
    QVERIFY(f.model.atEnd());
    QVERIFY(!f.model.atBeginning());
    QVERIFY(f.model.rowCount() < 200);
}

void ConversationModelTest::aRoomOpensAtTheFirstUnread()
{
    Fixture f;
    f.addMany(room, 500);
    const auto page = f.messageStore.open(room, place::Newest{}, 500).result();
    f.roomStore.markRead(room, page->messages.at(99).key()).waitForFinished();

    const qint64 target = f.open(place::FirstUnread{}, 267);

    QCOMPARE(f.model.find(target)->text, u"message 100"_s);
    QCOMPARE(f.model.firstUnreadRow(), f.model.rowOf(target));
    QVERIFY(
        f.model.index(f.model.rowOf(target)).data(ConversationModel::UnreadRole).toString().contains(u"267"));
    QVERIFY(!f.model.atEnd());
    QVERIFY(!f.model.atBeginning());
}

void ConversationModelTest::olderPagesComeInFront()
{
    Fixture f;
    f.addMany(room, 300);
    f.open(place::Newest{});

    for (int pages = 0; !f.model.atBeginning(); ++pages) {
        QVERIFY(pages < 10);
        const int before = f.model.rowCount();
        f.model.fetchOlder();
        QTRY_VERIFY(f.model.rowCount() > before || f.model.atBeginning());
    }

    QCOMPARE(f.model.rowCount(), 300);
    QCOMPARE(f.text(0), u"message 0"_s);
    f.model.fetchOlder(); // nothing is left
    QCOMPARE(f.model.rowCount(), 300);
}

void ConversationModelTest::aWindowInTheMiddleGrowsBothWays()
{
    Fixture f;
    f.addMany(room, 500);
    const auto all = f.messageStore.open(room, place::Newest{}, 500).result();

    const qint64 target = f.open(place::AtMessage{all->messages.at(250).id});

    QCOMPARE(f.model.find(target)->text, u"message 250"_s);
    const int rows = f.model.rowCount();
    f.model.fetchNewer();
    QTRY_VERIFY(f.model.rowCount() > rows);
    f.model.fetchOlder();
    QTRY_VERIFY(f.model.rowCount() > rows + 60);
    for (int row = 1; row < f.model.rowCount(); ++row)
        QCOMPARE(f.model.at(row).id, f.model.at(row - 1).id + 1);
}

void ConversationModelTest::whatIsFarAwayIsLetGo()
{
    Fixture f;
    f.addMany(room, 1500);
    f.open(place::Newest{});

    while (!f.model.atBeginning()) {
        const qint64 first = f.model.at(0).id;
        f.model.fetchOlder();
        QTRY_VERIFY(f.model.at(0).id != first || f.model.atBeginning());
        QVERIFY(f.model.rowCount() <= 600);
    }

    QCOMPARE(f.text(0), u"message 0"_s);
    QVERIFY(!f.model.atEnd());
    f.model.fetchNewer();
    QTRY_VERIFY(!f.model.atBeginning());
    QVERIFY(f.model.rowCount() <= 600);
}

void ConversationModelTest::newsBelowTheWindowIsToldAndNotShown()
{
    Fixture f;
    f.addMany(room, 500);
    f.open(place::AtTime{QDateTime::fromMSecsSinceEpoch(0)});
    QVERIFY(!f.model.atEnd());
    QSignalSpy below(&f.model, &ConversationModel::arrivedBelow);
    const int rows = f.model.rowCount();

    f.arrive(room, u"news"_s);

    QTRY_COMPARE(below.count(), 1);
    QCOMPARE(f.model.rowCount(), rows);
    f.opened.clear();
    f.model.show(place::Newest{});
    QVERIFY(f.opened.wait());
    QCOMPARE(f.last(), u"news"_s);
    QVERIFY(f.model.atEnd());
}

void ConversationModelTest::aMessageAmongTheRowsIsShownAtOnce()
{
    Fixture f;
    f.addMany(room, 50);
    f.open();
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    f.opened.clear();

    f.model.show(place::AtMessage{f.model.at(10).id});

    QCOMPARE(f.opened.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void ConversationModelTest::newsWhileAPageIsReadIsNotLost()
{
    Fixture f;
    f.addMany(room, 10);
    f.model.open(room, u"Sara"_s, 0, place::Newest{});
    f.arrive(room, u"in between"_s);

    QVERIFY(f.opened.wait());

    QTRY_COMPARE(f.last(), u"in between"_s);
    QCOMPARE(f.model.rowCount(), 11);
}

void ConversationModelTest::aMessageThatMovedIsShownWhereItBelongs()
{
    Fixture f;
    f.addMany(room, 5);
    f.open();
    Message moved = f.model.at(0);
    moved.position = f.model.at(4).position + 1;

    Q_EMIT f.messages.changed(moved);

    QCOMPARE(f.model.rowCount(), 5);
    QCOMPARE(f.last(), u"message 0"_s);
}

void ConversationModelTest::aForgottenRoomIsEmpty()
{
    Fixture f;
    f.addPeople();
    f.addMany(room, 50);
    f.open();

    f.history.forget(room);

    QTRY_COMPARE(f.model.rowCount(), 0);
    QVERIFY(f.model.atBeginning() && f.model.atEnd());
    f.arrive(room, u"a new beginning"_s);
    QTRY_COMPARE(f.last(), u"a new beginning"_s);
}

void ConversationModelTest::anAnswerForAnotherRoomIsIgnored()
{
    Fixture f;
    f.addMany(room, 50);
    f.addMany(otherRoom, 5);
    f.model.open(room, u"Sara"_s, 0, place::Newest{});
    f.model.open(otherRoom, u"Ali"_s, 0, place::Newest{});

    QVERIFY(f.opened.wait());

    QTRY_COMPARE(f.model.rowCount(), 5);
    QCOMPARE(f.opened.count(), 1);
}

void ConversationModelTest::aLongHistoryOpensAsAFewRows()
{
    // As many as a test has time for; bench_conversation has the million.
    Fixture f;
    f.addMany(room, 20'000);

    f.open(place::AtTime{QDateTime::fromMSecsSinceEpoch(0)});

    QVERIFY(f.model.rowCount() < 200);
    QCOMPARE(f.text(0), u"message 0"_s);
}

void ConversationModelTest::aCallTellsWhoEndedItAndWhy_data()
{
    QTest::addColumn<CallRecord>("call");
    QTest::addColumn<QString>("words");
    using std::chrono::seconds;
    const auto row = [](const char* name, const CallRecord& call, const QString& words) {
        QTest::newRow(name) << call << words;
    };
    constexpr auto out = true;
    const QString sara = u"\u2068Sara\u2069"_s;
    row("mine", {.outcome = CallOutcome::Completed, .duration = seconds(192), .endedBy = CallEnder::Me},
        u"Video call · You ended it after 03:12"_s);
    row("hers",
        {.kind = CallKind::Audio,
         .outcome = CallOutcome::Completed,
         .duration = seconds(192),
         .endedBy = CallEnder::Peer},
        u"Voice call · %1 ended it after 03:12"_s.arg(sara));
    row("of an older version", {.outcome = CallOutcome::Completed, .duration = seconds(192)},
        u"Video call · 03:12"_s);
    row("missed", {.outcome = CallOutcome::Missed}, u"Missed video call"_s);
    row("she declined", {.outgoing = out, .outcome = CallOutcome::Declined},
        u"Video call · %1 declined"_s.arg(sara));
    row("I declined", {.outcome = CallOutcome::Declined}, u"Video call · You declined"_s);
    row("cancelled", {.outgoing = out, .outcome = CallOutcome::Cancelled},
        u"Video call · You cancelled it"_s);
    row("lost", {.outcome = CallOutcome::ConnectionLost, .duration = seconds(40)},
        u"Video call · Connection lost after 00:40"_s);
    row("elsewhere", {.outcome = CallOutcome::AnsweredElsewhere},
        u"Video call · Answered on another device"_s);
}

void ConversationModelTest::aCallTellsWhoEndedItAndWhy()
{
    QFETCH(const CallRecord, call);
    QFETCH(const QString, words);
    const viewmodels::TimeText times(QLocale::c());

    QCOMPARE(ConversationModel::callText(call, u"Sara"_s, times), words);
}

QTEST_MAIN(ConversationModelTest)
#include "ConversationModelTest.moc"
