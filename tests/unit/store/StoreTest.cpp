#include "app/store/Query.h"
#include "app/store/TraitStore.h"
#include "tests/unit/store/Fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace duologue;
using namespace duologue::store;
using namespace duologue::store::fixture;

namespace {

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
    void aRetriedMessageGoesToTheEnd();
    void whatIsDoubtfulAgainIsInTheOutboxAgain();
    void aCallComesBackWithItsRow();
    void unreadCountsTextsOfTheOtherAboveTheMarker();
    void savingARoomKeepsItsDraftAndMarker();
    void traitsAreRemembered();
    void aQueuedMessageTakesThePlaceOfItsDraft();
    void markingUnreadBringsTheNewestBack();
    void theServersNumbersDecideTheOrder();
    void manyFindTheirPlaceBetweenTwoThatCameAtOnce();
    void aConfirmedMessageMovesToItsPlace();
    void aTakenServerIdStaysWithItsFirst();
    void aRepeatedClientIdIsStoredOnce();
    void aGapStandsBeforeWhatWaits();
    void gapsAreRememberedByRoom();
    void aPlaceOpensWithWhatIsAround_data();
    void aPlaceOpensWithWhatIsAround();
    void pagesGoForwardToo();
    void removingTheNewestLeavesTheOneBefore();
    void tenThousandRoomsAreListedInTheirOrder();
    void aPinnedAndMutedRoomStaysSo();
    void aMessageOfAnUnlistedRoomIsKept();
    void anAnswerThatComesLateWritesNothingTwice();
    void aClockThatGoesBackChangesNoOrder();
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
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("a byte order mark") << u"\uFEFFx"_s;
    QTest::newRow("half a surrogate pair") << u"a"_s + QChar(0xD83D) + u"b"_s;
    QTest::newRow("the other half, alone") << QString(QChar(0xDE00));
    QTest::newRow("direction controls") << u"\u202Eevil\u202C \u2067x\u2069"_s;
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

void StoreTest::aRetriedMessageGoesToTheEnd()
{
    Database database(m_file);
    MessageStore store(database);
    for (const QString& words : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(store.append(text(words, {7})).result());
    Message first = store.outbox().result()->first();
    first.delivery = Delivery::Failed;
    QCOMPARE(store.update(first).result()->position, first.position);

    first.delivery = Delivery::Queued;
    const auto retried = store.update(first).result();

    const auto rows = store.page(room, std::nullopt, 10).result()->messages;
    QCOMPARE(rows.last(), *retried);
    QCOMPARE(rows.last().text, u"a"_s);
    QCOMPARE(store.outbox().result()->last(), *retried);
    RoomStore rooms(database);
    QCOMPARE(rooms.rooms(0, 10).result()->first().latest, *retried);
}

void StoreTest::whatIsDoubtfulAgainIsInTheOutboxAgain()
{
    Database database(m_file);
    MessageStore store(database);
    Message message = **store.append(text(u"a"_s, {7})).result();
    message.delivery = Delivery::Failed;
    QVERIFY(store.update(message).result());
    QVERIFY(store.outbox().result()->isEmpty());

    message.delivery = Delivery::Sent;
    QVERIFY(store.update(message).result());
    QCOMPARE(store.outbox().result()->size(), 1);

    QVERIFY(store.leaveOutbox(message.id).result());
    QVERIFY(store.outbox().result()->isEmpty());
    QCOMPARE(store.page(room, std::nullopt, 1).result()->messages.first().delivery, Delivery::Sent);
}

void StoreTest::aCallComesBackWithItsRow()
{
    const CallRecord call{.id = {u"c1"_s},
                          .peer = {2},
                          .outgoing = true,
                          .kind = CallKind::Audio,
                          .outcome = CallOutcome::NoAnswer,
                          .startedAt = QDateTime({2026, 1, 1}, {12, 0}, Qt::UTC),
                          .duration = std::chrono::seconds(61),
                          .endedBy = CallEnder::Peer};
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

void StoreTest::aQueuedMessageTakesThePlaceOfItsDraft()
{
    Store store(m_file);
    QVERIFY(store.rooms.save({person(room, sara, u"Sara"_s)}).result());
    const auto draft = [&store] {
        return store.rooms.rooms(0, 1).result()->first().draft;
    };

    QVERIFY(store.rooms.saveDraft(room, u" hello \n"_s).result());
    store.add(text(u"something else"_s, me));
    QCOMPARE(draft(), u" hello \n"_s);
    store.add(text(u"hello"_s, sara));
    QCOMPARE(draft(), u" hello \n"_s);
    store.add(text(u"hello"_s, me));
    QVERIFY(draft().isEmpty());
}

void StoreTest::markingUnreadBringsTheNewestBack()
{
    Store store(m_file);
    store.add(text(u"a"_s));
    const Message b = store.add(text(u"b"_s));
    store.add(text(u"mine"_s, me));
    QCOMPARE(store.rooms.markRead(room, b.key()).result().value(), 0);

    QCOMPARE(store.rooms.markUnread(room).result().value(), 1);

    QCOMPARE(store.messages.open(room, place::FirstUnread{}, 10).result()->target, b.id);
}

void StoreTest::theServersNumbersDecideTheOrder()
{
    Store store(m_file);
    for (const qint64 number : {10, 12, 15, 11, 14, 9, 13})
        store.add(text(QString::number(number), sara, number));

    QCOMPARE(store.all(), (QStringList{u"9"_s, u"10"_s, u"11"_s, u"12"_s, u"13"_s, u"14"_s, u"15"_s}));
    QCOMPARE(store.rooms.rooms(0, 1).result()->first().latest->text, u"15"_s);
}

void StoreTest::manyFindTheirPlaceBetweenTwoThatCameAtOnce()
{
    constexpr qint64 many = 200;
    Store store(m_file);
    QList<Message> written;
    for (qint64 number = 2; number < many; ++number)
        written.append(store.add(text(QString::number(number), me)));
    QVERIFY(
        store.messages.appendAll({text(u"1"_s, sara, 1), text(QString::number(many), sara, many)}).result());

    for (Message& message : written) {
        message.delivery = Delivery::Confirmed;
        message.serverId = message.text.toLongLong();
        QVERIFY(store.messages.update(message).result());
    }

    QStringList expected;
    for (qint64 number = 1; number <= many; ++number)
        expected.append(QString::number(number));
    QCOMPARE(store.all(), expected);
}

void StoreTest::aConfirmedMessageMovesToItsPlace()
{
    Store store(m_file);
    store.add(text(u"1"_s, sara, 1));
    Message written = store.add(text(u"3, written before 2 came"_s, me));
    store.add(text(u"2"_s, sara, 2));
    QCOMPARE(store.all(), (QStringList{u"1"_s, u"3, written before 2 came"_s, u"2"_s}));

    written.delivery = Delivery::Confirmed;
    written.serverId = 3;
    const auto moved = store.messages.update(written).result();

    QVERIFY(moved && moved->position > written.position);
    QCOMPARE(store.all(), (QStringList{u"1"_s, u"2"_s, u"3, written before 2 came"_s}));
    QCOMPARE(store.rooms.rooms(0, 1).result()->first().latest->id, written.id);
    store.add(text(u"4"_s, sara, 4));
    QCOMPARE(store.all().last(), u"4"_s);
}

void StoreTest::aTakenServerIdStaysWithItsFirst()
{
    Store store(m_file);
    store.add(text(u"first"_s, sara, 5));
    Message second = store.add(text(u"second"_s, me));
    second.delivery = Delivery::Confirmed;
    second.serverId = 5;

    QCOMPARE(store.messages.update(second).result()->serverId, 0);

    QCOMPARE(store.messages.page(room, std::nullopt, 10).result()->messages.first().serverId, 5);
}

void StoreTest::aRepeatedClientIdIsStoredOnce()
{
    Store store(m_file);
    for (const QString& id : {u"0b3f4cf0-0000-4000-8000-000000000005"_s, u"not a uuid"_s}) {
        Message message = text(id, me);
        message.clientId = id;
        QCOMPARE(store.add(message).clientId, id);

        QVERIFY(!store.messages.append(message).result().value());
        QCOMPARE(store.messages.outbox().result()->last().clientId, id);
    }
}

void StoreTest::aGapStandsBeforeWhatWaits()
{
    Store store(m_file);
    store.add(text(u"before"_s));
    Message sent = store.add(text(u"confirmed"_s, me));
    sent.delivery = Delivery::Confirmed;
    QVERIFY(store.messages.update(sent).result());
    store.add(text(u"waits"_s, me));
    store.add(text(u"waits too"_s, me));
    Message gap = text(u"missed"_s);
    gap.kind = MessageKind::Gap;

    QVERIFY(store.messages.insertGap(gap).result());

    QCOMPARE(store.all(),
             (QStringList{u"before"_s, u"confirmed"_s, u"missed"_s, u"waits"_s, u"waits too"_s}));
    QCOMPARE(store.rooms.rooms(0, 1).result()->first().latest->text, u"waits too"_s);
}

void StoreTest::gapsAreRememberedByRoom()
{
    {
        Store store(m_file);
        Message gap = text(u"missed"_s);
        gap.kind = MessageKind::Gap;
        QVERIFY(store.messages.insertGap(gap).result());
        store.add(text(u"a"_s));
    }
    Store store(m_file);

    QCOMPARE(textsOf(*store.messages.gaps().result()), QStringList{u"missed"_s});
    QCOMPARE(store.all(), (QStringList{u"missed"_s, u"a"_s}));
}

void StoreTest::aPlaceOpensWithWhatIsAround_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("atBeginning");
    QTest::addColumn<bool>("atEnd");
    QTest::newRow("newest") << 0 << QStringList{u"6"_s, u"7"_s, u"8"_s, u"9"_s} << u""_s << false << true;
    QTest::newRow("first unread") << 1 << QStringList{u"5"_s, u"6"_s, u"7"_s, u"8"_s} << u"7"_s << false
                                  << false;
    QTest::newRow("a message") << 2 << QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s} << u"3"_s << false
                               << false;
    QTest::newRow("the beginning") << 3 << QStringList{u"0"_s, u"1"_s} << u"0"_s << true << false;
    QTest::newRow("the future") << 4 << QStringList{u"6"_s, u"7"_s, u"8"_s, u"9"_s} << u""_s << false << true;
}

void StoreTest::aPlaceOpensWithWhatIsAround()
{
    QFETCH(int, which);
    Store store(m_file);
    QList<Message> messages;
    for (int i = 0; i < 10; ++i)
        messages.append(store.add(text(QString::number(i))));
    QVERIFY(store.rooms.markRead(room, messages.at(6).key()).result());
    const QList<HistoryPlace> places{place::Newest{}, place::FirstUnread{},
                                     place::AtMessage{messages.at(3).id},
                                     place::AtTime{QDateTime::fromMSecsSinceEpoch(0)},
                                     place::AtTime{QDateTime::currentDateTimeUtc().addDays(1)}};

    const auto page = store.messages.open(room, places.at(which), 4).result();

    QVERIFY(page);
    QTEST(textsOf(page->messages), "texts");
    QTEST(page->atBeginning, "atBeginning");
    QTEST(page->atEnd, "atEnd");
    QString target;
    for (const Message& message : page->messages)
        target += message.id == page->target ? message.text : QString();
    QTEST(target, "target");
    QCOMPARE(store.messages.open(otherRoom, place::AtMessage{messages.at(3).id}, 4).result().error().kind,
             ErrorKind::NotFound);
}

void StoreTest::pagesGoForwardToo()
{
    Store store(m_file);
    const Message first = store.add(text(u"0"_s));
    for (int i = 1; i < 10; ++i)
        store.add(text(QString::number(i)));

    const auto page = store.messages.pageAfter(room, first.key(), 5).result();
    QCOMPARE(textsOf(page->messages), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
    QVERIFY(!page->atEnd);
    QVERIFY(store.messages.pageAfter(room, page->messages.last().key(), 5).result()->atEnd);
}

void StoreTest::removingTheNewestLeavesTheOneBefore()
{
    Store store(m_file);
    store.add(text(u"a"_s));
    const Message newest = store.add(text(u"b"_s));

    QVERIFY(store.messages.remove(newest.id).result());

    const Room left = store.rooms.rooms(0, 1).result()->first();
    QCOMPARE(left.latest->text, u"a"_s);
    QCOMPARE(left.unread, 1);
}

void StoreTest::tenThousandRoomsAreListedInTheirOrder()
{
    Store store(m_file);
    constexpr int count = 10'000;
    QList<Room> rooms;
    QList<Message> messages;
    for (int i = 0; i < count; ++i) {
        const RoomTitle title{u"room %1"_s.arg(i)};
        rooms.append(person(title, {i + 10}, u"Person %1"_s.arg(i)));
        messages.append(text(QString::number(i), {i + 10}, 0, title));
    }
    QVERIFY(store.rooms.save(rooms).result());
    QCOMPARE(store.messages.appendAll(messages).result()->size(), count);

    const auto first = store.rooms.rooms(0, 40).result();
    const auto rest = store.rooms.rooms(40, count).result();

    QCOMPARE(first->size(), 40);
    QCOMPARE(rest->size(), count - 40);
    QCOMPARE(first->first().latest->text, u"9999"_s);
    QCOMPARE(rest->last().latest->text, u"0"_s);
}

void StoreTest::aPinnedAndMutedRoomStaysSo()
{
    const QDateTime until({2030, 1, 1}, {0, 0}, Qt::UTC);
    {
        Store store(m_file);
        QVERIFY(store.rooms.save({person(room, sara, u"Sara"_s)}).result());
        QVERIFY(store.rooms.setPinned(room, true).result());
        QVERIFY(store.rooms.setAwaited(room, true).result());
        QVERIFY(store.rooms.setMutedUntil(room, until).result());
        QVERIFY(store.rooms.setExceptions(room, {.messages = false, .calls = true}).result());
    }
    Store store(m_file);

    const Room saved = store.rooms.rooms(0, 1).result()->first();
    QVERIFY(saved.pinned);
    QVERIFY(saved.awaited);
    QCOMPARE(saved.mutedUntil, until);
    QVERIFY(saved.isMuted(until.addSecs(-1)));
    QCOMPARE(saved.exceptions, (Exceptions{.messages = false, .calls = true}));
    QVERIFY(!saved.isMuted(until));
}

void StoreTest::aMessageOfAnUnlistedRoomIsKept()
{
    Store store(m_file);
    store.add(text(u"who is that"_s, {99}, 0, {u"unheard of"_s}));

    QVERIFY(store.rooms.save({person(room, sara, u"Sara"_s)}).result());

    QCOMPARE(store.rooms.rooms(0, 10).result()->first().latest->text, u"who is that"_s);
    QCOMPARE(store.rooms.rooms(0, 10).result()->size(), 2);
}

void StoreTest::anAnswerThatComesLateWritesNothingTwice()
{
    Store store(m_file);
    const Message gone = store.add(text(u"gone"_s, me));
    QVERIFY(store.messages.remove(gone.id).result());
    Message late = gone;
    late.delivery = Delivery::Confirmed;

    QCOMPARE(store.messages.update(late).result().error().kind, ErrorKind::NotFound);

    QVERIFY(store.all().isEmpty());
    QVERIFY(store.messages.outbox().result()->isEmpty());
}

void StoreTest::aClockThatGoesBackChangesNoOrder()
{
    Store store(m_file);
    store.add(text(u"a"_s));
    // As if it had been written when the clock was a year ahead.
    QVERIFY(store.database
                .run([](Connection& connection) {
                    return execute(connection, u"UPDATE message SET position = position + 31536000000000"_s);
                })
                .result());
    QVERIFY(store.database
                .run([](Connection& connection) {
                    return execute(connection,
                                   u"UPDATE room SET last_position = last_position + 31536000000000"_s);
                })
                .result());

    store.add(text(u"b"_s));
    store.add(text(u"c"_s));

    QCOMPARE(store.all(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(store.rooms.rooms(0, 1).result()->first().latest->text, u"c"_s);
    QCOMPARE(store.rooms.rooms(0, 1).result()->first().unread, 3);
}

QTEST_GUILESS_MAIN(StoreTest)
#include "StoreTest.moc"
