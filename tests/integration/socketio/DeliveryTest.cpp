#include "tests/integration/socketio/RawLine.h"

using namespace Qt::StringLiterals;
using namespace duologue::socketio;
using namespace std::chrono_literals;

/// Buffers, retries, recovery and reconnection. Numbers are rows of the conformance list: see README.md.
class DeliveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsBeforeTheJoinWait();          // 85, 86
    void aVolatileEventIsDroppedWhileDown(); // 89
    void retriesAreOneAtATimeAndInOrder();   // 90, 91
    void aSessionIsRecovered();              // 92
    void tenThousandEventsAreInOrder();      // 93
    void attemptsAreCountedAndEnd();         // 98, 99
    void withoutReconnectionItStaysDown();   // 100
    void disconnectStopsTheRetries();        // 101
    void theTapSeesEveryPacket();
};

void DeliveryTest::eventsBeforeTheJoinWait()
{
    RawServer server;
    server.answersConnect = false;
    RawLine line(server);
    line.socket->connectToServer();
    QTRY_COMPARE(server.texts.size(), 1);
    for (int i = 0; i < 3; ++i)
        line.socket->emitEvent(u"up"_s, {i});

    server.sendText("42[\"early\"]");
    server.sendText("2");
    QTRY_COMPARE(server.texts.last(), u"3"_s); // it has seen the event
    QVERIFY(line.events.isEmpty());
    bool wereFirst = false;
    connect(line.socket, &Socket::connected, this, [&] { wereFirst = line.events.size() == 1; });
    server.sendText("40{\"sid\":\"s\"}");

    QTRY_COMPARE(line.connected.count(), 1);
    QVERIFY(wereFirst);
    QTRY_COMPARE(server.texts.sliced(2),
                 (QStringList{u"42[\"up\",0]"_s, u"42[\"up\",1]"_s, u"42[\"up\",2]"_s}));
}

void DeliveryTest::aVolatileEventIsDroppedWhileDown()
{
    RawServer server;
    RawLine line(server);

    QVERIFY(!line.socket->emitVolatile(u"lost"_s, {}));
    line.join();
    QVERIFY(line.socket->emitVolatile(u"sent"_s, {}));

    QTRY_COMPARE(server.texts, (QStringList{u"40"_s, u"42[\"sent\"]"_s}));
}

void DeliveryTest::retriesAreOneAtATimeAndInOrder()
{
    RawServer server;
    RawLine line(server, {.retries = 2, .ackTimeout = 40ms});
    line.join();
    QStringList results;
    const auto note = [&results](const QString& name) {
        return [&results, name](const Result<QJsonArray>& answer) {
            results.append(name + (answer ? u" ok"_s : u' ' + answer.error().detail));
        };
    };

    connect(&server, &RawServer::textReceived, &server, [&](const QString& text) {
        if (text == "421[\"one\"]"_L1) // the second try has a new id
            server.sendText("431[]");
    });

    line.socket->emitEvent(u"one"_s, {}, {}, note(u"one"_s));
    line.socket->emitEvent(u"two"_s, {}, {}, note(u"two"_s));
    line.socket->emitEvent(u"three"_s, {});
    QTRY_VERIFY(server.texts.contains(u"424[\"two\"]"_s)); // the third and last try
    QTRY_VERIFY(server.texts.contains(u"425[\"three\"]"_s));

    QCOMPARE(results, (QStringList{u"one ok"_s, u"two operation has timed out"_s}));
    QCOMPARE(server.texts.first(7),
             (QStringList{u"40"_s, u"420[\"one\"]"_s, u"421[\"one\"]"_s, u"422[\"two\"]"_s, u"423[\"two\"]"_s,
                          u"424[\"two\"]"_s, u"425[\"three\"]"_s}));

    RawServer other;
    RawLine patient(other, {.retries = 1, .ackTimeout = 60s});
    patient.join();
    patient.socket->emitEvent(u"once more"_s, {});
    QTRY_COMPARE(other.texts.last(), u"420[\"once more\"]"_s);
    other.cut();
    QTRY_COMPARE(other.texts.last(), u"421[\"once more\"]"_s);
}

void DeliveryTest::aSessionIsRecovered()
{
    RawServer server;
    server.answersConnect = false;
    RawLine line(server);
    line.socket->setAuth([] { return QJsonObject{{u"token"_s, 1}}; });
    line.socket->connectToServer();
    QTRY_COMPARE(server.texts.size(), 1);
    server.sendText("40{\"sid\":\"s\",\"pid\":\"p1\"}");
    QTRY_VERIFY(line.socket->isConnected());
    QVERIFY(!line.socket->isRecovered());
    server.sendText("42[\"e\",1,\"offset7\"]");
    QTRY_COMPARE(line.events.size(), 1);
    QCOMPARE(line.events.first().jsonArguments(), (QJsonArray{1, u"offset7"_s}));

    server.cut();
    QTRY_COMPARE(server.texts.size(), 2);
    QCOMPARE(server.texts.last(), u"40{\"offset\":\"offset7\",\"pid\":\"p1\",\"token\":1}"_s);
    server.sendText("40{\"sid\":\"s\",\"pid\":\"p1\"}");
    QTRY_COMPARE(line.connected.count(), 2);
    QVERIFY(line.socket->isRecovered());

    server.cut();
    QTRY_COMPARE(server.texts.size(), 3);
    server.sendText("40{\"sid\":\"t\",\"pid\":\"p2\"}");
    QTRY_COMPARE(line.connected.count(), 3);
    QVERIFY(!line.socket->isRecovered());
    server.cut();
    QTRY_COMPARE(server.texts.size(), 4);
    QCOMPARE(server.texts.last(), u"40{\"pid\":\"p2\",\"token\":1}"_s);
}

void DeliveryTest::tenThousandEventsAreInOrder()
{
    RawServer server;
    RawLine line(server);
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i)
        line.socket->emitEvent(u"up"_s, {i});
    line.join();
    QByteArray burst;
    for (int i = 0; i < count; ++i)
        burst += RawServer::frame(1, "42[\"down\"," + QByteArray::number(i) + "]");
    server.sendBytes(burst);

    QTRY_COMPARE(line.events.size(), count);
    QTRY_COMPARE(server.texts.size(), count + 1);
    for (int i = 0; i < count; ++i) {
        QCOMPARE(line.events.at(i).jsonArguments().first().toInt(), i);
        QCOMPARE(server.texts.at(i + 1), u"42[\"up\",%1]"_s.arg(i));
    }
}

void DeliveryTest::attemptsAreCountedAndEnd()
{
    RawServer server;
    server.onRequest = [](const RawServer::Request& request) {
        request.socket->abort();
        return true;
    };
    RawLine line(server, {.reconnectionAttempts = 3});
    const QSignalSpy attempts(&line.client, &Client::reconnecting);
    const QSignalSpy reconnected(&line.client, &Client::reconnected);
    const QSignalSpy ended(&line.client, &Client::reconnectFailed);

    line.socket->connectToServer();
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(attempts.count(), 3);
    QCOMPARE(attempts.last().first().toInt(), 3);
    QCOMPARE(line.failed.count(), 4);
    QVERIFY(!line.failed.last().first().value<ConnectError>().willRetry);

    int refusals = 2;
    server.onRequest = [&](const RawServer::Request& request) {
        if (refusals-- <= 0)
            return false;
        request.socket->abort();
        return true;
    };
    line.join();
    QCOMPARE(reconnected.count(), 1);
    QCOMPARE(reconnected.first().first().toInt(), 2);
}

void DeliveryTest::withoutReconnectionItStaysDown()
{
    RawServer server;
    RawLine line(server, {.reconnection = false});
    const QSignalSpy scheduled(&line.client, &Client::reconnectScheduled);
    line.join();

    server.cut();
    QTRY_COMPARE(line.disconnected.count(), 1);
    QCOMPARE(scheduled.count(), 0);
    QVERIFY(!line.client.isOpen());

    line.join();
    QCOMPARE(server.connections, 2);
}

void DeliveryTest::disconnectStopsTheRetries()
{
    RawServer server;
    bool isRefusing = true;
    server.onRequest = [&](const RawServer::Request& request) {
        if (isRefusing)
            request.socket->abort();
        return isRefusing;
    };
    RawLine line(server);
    const QSignalSpy attempts(&line.client, &Client::reconnecting);
    connect(line.socket, &Socket::connectFailed, this, [&] {
        if (line.failed.count() == 3)
            line.socket->disconnectFromServer();
    });

    line.socket->connectToServer();
    QTRY_COMPARE(line.failed.count(), 3);
    isRefusing = false;
    const auto before = server.requests.size();
    line.socket->connectToServer();
    QTRY_VERIFY(line.socket->isConnected());

    QCOMPARE(attempts.count(), 2);
    QCOMPARE(server.requests.size(), before + 1);
}

void DeliveryTest::theTapSeesEveryPacket()
{
    RawServer server;
    RawLine line(server);
    QStringList seen;
    connect(&line.client, &Client::packetSeen, this, [&](const SeenPacket& packet) {
        seen.append((packet.isIncoming ? u"<"_s : u">"_s) + packet.text.left(2));
    });

    line.join();
    line.socket->emitEvent(u"e"_s, {});
    server.sendText("2");

    QTRY_COMPARE(seen, (QStringList{u"<0{"_s, u">40"_s, u"<40"_s, u">42"_s, u"<2"_s, u">3"_s}));
}

QTEST_GUILESS_MAIN(DeliveryTest)
#include "DeliveryTest.moc"
