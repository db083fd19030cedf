#include "app/store/Migrations.h"

#include "app/store/Query.h"
#include "tests/unit/store/Fixture.h"

#include <QFile>
#include <QTest>

using namespace duologue;
using namespace duologue::store;
using namespace duologue::store::fixture;

/// From a file of each version before, as it was written then.
class MigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyMessageIsWhereItWas();
    void roomsKnowWhatIsNewestAndUnread();
    void whatWasOpenIsInTheOutbox();
    void oldMessagesAreFoundAfterTheUpkeep();
    void aMessageOfAnUnfinishedIndexCanBeRemoved();
    void aNewFileHasThePresentVersion();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void MigrationsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"7.sqlite"_s);
    QFile script(QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/unit/store/version1.sql"));
    QVERIFY(script.open(QFile::ReadOnly));
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"version1"_s);
        database.setDatabaseName(m_file);
        QVERIFY(database.open());
        for (const QString& statement :
             QString::fromUtf8(script.readAll()).split(u";\n"_s, Qt::SkipEmptyParts)) {
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"version1"_s);
}

void MigrationsTest::everyMessageIsWhereItWas()
{
    Store store(m_file);
    QVERIFY(store.database.opened().result());

    QCOMPARE(store.all(), (QStringList{u"first"_s, u"سلام"_s, u""_s, u"unread one"_s, u"confirmed"_s,
                                       u"sent"_s, u"queued"_s, u"failed"_s}));
    const auto page = store.messages.page(room, std::nullopt, 100).result()->messages;
    QCOMPARE(page.at(0).time, QDateTime({2026, 1, 1}, {12, 0}, Qt::UTC));
    QCOMPARE(page.at(0).serverId, 101);
    QCOMPARE(page.at(2).call->outcome, CallOutcome::NoAnswer);
    QCOMPARE(page.at(2).call->endedBy, CallEnder::Nobody);
    QCOMPARE(page.at(7).failure, u"too long"_s);

    store.add(text(u"new"_s));
    QCOMPARE(store.all().last(), u"new"_s);
}

void MigrationsTest::roomsKnowWhatIsNewestAndUnread()
{
    Store store(m_file);
    const auto rooms = store.rooms.rooms(0, 10).result();

    QVERIFY(rooms);
    QCOMPARE(rooms->size(), 2);
    QCOMPARE(rooms->at(0).peerName, u"Sara"_s);
    QCOMPARE(rooms->at(0).latest->text, u"failed"_s);
    QCOMPARE(rooms->at(0).unread, 1);
    QCOMPARE(rooms->at(0).draft, u"half a thou"_s);
    QVERIFY(!rooms->at(1).latest);
    const auto page = store.messages.open(room, place::FirstUnread{}, 4).result();
    QCOMPARE(page->messages.at(2).id, page->target);
    QCOMPARE(page->target, 4);
}

void MigrationsTest::whatWasOpenIsInTheOutbox()
{
    Store store(m_file);

    const auto open = store.messages.outbox().result();

    QCOMPARE(textsOf(*open), (QStringList{u"sent"_s, u"queued"_s}));
    QCOMPARE(open->at(1).clientId, u"0b3f4cf0-0000-4000-8000-000000000007"_s);
}

void MigrationsTest::oldMessagesAreFoundAfterTheUpkeep()
{
    Store store(m_file);
    store.add(text(u"salam سلام"_s));

    QVERIFY(store.finishUpkeep() > 0);

    QCOMPARE(store.found(u"سلام"_s), (QStringList{u"salam سلام"_s, u"سلام"_s}));
}

void MigrationsTest::aMessageOfAnUnfinishedIndexCanBeRemoved()
{
    Store store(m_file);
    QVERIFY(store.messages.remove(2).result());

    QVERIFY(store.finishUpkeep() > 0);

    QVERIFY(store.found(u"سلام"_s).isEmpty());
    QCOMPARE(store.found(u"first"_s).size(), 1);
}

void MigrationsTest::aNewFileHasThePresentVersion()
{
    Store store(m_dir->filePath(u"new.sqlite"_s));

    const auto version = store.database
                             .run([](Connection& connection) -> Result<int> {
                                 Query query(connection, u"PRAGMA user_version"_s);
                                 return query.run().map([&query] {
                                     return query.next() ? static_cast<int>(query.integer(0)) : 0;
                                 });
                             })
                             .result();

    QCOMPARE(version.value(), schemaVersion());
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "MigrationsTest.moc"
