#include "tests/unit/store/Fixture.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QtEndian>

using namespace duologue;
using namespace duologue::store;
using namespace duologue::store::fixture;

namespace {

constexpr int written = 2000;
constexpr qsizetype pageSize = 4096;

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// A file is broken in every way that disks know: what can be read is there again, the rest is kept aside.
class RescueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aBrokenFileIsReadAsFarAsItGoes_data();
    void aBrokenFileIsReadAsFarAsItGoes();
    void whatIsOnlyInTheLogIsRescued();
    void aDamageThatIsMetLaterIsRepairedOnTheWay();
    void longMessagesAndOddOnesSurvive();
    void aFileThatIsNoDatabaseIsKeptAside();
    void randomDamageNeverCrashes_data();
    void randomDamageNeverCrashes();
    void aRoomThatWasLostGetsItsTitleBackFromTheList();
    void aRescueThatCannotBeWrittenLeavesTheFile();

private:
    void checkRescued(int atLeast);

    QTemporaryDir m_templates;
    QByteArray m_sound; ///< a file of 2000 messages in two rooms
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void RescueTest::initTestCase()
{
    const QString file = m_templates.filePath(u"7.sqlite"_s);
    {
        Store store(file);
        QVERIFY(store.rooms
                    .save({Room{.title = room, .serverId = 1, .peer = sara, .peerName = u"Sara"_s},
                           Room{.title = otherRoom, .serverId = 2, .peer = {3}, .peerName = u"علی"_s}})
                    .result());
        QVERIFY(store.rooms.saveDraft(room, u"half a thou"_s).result());
        QList<Message> messages;
        for (int i = 0; i < written; ++i)
            messages.append(
                text(u"message number %1"_s.arg(i), i % 3 == 0 ? me : sara, 0, i % 2 ? room : otherRoom));
        QCOMPARE(store.messages.appendAll(messages).result()->size(), written);
    }
    m_sound = bytesOf(file);
    QVERIFY(m_sound.size() > 40 * pageSize);
}

void RescueTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"7.sqlite"_s);
}

void RescueTest::checkRescued(int atLeast)
{
    Store store(m_file);
    QSignalSpy rescued(&store.database, &Database::rescued);
    QVERIFY(store.database.opened().result());
    // Touch everything, so that a damage deep inside is met, too.
    for (const RoomTitle& title : {room, otherRoom})
        (void)store.messages.page(title, std::nullopt, written).result();
    (void)store.found(u"message"_s);
    (void)store.messages.append(text(u"after"_s)).result();

    const QStringList here = store.all() + store.all(otherRoom);

    QVERIFY2(here.size() > atLeast, qPrintable(QString::number(here.size())));
    QVERIFY(here.contains(u"after"_s));
    QCOMPARE(QSet<QString>(here.begin(), here.end()).size(), here.size());
    QTRY_COMPARE(rescued.count(), 1);
    const auto report = rescued.first().first().value<Rescue>();
    QVERIFY(QFile::exists(report.movedTo));
    store.finishUpkeep();
    QVERIFY(store.found(u"number"_s).size() >= std::min(atLeast, 1000));
}

void RescueTest::aBrokenFileIsReadAsFarAsItGoes_data()
{
    QTest::addColumn<QByteArray>("broken");
    QTest::addColumn<int>("atLeast");

    QTest::newRow("half of it is missing") << m_sound.left(m_sound.size() / 2) << written / 10;
    QTest::newRow("the last page is missing") << m_sound.left(m_sound.size() - pageSize) << written * 8 / 10;
    QTest::newRow("cut within a page") << m_sound.left(m_sound.size() - pageSize / 3) << written * 8 / 10;
    QByteArray header = m_sound;
    header.replace(0, 100, QByteArray(100, '\0'));
    QTest::newRow("no header") << header << written * 9 / 10;
    QByteArray first = m_sound;
    first.replace(0, pageSize, QByteArray(pageSize, '\0'));
    QTest::newRow("the first page is zero") << first << written * 9 / 10;
    QByteArray noise = m_sound;
    auto* random = QRandomGenerator::global();
    for (qsizetype i = 0; i < pageSize; ++i)
        noise[i] = static_cast<char>(random->bounded(256));
    QTest::newRow("the first page is noise") << noise << written * 9 / 10;
}

void RescueTest::aBrokenFileIsReadAsFarAsItGoes()
{
    QFETCH(QByteArray, broken);
    QFETCH(int, atLeast);
    write(m_file, broken);

    checkRescued(atLeast);
}

void RescueTest::whatIsOnlyInTheLogIsRescued()
{
    {
        Store store(m_file);
        store.add(text(u"in the log"_s));
        // As after a kill: the log has not been written back.
        QVERIFY(QFile::copy(m_file, m_file + u".copy"_s));
        QVERIFY(QFile::copy(m_file + u"-wal"_s, m_file + u".copy-wal"_s));
    }
    m_file += u".copy"_s;
    write(m_file, QByteArray(bytesOf(m_file).size(), '\xff'));

    Store store(m_file);

    QCOMPARE(store.all(), QStringList{u"in the log"_s});
}

void RescueTest::aDamageThatIsMetLaterIsRepairedOnTheWay()
{
    // Every leaf of the messages but those at the ends: the start does not touch them.
    QByteArray broken = m_sound;
    int hit = 0;
    const qsizetype pages = broken.size() / pageSize;
    for (qsizetype page = 2; page < pages && hit < 3; ++page) {
        const QByteArrayView bytes = QByteArrayView(broken).sliced(page * pageSize, pageSize);
        if (bytes.front() == 10 && bytes.contains("message number 10")) {
            broken.replace(page * pageSize, 16, QByteArray(16, '\x7f'));
            ++hit;
        }
    }
    QVERIFY(hit > 0);
    write(m_file, broken);

    checkRescued(written * 8 / 10);
}

void RescueTest::longMessagesAndOddOnesSurvive()
{
    const QString longest(300'000, u'ب');
    const QString odd = u"a"_s + QChar(0) + u"b 👨‍👩‍👧"_s;
    {
        Store store(m_file);
        for (const QString& words : {longest, odd, u""_s})
            store.add(text(words));
        Message call = text({});
        call.kind = MessageKind::Call;
        call.call =
            CallRecord{.id = {u"c1"_s}, .peer = sara, .startedAt = call.time, .endedBy = CallEnder::Peer};
        store.add(call);
    }
    QByteArray broken = bytesOf(m_file);
    broken.replace(0, 100, QByteArray(100, 'x'));
    write(m_file, broken);

    Store store(m_file);
    const auto page = store.messages.page(room, std::nullopt, 10).result();

    QCOMPARE(textsOf(page->messages), (QStringList{longest, odd, u""_s, u""_s}));
    QCOMPARE(page->messages.last().call->id.value, u"c1"_s);
    QCOMPARE(page->messages.last().call->endedBy, CallEnder::Peer);
}

void RescueTest::aFileThatIsNoDatabaseIsKeptAside()
{
    const QByteArray garbage(8192, 'x');
    write(m_file, garbage);
    Store store(m_file);
    QSignalSpy rescued(&store.database, &Database::rescued);

    QVERIFY(store.database.opened().result());

    QTRY_COMPARE(rescued.count(), 1);
    QCOMPARE(bytesOf(rescued.first().first().value<Rescue>().movedTo), garbage);
    store.add(text(u"works"_s));
    QCOMPARE(store.all(), QStringList{u"works"_s});
}

void RescueTest::randomDamageNeverCrashes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
}

void RescueTest::randomDamageNeverCrashes()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QByteArray broken = m_sound;
    // Not in the words of the schema: what SQLite takes for another schema is not damaged.
    for (int i = 0; i < 200; ++i)
        broken[random.bounded(qsizetype(2) * pageSize, broken.size())] =
            static_cast<char>(random.bounded(256));
    write(m_file, broken);

    Store store(m_file);

    QVERIFY(store.database.opened().result());
    for (const RoomTitle& title : {room, otherRoom})
        (void)store.messages.page(title, std::nullopt, written).result();
    (void)store.found(u"message"_s);
    QVERIFY(store.messages.append(text(u"after"_s)).result());
    QVERIFY(store.all().contains(u"after"_s));
}

void RescueTest::aRoomThatWasLostGetsItsTitleBackFromTheList()
{
    QByteArray broken = m_sound;
    for (qsizetype page = 0; page < broken.size() / pageSize; ++page) {
        const QByteArrayView bytes = QByteArrayView(broken).sliced(page * pageSize, pageSize);
        if (page == 0 || (bytes.front() == 13 && bytes.contains("Sara")))
            broken.replace(page * pageSize, pageSize, QByteArray(pageSize, '\0'));
    }
    write(m_file, broken);
    Store store(m_file);
    QVERIFY(store.database.opened().result());
    QVERIFY(store.all().isEmpty());

    QVERIFY(
        store.rooms.save({Room{.title = room, .serverId = 1, .peer = sara, .peerName = u"Sara"_s}}).result());

    // Both rooms' messages are Sara's in this file; the first takes the title.
    QVERIFY(store.all().size() > written / 3);
}

void RescueTest::aRescueThatCannotBeWrittenLeavesTheFile()
{
    const QByteArray garbage(8192, 'x');
    write(m_file, garbage);
    QVERIFY(QDir(m_dir->path()).mkpath(m_file + u".rescue/in-the-way"_s));

    Database database(m_file);

    QVERIFY(!database.opened().result());
    QCOMPARE(bytesOf(m_file), garbage);
}

QTEST_GUILESS_MAIN(RescueTest)
#include "RescueTest.moc"
