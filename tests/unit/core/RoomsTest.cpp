#include "app/core/Rooms.h"

#include "tests/support/ChatFloors.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::testing;

namespace {

protocol::RoomRow row(const RoomTitle& title, UserId peer, const QString& name, Presence::State state)
{
    protocol::RoomRow row{.id = peer.value, .title = title, .user = me, .recipient = peer};
    row.name = name;
    row.presence.state = state;
    return row;
}

} // namespace

class RoomsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoomThatVanishesFromTheListKeepsItsHistory();
    void nobodysPresenceIsKnownWithoutALine();
    void manyRoomsAreReadInTwoParts();
    void newsBeforeTheDiskHasAnsweredIsCountedOnce();
};

void RoomsTest::aRoomThatVanishesFromTheListKeepsItsHistory()
{
    ChatFloors f;
    f.rooms.apply(protocol::RoomsListed{.rooms = {row(room, sara, u"Sara"_s, Presence::State::Online),
                                                  row(otherRoom, {3}, u"Ali"_s, Presence::State::Online)}});
    f.arrive(room, u"hello"_s);
    QTRY_VERIFY(f.rooms.find(room)->latest);
    f.rooms.lineLost();

    f.rooms.apply(protocol::RoomsListed{.rooms = {row(otherRoom, {3}, u"Ali"_s, Presence::State::Online)}});

    QVERIFY(f.rooms.find(room));
    QCOMPARE(f.rooms.find(room)->latest->text, u"hello"_s);
    QCOMPARE(f.rooms.find(room)->presence.state, Presence::State::Unknown);
    QCOMPARE(f.rooms.find(otherRoom)->presence.state, Presence::State::Online);
    QCOMPARE(f.roomStore.rooms(0, 10).result()->size(), 2);
}

void RoomsTest::nobodysPresenceIsKnownWithoutALine()
{
    ChatFloors f;
    f.rooms.apply(protocol::RoomsListed{.rooms = {row(room, sara, u"Sara"_s, Presence::State::Online)}});

    f.rooms.lineLost();

    QCOMPARE(f.rooms.find(room)->presence.state, Presence::State::Unknown);
}

void RoomsTest::manyRoomsAreReadInTwoParts()
{
    ChatFloors f;
    QList<Room> many;
    for (int i = 0; i < 300; ++i)
        many.append(
            {.title = {u"room %1"_s.arg(i)}, .serverId = i + 1, .peer = {i + 10}, .peerName = u"P"_s});
    QVERIFY(f.roomStore.save(many).result());
    QSignalSpy loaded(&f.rooms, &core::Rooms::loaded);

    f.rooms.load();

    QVERIFY(loaded.wait());
    QVERIFY(f.rooms.all().size() >= 40);
    QTRY_COMPARE(f.rooms.all().size(), 300);
    QCOMPARE(loaded.count(), 2);
}

void RoomsTest::newsBeforeTheDiskHasAnsweredIsCountedOnce()
{
    ChatFloors f;
    f.addPeople();
    f.add(room, u"old"_s);

    f.rooms.load();
    f.arrive(room, u"new"_s);

    QTRY_VERIFY(f.rooms.find(room) && f.rooms.find(room)->latest &&
                f.rooms.find(room)->latest->text == u"new"_s);
    QTRY_COMPARE(f.rooms.find(room)->unread, 2);
    QCOMPARE(f.rooms.find(room)->peerName, u"Sara"_s);
}

QTEST_MAIN(RoomsTest)
#include "RoomsTest.moc"
