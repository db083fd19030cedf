#include "app/core/Gaps.h"

#include "tests/unit/store/Fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace duologue;
using namespace duologue::core;
using namespace duologue::store::fixture;

namespace {

protocol::RoomRow row(const QString& lastMessage)
{
    return {.id = 1, .title = room, .user = me, .recipient = sara, .lastMessage = lastMessage};
}

} // namespace

class GapsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsMissingIsMarkedOnce();
    void whatIsThereIsNotMarked_data();
    void whatIsThereIsNotMarked();
    void everyGapGoesWhenItsMessageComes();
    void aMessageThatComesWhileItsGapIsStoredLeavesNone();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void GapsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"messages.sqlite"_s);
}

void GapsTest::whatIsMissingIsMarkedOnce()
{
    Store store(m_file);
    store.add(text(u"known"_s));
    Gaps gaps(store.messages, me, 2);
    const QSignalSpy added(&gaps, &Gaps::added);

    gaps.compare(row(u"missing"_s), 0);
    gaps.compare(row(u"missing"_s), 0);
    QTRY_COMPARE(added.count(), 1);
    gaps.compare(row(u"missing"_s), 0);
    gaps.compare(row(u"another"_s), 0);

    QTRY_COMPARE(added.count(), 2);
    QCOMPARE(store.all(), (QStringList{u"known"_s, u"missing"_s, u"another"_s}));
}

void GapsTest::whatIsThereIsNotMarked_data()
{
    QTest::addColumn<int>("since"); // written on this device, or come out of the server's order
    QTest::addColumn<int>("open");
    QTest::newRow("the newest") << 0 << 0;
    QTest::newRow("before all that waits to be sent") << 300 << 300;
    QTest::newRow("before much that has come since") << 600 << 0;
}

void GapsTest::whatIsThereIsNotMarked()
{
    QFETCH(int, since);
    QFETCH(int, open);
    Store store(m_file);
    QList<Message> messages{text(u"known"_s)};
    for (int i = 0; i < since; ++i)
        messages.append(text(u"since %1"_s.arg(i), me));
    QVERIFY(store.messages.appendAll(messages).result());
    Gaps gaps(store.messages, me, 2);
    const QSignalSpy added(&gaps, &Gaps::added);

    gaps.compare(row(u"known"_s), open);
    gaps.compare(row(u"missing"_s), open);

    QTRY_COMPARE(added.count(), 1);
    QCOMPARE(added.first().first().value<Message>().text, u"missing"_s);
}

void GapsTest::everyGapGoesWhenItsMessageComes()
{
    Store store(m_file);
    {
        Gaps gaps(store.messages, me, 2);
        const QSignalSpy added(&gaps, &Gaps::added);
        gaps.compare(row(u"first"_s), 0);
        gaps.compare(row(u"second"_s), 0);
        QTRY_COMPARE(added.count(), 2);
    }
    Gaps gaps(store.messages, me, 2); // the next run
    const QSignalSpy removed(&gaps, &Gaps::removed);
    gaps.load();
    QVERIFY(store.messages.gaps().result()); // and what was asked for before has been done
    QCoreApplication::processEvents();

    gaps.arrived(text(u"first"_s));
    gaps.arrived(text(u"second"_s));

    QTRY_COMPARE(removed.count(), 2);
    QVERIFY(store.all().isEmpty());
}

void GapsTest::aMessageThatComesWhileItsGapIsStoredLeavesNone()
{
    Store store(m_file);
    Gaps gaps(store.messages, me, 2);
    const QSignalSpy removed(&gaps, &Gaps::removed);
    gaps.compare(row(u"late"_s), 0);
    QVERIFY(store.messages.gaps().result());
    QCoreApplication::processEvents(); // it is found to be missing, and about to be stored

    gaps.arrived(store.add(text(u"late"_s)));

    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(store.all(), QStringList{u"late"_s});
    QVERIFY(store.messages.gaps().result()->isEmpty());
}

QTEST_GUILESS_MAIN(GapsTest)
#include "GapsTest.moc"
