#include "app/core/CatchUp.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::core;

namespace {

Message from(const QString& room, Delivery delivery = Delivery::Received,
             MessageKind kind = MessageKind::Text)
{
    return {.room = {room}, .kind = kind, .delivery = delivery};
}

} // namespace

class CatchUpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasMissedIsSaidOnce();
    void oneMessageIsNewsOfItsOwn();
    void onlyTextsOfOthersCount();
    void whatComesLaterIsNotPartOfIt();
    void aLineThatBreaksEndsIt();
};

void CatchUpTest::whatWasMissedIsSaidOnce()
{
    CatchUp catchUp;
    const QSignalSpy finished(&catchUp, &CatchUp::finished);

    catchUp.begin();
    catchUp.note(from(u"a"_s));
    catchUp.note(from(u"b"_s));
    catchUp.listTaken();
    catchUp.note(from(u"b"_s)); // still on its way when the list was taken
    QVERIFY(catchUp.isUnderWay());

    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first(), (QList<QVariant>{3, 2}));
    QVERIFY(!catchUp.isUnderWay());
}

void CatchUpTest::oneMessageIsNewsOfItsOwn()
{
    CatchUp catchUp;
    const QSignalSpy finished(&catchUp, &CatchUp::finished);

    catchUp.begin();
    catchUp.note(from(u"a"_s));
    catchUp.listTaken();

    QTRY_VERIFY(!catchUp.isUnderWay());
    QVERIFY(finished.isEmpty());
}

void CatchUpTest::onlyTextsOfOthersCount()
{
    CatchUp catchUp;
    const QSignalSpy finished(&catchUp, &CatchUp::finished);

    catchUp.begin();
    catchUp.note(from(u"a"_s));
    catchUp.note(from(u"a"_s, Delivery::Confirmed));
    catchUp.note(from(u"a"_s, Delivery::Received, MessageKind::Call));
    catchUp.end();

    QVERIFY(finished.isEmpty());
}

void CatchUpTest::whatComesLaterIsNotPartOfIt()
{
    CatchUp catchUp;
    const QSignalSpy finished(&catchUp, &CatchUp::finished);
    catchUp.begin();
    catchUp.listTaken();
    QTRY_VERIFY(!catchUp.isUnderWay());

    for (int i = 0; i < 3; ++i)
        catchUp.note(from(u"a"_s));
    catchUp.listTaken(); // somebody pressed F5
    catchUp.end();

    QVERIFY(finished.isEmpty());
}

void CatchUpTest::aLineThatBreaksEndsIt()
{
    CatchUp catchUp;
    const QSignalSpy finished(&catchUp, &CatchUp::finished);
    catchUp.begin();
    catchUp.note(from(u"a"_s));
    catchUp.note(from(u"a"_s));

    catchUp.end();

    QCOMPARE(finished.count(), 1);
    QVERIFY(!catchUp.isUnderWay());
}

QTEST_GUILESS_MAIN(CatchUpTest)
#include "CatchUpTest.moc"
