#include "app/socketio/AckTable.h"
#include "app/socketio/Backoff.h"
#include "app/socketio/Endpoint.h"
#include "app/socketio/Event.h"
#include "app/socketio/Plan.h"
#include "app/socketio/Recovery.h"
#include "app/socketio/RetryQueue.h"
#include "app/socketio/SendBuffer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace duologue;
using namespace duologue::socketio;

/// The decisions of the client, as values without a socket or a clock.
class ClientPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delaysDoubleAndAreSpread(); // 94, 95, 96
    void addresses_data();           // 1, 2, 4
    void addresses();
    void acknowledgementsExpireInOrder();
    void theSendBufferIsBounded();
    void anEventIsAcknowledgedOnce();
    void retriesCountTries();
    void failuresChangeThePlan();
};

void ClientPartsTest::delaysDoubleAndAreSpread()
{
    Backoff exact(100ms, 1000ms, 0);
    QList<qint64> delays;
    for (int i = 0; i < 6; ++i)
        delays.append(exact.next(0.7).count());
    QCOMPARE(delays, (QList<qint64>{100, 200, 400, 800, 1000, 1000}));
    exact.reset();
    QCOMPARE(exact.next(0), 100ms);

    Backoff spread(100ms, 1000ms, 0.5);
    QCOMPARE(spread.next(0), 50ms);
    QCOMPARE(spread.next(1), 300ms);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(spread.next(1) <= 1000ms);
    QCOMPARE(spread.next(0), 500ms); // at the maximum as well, and never above it
    QCOMPARE(spread.next(1), 1000ms);
}

void ClientPartsTest::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("webSocket"); ///< empty: not an address
    const QString query = u"?EIO=4&transport=websocket"_s;
    QTest::newRow("http") << u"http://h"_s << u"ws://h/socket.io/"_s + query;
    QTest::newRow("https") << u"https://h"_s << u"wss://h/socket.io/"_s + query;
    QTest::newRow("ws") << u"ws://h:8080/"_s << u"ws://h:8080/socket.io/"_s + query;
    QTest::newRow("default port") << u"https://h:443"_s << u"wss://h/socket.io/"_s + query;
    QTest::newRow("IPv6") << u"http://[::1]:3000"_s << u"ws://[::1]:3000/socket.io/"_s + query;
    QTest::newRow("query") << u"http://h/room?a=b#c"_s << u"ws://h/socket.io/"_s + query + u"&a=b"_s;
    QTest::newRow("ftp") << u"ftp://h"_s << QString();
    QTest::newRow("no host") << u"http://"_s << QString();
    QTest::newRow("no scheme") << u"example.com"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void ClientPartsTest::addresses()
{
    QFETCH(QString, url);
    QFETCH(QString, webSocket);

    const auto endpoint = Endpoint::create({.url = QUrl(url)});

    QCOMPARE(endpoint.has_value(), !webSocket.isEmpty());
    if (!endpoint)
        return;
    QCOMPARE(endpoint->webSocketUrl(Revision::Auto).toString(QUrl::FullyEncoded), webSocket);
    QVERIFY(endpoint->pollingUrl(Revision::V4, u"s d"_s, u"t"_s)
                .query(QUrl::FullyEncoded)
                .startsWith("EIO=3&transport=polling&t=t&sid=s%20d"_L1));
}

void ClientPartsTest::acknowledgementsExpireInOrder()
{
    AckTable table;
    const AckTable::TimePoint start{};
    QStringList failed;
    const auto pending = [&](const QString& name, bool isBuffered) {
        return AckTable::Pending{.json = [&failed, name](const auto&) { failed.append(name); },
                                 .isBuffered = isBuffered};
    };
    table.add(table.nextId(), pending(u"late"_s, false), start + 2s);
    table.add(table.nextId(), pending(u"soon"_s, false), start + 1s);
    table.add(table.nextId(), pending(u"never"_s, false), std::nullopt);
    table.add(table.nextId(), pending(u"buffered"_s, true), std::nullopt);

    QCOMPARE(*table.firstDeadline(), start + 1s);
    QVERIFY(!table.takeExpired(start));
    QCOMPARE(table.takeExpired(start + 3s)->first, quint64(1));
    QVERIFY(table.take(0));
    QVERIFY(!table.take(0));
    QVERIFY(!table.takeExpired(start + 3s));
    for (const auto& one : table.takeSent())
        one.fail(ErrorKind::Unavailable, {});
    QCOMPARE(failed, QStringList{u"never"_s});
    table.markSent(3);
    QCOMPARE(table.takeSent().size(), 1);
}

void ClientPartsTest::theSendBufferIsBounded()
{
    SendBuffer buffer;
    const Limits limits{.bufferedPackets = 2, .bufferedBytes = 10};
    const auto packet = [](int size) {
        return EncodedPacket{.frame = QString(size, u'x')};
    };

    QVERIFY(!buffer.append(packet(11), std::nullopt, limits));
    QVERIFY(buffer.append(packet(9), 1, limits));
    QVERIFY(!buffer.append(packet(2), std::nullopt, limits));
    buffer.remove(7);
    buffer.remove(1);
    QVERIFY(buffer.append(packet(5), std::nullopt, limits));
    QVERIFY(buffer.append({.frame = u"x"_s, .attachments = {"1234"}}, std::nullopt, limits));
    QVERIFY(!buffer.append(packet(0), std::nullopt, limits));
    QCOMPARE(buffer.takeAll().size(), 2);
    QCOMPARE(buffer.count(), 0);
}

void ClientPartsTest::anEventIsAcknowledgedOnce()
{
    QList<QCborArray> answers;
    const Event event = Event::fromPacket({.name = u"e"_s, .items = {1}},
                                          [&](const QCborArray& answer) { answers.append(answer); });
    const Event copy = event;

    QVERIFY(copy.wantsAcknowledgement());
    copy.acknowledge({1});
    event.acknowledge({2});

    QCOMPARE(answers, QList<QCborArray>{{1}});
    QCOMPARE(event.name, u"e"_s);
    QCOMPARE(event.jsonArguments(), QJsonArray{1});
    QCOMPARE(event.arguments(), QCborArray{1});
    Event::fromPacket({.name = u"e"_s}).acknowledge(); // nobody asked, nothing happens
}

void ClientPartsTest::retriesCountTries()
{
    RetryQueue queue(1);
    QVERIFY(!queue.next());
    queue.append({.name = u"a"_s});
    queue.append({.name = u"b"_s});

    QCOMPARE(queue.next()->name, u"a"_s);
    QVERIFY(!queue.next());
    QVERIFY(!queue.settle(false));
    QCOMPARE(queue.next()->tries, 2);
    QVERIFY(queue.settle(false));
    QCOMPARE(queue.next()->name, u"b"_s);
    QVERIFY(queue.settle(true));
    QCOMPARE(queue.count(), 0);
}

void ClientPartsTest::failuresChangeThePlan()
{
    using Candidate = Plan::Candidate;
    const Candidate webSocket{TransportKind::WebSocket, Revision::Auto};
    const Candidate polling{TransportKind::Polling, Revision::Auto};

    Plan standard({}, {});
    QCOMPARE(standard.takeFirst(), webSocket);
    standard.learn(webSocket, Closure::refusedByHttp(400), false); // a strict server of 2019, or a proxy
    QCOMPARE(standard.takeFirst(), (Candidate{TransportKind::WebSocket, Revision::V4}));
    standard.learn({TransportKind::WebSocket, Revision::V4}, Closure::refusedByHttp(400), false);
    QCOMPARE(standard.takeFirst(), polling);
    QVERIFY(standard.isEmpty());

    Plan asked({}, {});
    asked.learn(asked.takeFirst(), {}, true);
    QCOMPARE(asked.first(), (Candidate{TransportKind::WebSocket, Revision::V5}));

    Plan hopeless({}, {});
    hopeless.learn(hopeless.takeFirst(), {.isFinal = true}, false);
    QVERIFY(hopeless.isEmpty());

    QCOMPARE(Plan({}, {.webSocketFails = true}).first(), polling);
    Plan upgrading({.transports = {TransportKind::Polling, TransportKind::WebSocket}}, {});
    QCOMPARE(upgrading.takeFirst(), polling);
    QVERIFY(upgrading.isEmpty());
}

QTEST_APPLESS_MAIN(ClientPartsTest)
#include "ClientPartsTest.moc"
