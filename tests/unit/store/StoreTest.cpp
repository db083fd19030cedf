#include "app/store/Database.h"
#include "app/store/MessageStore.h"
#include "app/store/RoomStore.h"
#include "app/store/TraitStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::store;

namespace {

const RoomTitle room{u"r1"_s};

Message text(const QString& words, UserId author = {2}, qint64 serverId = 0)
{
    return {.room = room,
            .author = author,
            .text = words,
            .typeId = 2,
            .time = QDateTime({2026, 1, 1}, {12, 0}, Qt::UTC),
            .delivery = author == UserId{7} ? Delivery::Queued : Delivery::Received,
            .serverId = serverId};
}

Room person(const RoomTitle& title, UserId peer, const QString& name)
{
    return {.title = title, .serverId = 1, .peer = peer, .peerName = name};
}

} // namespace

/// Each test has a file of its own; stores are opened as often as the program would be started.
class StoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aStoredMessageIsThereAfterARestart();
    void theFileIsForItsOwnerOnly();
    void pagesAreCutWithoutGapsOrRepeats();
    void aRepeatedServerIdIsStoredOnce();
    void oddTextsComeBackAsTheyWere_data();
    void oddTextsComeBackAsTheyWere();
    void theOutboxComesInTheOrderOfWriting();
    void aCallComesBackWithItsRow();
    void unreadCountsTextsOfTheOtherAboveTheMarker();
    void savingARoomKeepsItsDraftAndMarker();
    void traitsAreRemembered();
    void aNewerFileIsLeftAlone();
    void aReadOnlyFolderIsAnError();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void StoreTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_file = m_dir->filePath(u"accounts/7.sqlite"_s);
}

void StoreTest::aStoredMessageIsThereAfterARestart()
{
    std::optional<Message> stored;
    {
        Database database(m_file);
        stored = MessageStore(database).append(text(u"سلام"_s)).result().value();
    }
    Database afterRestart(m_file);

    const auto page = MessageStore(afterRestart).page(room, std::nullopt, 10).result();

    QVERIFY(stored && page);
    QCOMPARE(page->messages.size(), 1);
    QCOMPARE(page->messages.first(), *stored);
}

void StoreTest::theFileIsForItsOwnerOnly()
{
    Database database(m_file);
    QVERIFY(database.opened().result());

    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(m_file) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(m_file).path()) & others));
}

void StoreTest::pagesAreCutWithoutGapsOrRepeats()
{
    Database database(m_file);
    MessageStore store(database);
    constexpr int count = 25;
    for (int i = 0; i < count; ++i)
        QVERIFY(store.append(text(QString::number(i))).result());

    QStringList seen;
    std::optional<MessageKey> before;
    for (;;) {
        const auto page = store.page(room, before, 10).result();
        QVERIFY(page);
        if (page->messages.isEmpty())
            break;
        for (auto it = page->messages.crbegin(); it != page->messages.crend(); ++it)
            seen.prepend(it->text);
        before = page->messages.first().key();
    }

    QCOMPARE(seen.size(), count);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), count);
    QCOMPARE(seen.first(), u"0"_s);
    QCOMPARE(seen.last(), u"24"_s);
}

void StoreTest::aRepeatedServerIdIsStoredOnce()
{
    Database database(m_file);
    MessageStore store(database);

    const auto first = store.append(text(u"a"_s, {2}, 41)).result();
    const auto again = store.append(text(u"a"_s, {2}, 41)).result();

    QVERIFY(first && first->has_value());
    QVERIFY(again && !again->has_value());
    QCOMPARE(store.page(room, std::nullopt, 10).result()->messages.size(), 1);
}

void StoreTest::oddTextsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("five lines") << u"1\n2\n3\n4\n5"_s;
    QTest::newRow("Persian with ZWNJ") << u"می‌رود"_s;
    QTest::newRow("emoji with ZWJ") << u"👨‍👩‍👧 👍🏽"_s;
    QTest::newRow("quotes") << u"'; DROP TABLE message; --"_s;
    QTest::newRow("a megabyte") << QString(1'000'000, u'ب');
}

void StoreTest::oddTextsComeBackAsTheyWere()
{
    QFETCH(QString, words);
    Database database(m_file);
    MessageStore store(database);
    QVERIFY(store.append(text(words)).result());

    QCOMPARE(store.page(room, std::nullopt, 1).result()->messages.first().text, words);
}

void StoreTest::theOutboxComesInTheOrderOfWriting()
{
    Database database(m_file);
    MessageStore store(database);
    for (const QString& words : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(store.append(text(words, {7})).result());
    Message confirmed = store.outbox().result()->at(1);
    confirmed.delivery = Delivery::Confirmed;
    confirmed.serverId = 5;

    QVERIFY(store.update(confirmed).result());

    const auto left = store.outbox().result();
    QCOMPARE(left->size(), 2);
    QCOMPARE(left->first().text, u"a"_s);
    QCOMPARE(left->last().text, u"c"_s);
    QCOMPARE(store.page(room, std::nullopt, 10).result()->messages.at(1).serverId, 5);
}

void StoreTest::aCallComesBackWithItsRow()
{
    const CallRecord call{.id = {u"c1"_s},
                          .peer = {2},
                          .outgoing = true,
                          .kind = CallKind::Audio,
                          .outcome = CallOutcome::NoAnswer,
                          .startedAt = QDateTime({2026, 1, 1}, {12, 0}, Qt::UTC),
                          .duration = std::chrono::seconds(61)};
    Database database(m_file);
    MessageStore store(database);
    QVERIFY(
        store.append(Message{.room = room, .author = {7}, .kind = MessageKind::Call, .call = call}).result());

    QCOMPARE(store.page(room, std::nullopt, 1).result()->messages.first().call, call);
}

void StoreTest::unreadCountsTextsOfTheOtherAboveTheMarker()
{
    Database database(m_file);
    MessageStore messages(database);
    RoomStore rooms(database);
    const auto first = messages.append(text(u"a"_s)).result();
    QVERIFY(messages.append(text(u"b"_s)).result());
    QVERIFY(messages.append(text(u"mine"_s, {7})).result());

    QCOMPARE(rooms.rooms(0, 100).result()->first().unread, 2);
    QCOMPARE(rooms.markRead(room, (*first)->key()).result().value(), 1);
    QCOMPARE(rooms.markRead(room, {}).result().value(), 1);
    QCOMPARE(rooms.rooms(0, 100).result()->first().latest->text, u"mine"_s);
}

void StoreTest::savingARoomKeepsItsDraftAndMarker()
{
    Database database(m_file);
    RoomStore rooms(database);
    MessageStore messages(database);
    QVERIFY(rooms.save({person(room, {2}, u"Sara"_s)}).result());
    const auto read = messages.append(text(u"a"_s)).result();
    QVERIFY(rooms.saveDraft(room, u"half a thou"_s).result());
    QVERIFY(rooms.markRead(room, (*read)->key()).result());

    QVERIFY(rooms.save({person(room, {2}, u"سارا"_s)}).result());

    const Room saved = rooms.rooms(0, 100).result()->first();
    QCOMPARE(saved.draft, u"half a thou"_s);
    QCOMPARE(saved.peerName, u"سارا"_s);
    QCOMPARE(saved.unread, 0);
}

void StoreTest::traitsAreRemembered()
{
    {
        Database database(m_file);
        QVERIFY(TraitStore(database).set(u"echoes"_s, u"yes"_s).result());
    }
    Database afterRestart(m_file);
    QCOMPARE(TraitStore(afterRestart).traits().result()->value(u"echoes"_s), u"yes"_s);
}

void StoreTest::aNewerFileIsLeftAlone()
{
    {
        Database database(m_file);
        QVERIFY(database.opened().result());
        TraitStore(database).set(u"x"_s, u"y"_s).waitForFinished();
    }
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadWrite));
    constexpr qint64 userVersionOffset = 60; // of the SQLite header
    file.seek(userVersionOffset);
    file.write(QByteArray::fromHex("000003e7"));
    file.close();
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();

    {
        Database database(m_file);
        const auto opened = database.opened().result();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Newer);
        QCOMPARE(RoomStore(database).rooms(0, 100).result().error().kind, ErrorKind::Newer);
    }

    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void StoreTest::aReadOnlyFolderIsAnError()
{
    // A file where the folder should be: also root cannot write below it.
    QFile file(m_dir->filePath(u"accounts"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.close();

    Database database(m_file);

    QVERIFY(!database.opened().result());
    QCOMPARE(database.opened().result().error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(StoreTest)
#include "StoreTest.moc"
