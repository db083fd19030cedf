#include "app/core/Ledger.h"

#include "tests/support/FullDisk.h"
#include "tests/unit/store/Fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace duologue;
using namespace duologue::core;
using namespace duologue::store::fixture;
using namespace std::chrono_literals;

namespace {

QStringList textsIn(const QSignalSpy& spy)
{
    QStringList texts;
    for (const QList<QVariant>& arguments : spy)
        texts.append(arguments.first().value<Message>().text);
    return texts;
}

} // namespace

class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsAnnouncedIsOnDisk();
    void aRepeatedMessageIsToldAsStoredAndNotAnnounced();
    void whatTheDiskRefusesIsKeptInOrderAndTriedAgain();
    void aChangeOfARemovedMessageIsNotAnnounced();
    void afterIsBehindEverything();
    void tooMuchIsNotTaken();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void LedgerTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"messages.sqlite"_s);
}

void LedgerTest::whatIsAnnouncedIsOnDisk()
{
    Store store(m_file);
    Ledger ledger(store.messages);
    const QSignalSpy added(&ledger, &Ledger::added);

    ledger.append(text(u"a"_s));
    ledger.append(text(u"b"_s));

    QTRY_COMPARE(added.count(), 2);
    QCOMPARE(store.all(), textsIn(added));
}

void LedgerTest::aRepeatedMessageIsToldAsStoredAndNotAnnounced()
{
    Store store(m_file);
    Ledger ledger(store.messages);
    const QSignalSpy added(&ledger, &Ledger::added);
    int stored = 0;

    for (int i = 0; i < 2; ++i)
        ledger.append(text(u"a"_s, sara, 5), [&stored] { ++stored; });

    QTRY_COMPARE(stored, 2);
    QCOMPARE(added.count(), 1);
}

void LedgerTest::whatTheDiskRefusesIsKeptInOrderAndTriedAgain()
{
    Store store(m_file);
    Message mine = store.add(text(u"mine"_s, me));
    Ledger ledger(store.messages, 20ms);
    const QSignalSpy added(&ledger, &Ledger::added);
    const QSignalSpy changed(&ledger, &Ledger::changed);
    const QSignalSpy failed(&ledger, &Ledger::failed);
    QStringList stored;
    {
        const FullDisk full;
        ledger.append(text(u"a"_s), [&stored] { stored.append(u"a"_s); });
        mine.delivery = Delivery::Sent;
        ledger.update(mine, [&stored](const std::optional<Message>&) { stored.append(u"mine"_s); });
        ledger.append(text(u"b"_s), [&stored] { stored.append(u"b"_s); });
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(stored.isEmpty());
        QVERIFY(added.isEmpty());
    }

    QTRY_COMPARE(stored, (QStringList{u"a"_s, u"mine"_s, u"b"_s}));

    QCOMPARE(textsIn(added), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(store.all(), (QStringList{u"mine"_s, u"a"_s, u"b"_s}));
    QCOMPARE(failed.count(), 1);
}

void LedgerTest::aChangeOfARemovedMessageIsNotAnnounced()
{
    Store store(m_file);
    Message mine = store.add(text(u"mine"_s, me));
    QVERIFY(store.messages.remove(mine.id).result());
    Ledger ledger(store.messages);
    const QSignalSpy changed(&ledger, &Ledger::changed);
    const QSignalSpy failed(&ledger, &Ledger::failed);
    std::optional<std::optional<Message>> told;

    ledger.update(mine, [&told](const std::optional<Message>& written) { told = written; });

    QTRY_VERIFY(told.has_value());
    QVERIFY(!told->has_value());
    QVERIFY(changed.isEmpty());
    QVERIFY(failed.isEmpty());
}

void LedgerTest::afterIsBehindEverything()
{
    Store store(m_file);
    Ledger ledger(store.messages);
    QStringList order;

    ledger.after([&order] { order.append(u"at once"_s); });
    ledger.append(text(u"a"_s), [&order] { order.append(u"stored"_s); });
    ledger.after([&order] { order.append(u"after"_s); });
    QCOMPARE(order, QStringList{u"at once"_s});

    QTRY_COMPARE(order, (QStringList{u"at once"_s, u"stored"_s, u"after"_s}));
}

void LedgerTest::tooMuchIsNotTaken()
{
    Store store(m_file);
    Ledger ledger(store.messages);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"too much waits"_s));

    QVERIFY(ledger.append(text(QString(Ledger::textCapacity / 2, u'x'))));
    QVERIFY(!ledger.append(text(QString(Ledger::textCapacity, u'x'))));
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "LedgerTest.moc"
