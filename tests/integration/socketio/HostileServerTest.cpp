#include "app/socketio/Client.h"
#include "tests/integration/socketio/RawServer.h"

#include <QCborMap>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::socketio;
using namespace std::chrono_literals;

namespace {

/// A client on a raw server, over WebSocket, and what it said.
struct Line {
    explicit Line(RawServer& server, Options options = {}) : client(prepared(server, std::move(options)))
    {
        QObject::connect(socket, &Socket::received, socket,
                         [this](const Event& event) { events.append(event); });
    }

    static Options prepared(const RawServer& server, Options options)
    {
        options.url = server.url();
        options.transports = {TransportKind::WebSocket};
        options.reconnectionDelay = 5ms;
        options.reconnectionDelayMax = 20ms;
        return options;
    }

    void join()
    {
        socket->connectToServer();
        QTRY_VERIFY(socket->isConnected());
    }

    [[nodiscard]] DisconnectReason reason(int at = 0) const
    {
        return disconnected.at(at).first().value<DisconnectReason>();
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const Event& event : events)
            all.append(event.name);
        return all;
    }

    Client client;
    Socket* socket = client.socket();
    QList<Event> events;
    QSignalSpy connected{socket, &Socket::connected};
    QSignalSpy disconnected{socket, &Socket::disconnected};
    QSignalSpy failed{socket, &Socket::connectFailed};
};

void addRevisions()
{
    QTest::addColumn<Revision>("revision");
    QTest::newRow("revision 4") << Revision::V4;
    QTest::newRow("revision 5") << Revision::V5;
}

/// A server that speaks `revision`; of revision 4 it joins everybody at once.
void speak(RawServer& server, Revision revision, int interval = 25000, int timeout = 20000)
{
    if (revision == Revision::V5)
        server.handshake = RawServer::handshakeV5(interval, timeout);
    else
        server.handshake = RawServer::handshakeV4(interval, timeout);
    if (revision == Revision::V4)
        server.onRequest = [&server](const RawServer::Request&) {
            QTimer::singleShot(0, &server, [&server] { server.sendText("40"); });
            return false;
        };
}

} // namespace

/// The client against a server that a correct one never is. Row numbers are those of the conformance list.
class HostileServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // handshake and URL
    void theQueryAndTheHeadersReachTheServer(); // 1, 2, 3
    void nothingIsSentBeforeTheOpenPacket();    // 5
    void unknownHandshakeMembersAreIgnored();   // 6
    void aBadHandshakeIsTriedAgain_data();      // 7, 10
    void aBadHandshakeIsTriedAgain();
    void aSilentServerTimesOut();       // 8
    void aRefusedUpgradeIsTriedAgain(); // 9
    // heartbeat
    void pingsAreAnswered();              // 11, 12
    void aServerThatStopsPingingIsDead(); // 13, 14
    void weArePingingInRevision4();       // 15
    void anUnansweredPingIsTheEnd();      // 16
    void strayControlPacketsAreIgnored_data() { addRevisions(); }
    void strayControlPacketsAreIgnored(); // 19
    // WebSocket
    void aMalformedPacketEndsTheConnection_data(); // 20, 76-83
    void aMalformedPacketEndsTheConnection();
    void aClosedConnectionComesBack_data(); // 21, 22, 23, 28, 29
    void aClosedConnectionComesBack();
    void fragmentsAndDripsAreWhole();          // 24, 25, 26
    void invalidUtf8DoesNoHarm();              // 27
    void bigMessagesAreWhole();                // 30
    void thereIsOneConnectionAfterManyDrops(); // 31, 97, 103
    void leavingSaysGoodbye();                 // 32
    // namespaces
    void credentialsAreAskedForAtEachConnect(); // 33, 34, 35, 36, 50
    void revision4NeverAsksForTheRoot();        // 37, 38, 40
    void namespacesDoNotMix();                  // 39, 41, 42, 43, 46
    void aRefusalIsNotRetried();                // 44, 45, 47
    void aConnectWithoutSidIsRefused();         // 48
    // events
    void namesAndValuesSurvive_data(); // 51-57
    void namesAndValuesSurvive();
    void reservedNamesAreNotSent();       // 58
    void acknowledgementsMatch();         // 59-62
    void aLateAcknowledgementIsIgnored(); // 63
    void aTimedOutEventLeavesTheBuffer(); // 64, 66
    void handlersComeAndGo();             // 67, 68
    // binary
    void bytesComeAndGo_data() { addRevisions(); }
    void bytesComeAndGo();                        // 69-75
    void halfABinaryEventDiesWithItsConnection(); // 84
    // buffering
    void eventsBeforeTheJoinWait();          // 85, 86
    void aVolatileEventIsDroppedWhileDown(); // 89
    void retriesAreOneAtATimeAndInOrder();   // 90, 91
    void aSessionIsRecovered();              // 92
    void tenThousandEventsAreInOrder();      // 93
    // reconnection
    void attemptsAreCountedAndEnd();       // 98, 99
    void withoutReconnectionItStaysDown(); // 100
    void disconnectStopsTheRetries();      // 101
    // detection
    void aStrictServerOfRevision4IsServed(); // 118
    void aReplacedServerIsFollowed();        // 118
    // the tap
    void theTapSeesEveryPacket();
};

void HostileServerTest::theQueryAndTheHeadersReachTheServer()
{
    RawServer server;
    Options options{.path = u"/my/sock"_s};
    options.query.addQueryItem(u"a key"_s, u"1+1&=€"_s);
    options.headers = {{"X-Who", "me"}};
    options = Line::prepared(server, options);
    options.url.setQuery(u"case=x"_s);
    Client client(options);

    client.socket()->connectToServer();

    QTRY_VERIFY(client.socket()->isConnected());
    QCOMPARE(server.requests.first().target,
             "/my/sock/?EIO=4&transport=websocket&case=x&a%20key=1%2B1%26%3D%E2%82%AC");
    QCOMPARE(server.requests.first().headers.value("x-who"), "me");
}

void HostileServerTest::nothingIsSentBeforeTheOpenPacket()
{
    RawServer server;
    server.handshake.clear();
    Line line(server);
    line.socket->emitEvent(u"early"_s, {});

    line.socket->connectToServer();
    QTRY_COMPARE(server.connections, 1);
    server.sendText(RawServer::handshakeV5());

    QTRY_COMPARE(line.connected.count(), 1);
    QTRY_COMPARE(server.texts, (QStringList{u"40"_s, u"42[\"early\"]"_s}));
}

void HostileServerTest::unknownHandshakeMembersAreIgnored()
{
    RawServer server;
    server.handshake =
        R"(0{"new":[1,{}],"sid":"x","upgrades":["webtransport",7],"pingInterval":25000,"pingTimeout":20000,"maxPayload":"many"})";
    Line line(server, {.revision = Revision::V5});

    line.join();
}

void HostileServerTest::aBadHandshakeIsTriedAgain_data()
{
    QTest::addColumn<QByteArray>("handshake");
    QTest::newRow("cut") << QByteArray(R"(0{"sid":)");
    QTest::newRow("no sid") << QByteArray(R"(0{"pingInterval":1000,"pingTimeout":1000})");
    QTest::newRow("negative times") << QByteArray(R"(0{"sid":"x","pingInterval":-1,"pingTimeout":1000})");
    QTest::newRow("absurd times") << QByteArray(R"(0{"sid":"x","pingInterval":1e300,"pingTimeout":1000})");
    QTest::newRow("an array") << QByteArray("0[]");
    QTest::newRow("a message") << QByteArray("40");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("a letter") << QByteArray("hello");
}

void HostileServerTest::aBadHandshakeIsTriedAgain()
{
    QFETCH(QByteArray, handshake);
    RawServer server;
    server.handshake.clear();
    Line line(server);

    line.socket->connectToServer();
    QTRY_COMPARE(server.connections, 1);
    server.sendBytes(RawServer::frame(1, handshake));
    QTRY_COMPARE(line.failed.count(), 1);
    const auto error = line.failed.first().first().value<ConnectError>();
    QCOMPARE(error.kind, ErrorKind::NotSocketIo);
    QVERIFY(error.willRetry);

    server.handshake = RawServer::handshakeV5();
    QTRY_VERIFY(server.connections >= 2);
    server.sendText(server.handshake);
    QTRY_COMPARE(line.connected.count(), 1);
}

void HostileServerTest::aSilentServerTimesOut()
{
    RawServer server;
    server.handshake.clear();
    Line line(server, {.connectTimeout = 100ms});

    line.socket->connectToServer();

    QTRY_COMPARE(line.failed.count(), 1);
    QCOMPARE(line.failed.first().first().value<ConnectError>().kind, ErrorKind::TimedOut);
    server.handshake = RawServer::handshakeV5();
    QTRY_COMPARE(line.connected.count(), 1);
    QTRY_COMPARE(server.openConnections(), 1);
}

void HostileServerTest::aRefusedUpgradeIsTriedAgain()
{
    RawServer server;
    int refusals = 3;
    server.onRequest = [&](const RawServer::Request& request) {
        if (refusals-- <= 0)
            return false;
        if (refusals == 1)
            request.socket->abort();
        else
            RawServer::answer(request.socket, {}, "503 Service Unavailable");
        return true;
    };
    Line line(server);

    line.join();

    QCOMPARE(line.failed.count(), 3);
    QCOMPARE(line.failed.first().first().value<ConnectError>().kind, ErrorKind::Unreachable);
}

void HostileServerTest::pingsAreAnswered()
{
    RawServer server;
    speak(server, Revision::V5, 300, 300);
    Line line(server);
    QTimer pings;
    connect(&pings, &QTimer::timeout, &server, [&] { server.sendText("2"); });
    pings.start(100);

    line.join();

    QTRY_COMPARE(server.texts.count(u"3"_s), 8);
    QVERIFY(!server.texts.contains(u"2"_s));
    QCOMPARE(line.disconnected.count(), 0);
}

void HostileServerTest::aServerThatStopsPingingIsDead()
{
    RawServer server;
    speak(server, Revision::V5, 100, 100);
    Line line(server);
    QTimer data;
    connect(&data, &QTimer::timeout, &server, [&] { server.sendText("42[\"not a ping\"]"); });
    data.start(20);

    line.join();

    QTRY_VERIFY(line.disconnected.count() >= 1);
    QCOMPARE(line.reason(), DisconnectReason::PingTimeout);
    QTRY_VERIFY(line.connected.count() >= 2);
}

void HostileServerTest::weArePingingInRevision4()
{
    RawServer server;
    speak(server, Revision::V4, 60, 1000);
    Line line(server);

    line.join();

    QTRY_COMPARE(server.texts.count(u"2"_s), 5);
    QVERIFY(!server.texts.contains(u"3"_s));
    QCOMPARE(line.disconnected.count(), 0);
}

void HostileServerTest::anUnansweredPingIsTheEnd()
{
    RawServer server;
    speak(server, Revision::V4, 60, 60);
    server.answersPings = false;
    Line line(server);

    line.join();

    QTRY_VERIFY(line.disconnected.count() >= 1);
    QCOMPARE(line.reason(), DisconnectReason::PingTimeout);
    QTRY_VERIFY(line.connected.count() >= 2);
}

void HostileServerTest::strayControlPacketsAreIgnored()
{
    QFETCH(Revision, revision);
    RawServer server;
    speak(server, revision);
    Line line(server);
    line.join();

    for (const char* stray : {"6", "3", "3probe", "0{}", "5"})
        server.sendText(stray);
    server.sendText("42[\"after\"]");

    QTRY_COMPARE(line.names(), QStringList{u"after"_s});
    QCOMPARE(line.disconnected.count(), 0);
}

void HostileServerTest::aMalformedPacketEndsTheConnection_data()
{
    QTest::addColumn<Revision>("revision");
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<DisconnectReason>("reason");
    const auto add = [](const QByteArray& packet, DisconnectReason reason) {
        QTest::addRow("4: %s", packet.constData()) << Revision::V4 << packet << reason;
        QTest::addRow("5: %s", packet.constData()) << Revision::V5 << packet << reason;
    };
    for (const char* packet : {"x", "9", "7x", " ", ""})
        add(packet, DisconnectReason::TransportError);
    for (const char* packet : {"49",
                               "4x",
                               "4",
                               "42{}",
                               "42\"x\"",
                               "42[\"x\"",
                               "42[]",
                               "42[true]",
                               "42[null]",
                               "42",
                               "430{}",
                               "43[]",
                               "41{}",
                               "45[\"b\"]",
                               "45x-[\"b\"]",
                               "451.5-[\"b\"]",
                               "451000000-[\"b\"]",
                               "4599999999999999999999-[\"b\"]",
                               "42123456789012345678901234567890[\"x\"]",
                               "42[\"x\"]]",
                               "42[\"x\"] 7"})
        add(packet, DisconnectReason::ParseError);
    for (const char* packet : {"42[\"disconnect\"]", "42[\"connect\"]", "40[1]", "40\"x\""})
        QTest::addRow("5: %s", packet) << Revision::V5 << QByteArray(packet) << DisconnectReason::ParseError;
    add("(bytes)", DisconnectReason::ParseError);
    add("(text in between)", DisconnectReason::ParseError);
    add("(index 1)", DisconnectReason::ParseError);
    add("(index splice)", DisconnectReason::ParseError);
}

void HostileServerTest::aMalformedPacketEndsTheConnection()
{
    QFETCH(Revision, revision);
    QFETCH(QByteArray, packet);
    QFETCH(DisconnectReason, reason);
    RawServer server;
    speak(server, revision);
    Line line(server);
    line.join();
    const QByteArray bytes = revision == Revision::V4 ? "\x04z" : "z";

    if (packet == "(bytes)") {
        server.sendBinary(bytes);
    } else if (packet == "(text in between)") {
        server.sendText("451-[\"b\",{\"_placeholder\":true,\"num\":0}]");
        server.sendText("42[\"x\"]");
    } else if (packet.startsWith("(index")) {
        const QByteArray index = packet == "(index 1)" ? "1" : "\"splice\"";
        server.sendText("451-[\"b\",{\"_placeholder\":true,\"num\":" + index + "}]");
        server.sendBinary(bytes);
    } else {
        server.sendText(packet);
    }

    QTRY_COMPARE(line.disconnected.count(), 1);
    QCOMPARE(line.reason(), reason);
    QTRY_COMPARE(line.connected.count(), 2);
    QVERIFY(line.events.isEmpty());
    QTRY_COMPARE(server.openConnections(), 1);
}

void HostileServerTest::aClosedConnectionComesBack_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("bytes");
    for (const int code : {1000, 1001, 1011, 4000})
        QTest::addRow("closed with %d", code) << code << QByteArray();
    QTest::newRow("cut") << 0 << QByteArray();
    QTest::newRow("cut in a frame") << 0 << RawServer::frame(1, "42[\"half\"]").chopped(3);
    QTest::newRow("reserved opcode") << -1 << RawServer::frame(3, "42[\"x\"]");
    QTest::newRow("reserved bits") << -1 << QByteArray("\xf1\x01x", 3);
}

void HostileServerTest::aClosedConnectionComesBack()
{
    QFETCH(int, code);
    QFETCH(QByteArray, bytes);
    RawServer server;
    Line line(server);
    line.join();

    if (!bytes.isEmpty())
        server.sendBytes(bytes);
    if (code > 0)
        server.close(static_cast<quint16>(code));
    else if (code == 0)
        server.cut();

    QTRY_COMPARE(line.disconnected.count(), 1);
    if (code > 0)
        QCOMPARE(line.reason(), DisconnectReason::TransportClose);
    QTRY_COMPARE(line.connected.count(), 2);
    QVERIFY(line.events.isEmpty());
}

void HostileServerTest::fragmentsAndDripsAreWhole()
{
    RawServer server;
    Line line(server);
    line.join();

    server.sendBytes(RawServer::frame(1, "42[\"frag", false));
    server.sendBytes(RawServer::frame(9, "are you there"));
    server.sendBytes(RawServer::frame(0, "ments\"]"));
    for (const char byte : RawServer::frame(1, "42[\"drip\"]")) {
        server.sendBytes(QByteArray(1, byte));
        QTest::qWait(0);
    }
    QByteArray burst;
    for (int i = 0; i < 200; ++i)
        burst += RawServer::frame(1, "42[\"burst\"," + QByteArray::number(i) + "]");
    server.sendBytes(burst);

    QTRY_COMPARE(line.events.size(), 202);
    QCOMPARE(line.names().first(2), (QStringList{u"fragments"_s, u"drip"_s}));
    for (int i = 0; i < 200; ++i)
        QCOMPARE(line.events.at(i + 2).jsonArguments().first().toInt(), i);
}

void HostileServerTest::invalidUtf8DoesNoHarm()
{
    RawServer server;
    Line line(server);
    line.join();

    server.sendText("42[\"\xff\xfe\"]");
    server.sendText("42[\"after\"]");

    QTRY_VERIFY(line.disconnected.count() == 1 || line.names().contains(u"after"_s));
    QTRY_VERIFY(line.socket->isConnected());
}

void HostileServerTest::bigMessagesAreWhole()
{
    RawServer server;
    Line line(server);
    line.join();
    const QByteArray down(5'000'000, 'd');
    const QString up(3'000'000, u'u');

    server.sendText("42[\"big\",\"" + down + "\"]");
    line.socket->emitEvent(u"big"_s, {up});

    QTRY_COMPARE(line.events.size(), 1);
    QVERIFY(line.events.first().jsonArguments().first().toString() == QString::fromLatin1(down));
    QTRY_VERIFY(server.texts.size() == 2);
    QVERIFY(server.texts.last() == u"42[\"big\",\""_s + up + u"\"]"_s);
}

void HostileServerTest::thereIsOneConnectionAfterManyDrops()
{
    RawServer server;
    Line line(server);
    line.join();

    for (int drop = 1; drop <= 20; ++drop) {
        server.cut();
        QTRY_COMPARE(line.connected.count(), drop + 1);
    }
    QTRY_COMPARE(server.openConnections(), 1);
    QCOMPARE(server.connections, 21);

    server.answersConnect = false; // flaps between the open packet and the join
    const auto flap = connect(&server, &RawServer::textReceived, &server, [&](const QString& text) {
        if (text == "40"_L1)
            server.cut();
    });
    server.cut();
    QTRY_VERIFY(line.failed.count() >= 5);
    disconnect(flap);
    server.answersConnect = true;
    server.cut();
    QTRY_COMPARE(line.connected.count(), 22);
    QTRY_COMPARE(server.openConnections(), 1);
}

void HostileServerTest::leavingSaysGoodbye()
{
    RawServer server;
    Line line(server);
    line.join();

    line.socket->disconnectFromServer();

    QCOMPARE(line.disconnected.count(), 1);
    QCOMPARE(line.reason(), DisconnectReason::ClientDisconnect);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.texts.last(), u"41"_s);
    QCOMPARE(server.connections, 1);
}

void HostileServerTest::credentialsAreAskedForAtEachConnect()
{
    RawServer server;
    server.answersConnect = false;
    Line line(server);
    int asked = 0;
    line.socket->setAuth([&] { return QJsonObject{{u"token"_s, ++asked}}; });

    line.socket->connectToServer();
    QTRY_COMPARE(server.texts, QStringList{u"40{\"token\":1}"_s});
    QVERIFY(!line.socket->isConnected());
    server.sendText("40{\"sid\":\"first\"}");
    QTRY_VERIFY(line.socket->isConnected());
    QCOMPARE(line.socket->id(), u"first"_s);

    server.cut();
    QTRY_COMPARE(server.texts.size(), 2);
    QVERIFY(line.socket->id().isEmpty());
    QCOMPARE(server.texts.last(), u"40{\"token\":2}"_s);
    server.sendText("40{\"sid\":\"second\"}");
    QTRY_COMPARE(line.socket->id(), u"second"_s);
}

void HostileServerTest::revision4NeverAsksForTheRoot()
{
    RawServer server;
    server.handshake = RawServer::handshakeV4();
    Line line(server);
    Socket* admin = line.client.socket(u"/admin"_s);
    QUrlQuery query;
    query.addQueryItem(u"token"_s, u"abc"_s);
    admin->setQuery(query);

    line.socket->connectToServer();
    admin->connectToServer();
    QTRY_COMPARE(server.texts,
                 (QStringList{u"2"_s, u"40/admin?token=abc,"_s})); // the question, after a silence
    QVERIFY(!line.socket->isConnected());
    server.sendText("40");
    server.sendText("40/admin,");

    QTRY_VERIFY(line.socket->isConnected() && admin->isConnected());
    QCOMPARE(line.socket->id(), u"engine"_s);
    QCOMPARE(admin->id(), u"/admin#engine"_s);
    QVERIFY(!server.texts.contains(u"40"_s));
    QCOMPARE(server.connections, 1);
}

void HostileServerTest::namespacesDoNotMix()
{
    RawServer server;
    Line line(server);
    Socket* admin = line.client.socket(u"/admin"_s);
    admin->setAuth([] { return QJsonObject{{u"a"_s, 1}}; });
    const QSignalSpy adminReceived(admin, &Socket::received);
    const QSignalSpy adminFailed(admin, &Socket::connectFailed);
    admin->connectToServer();
    QTRY_VERIFY(admin->isConnected());
    QCOMPARE(server.texts, QStringList{u"40/admin,{\"a\":1}"_s}); // alone, without the root
    line.join();

    server.sendText("42/admin,[\"to admin\"]");
    server.sendText("42/nobody,[\"to nobody\"]");
    server.sendText("42[\"to the root\"]");
    QTRY_COMPARE(line.names(), QStringList{u"to the root"_s});
    QCOMPARE(adminReceived.count(), 1);

    server.cut();
    QTRY_VERIFY(admin->isConnected() && line.connected.count() == 2);
    admin->disconnectFromServer();
    line.socket->emitEvent(u"still here"_s, {});
    QTRY_COMPARE(server.texts.last(), u"42[\"still here\"]"_s);
    QVERIFY(server.texts.contains(u"41/admin,"_s));

    server.answersConnect = false;
    admin->connectToServer();
    QTRY_COMPARE(server.texts.last(), u"40/admin,{\"a\":1}"_s);
    server.sendText("44/admin,{\"message\":\"no\"}");
    QTRY_COMPARE(adminFailed.count(), 1);
    QVERIFY(line.socket->isConnected());
    QCOMPARE(server.connections, 2);
}

void HostileServerTest::aRefusalIsNotRetried()
{
    RawServer server;
    server.handshake = RawServer::handshakeV4();
    server.onRequest = [&server](const RawServer::Request&) {
        QTimer::singleShot(0, &server, [&server] { server.sendText("44{\"code\":7}"); });
        return false;
    };
    Line line(server);

    line.socket->connectToServer();
    QTRY_COMPARE(line.failed.count(), 1);
    auto error = line.failed.first().first().value<ConnectError>();
    QCOMPARE(error.kind, ErrorKind::Refused);
    QCOMPARE(error.data.toObject().value("code"_L1).toInt(), 7);
    QVERIFY(!error.willRetry);
    QTRY_COMPARE(server.openConnections(), 0);

    server.handshake = RawServer::handshakeV5();
    server.answersConnect = false;
    server.onRequest = {};
    line.socket->connectToServer();
    QTRY_COMPARE(server.texts, QStringList{u"40"_s});
    server.sendText("44{\"message\":\"no way\",\"data\":[1]}");
    QTRY_COMPARE(line.failed.count(), 2);
    error = line.failed.last().first().value<ConnectError>();
    QCOMPARE(error.message, u"no way"_s);
    QCOMPARE(error.data, (QJsonArray{1}));
    QCOMPARE(server.connections, 2);

    server.answersConnect = true;
    line.join();
}

void HostileServerTest::aConnectWithoutSidIsRefused()
{
    RawServer server;
    server.answersConnect = false;
    Line line(server, {.revision = Revision::V5});

    line.socket->connectToServer();
    QTRY_COMPARE(server.texts, QStringList{u"40"_s});
    server.sendText("40");

    QTRY_COMPARE(line.failed.count(), 1);
    QCOMPARE(line.failed.first().first().value<ConnectError>().kind, ErrorKind::NotSocketIo);
    QVERIFY(!line.socket->isConnected());
}

void HostileServerTest::namesAndValuesSurvive_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("wire"); ///< as the server writes it
    QTest::addColumn<QJsonArray>("arguments");
    QTest::addColumn<QString>("back"); ///< as we write it
    const auto row = [](const char* title, const QString& name, const QString& wire,
                        const QJsonArray& arguments, const QString& back = {}) {
        QTest::newRow(title) << name << wire << arguments << (back.isNull() ? wire : back);
    };
    row("null, false, empty, zero", u"e"_s, u"[\"e\",null,false,\"\",0]"_s,
        {QJsonValue::Null, false, u""_s, 0});
    row("a space", u"user list"_s, u"[\"user list\"]"_s, {});
    row("quotes", u"a\"b\\"_s, u"[\"a\\\"b\\\\\"]"_s, {});
    row("no name", u""_s, u"[\"\"]"_s, {});
    row("digits", u"123"_s, u"[\"123\"]"_s, {});
    row("a number", u"123"_s, u"[123,\"x\"]"_s, {u"x"_s}, u"[\"123\",\"x\"]"_s);
    row("emoji", u"😀"_s, u"[\"😀\"]"_s, {});
    row("escaped emoji", u"e"_s, u"[\"e\",\"\\ud83d\\ude00\"]"_s, {u"😀"_s}, u"[\"e\",\"😀\"]"_s);
    row("__proto__", u"__proto__"_s, u"[\"__proto__\",{\"__proto__\":{\"a\":1}}]"_s,
        {QJsonObject{{u"__proto__"_s, QJsonObject{{u"a"_s, 1}}}}});
    row("big integers", u"e"_s, u"[\"e\",9007199254740991,-9007199254740991,1693526400123]"_s,
        {qint64{9007199254740991}, qint64{-9007199254740991}, qint64{1693526400123}});
    row("white space", u"e"_s, u" [ \"e\" ,\n1 ] "_s, {1}, u"[\"e\",1]"_s);
    row("control characters", u"e"_s, u"[\"e\",\"\\u0000\\u001e\u2028\\t\"]"_s, {u"\0\u001e\u2028\t"_s},
        u"[\"e\",\"\\u0000\\u001e\u2028\\t\"]"_s);
    row("lone surrogate", u"e"_s, u"[\"e\",\"\\ud83d\"]"_s, {QString(QChar(0xd83d))},
        u"[\"e\",\"\\ud83d\"]"_s);
    row("placeholders are data", u"p"_s, u"[\"p\",{\"_placeholder\":true,\"num\":0}]"_s,
        {QJsonObject{{u"_placeholder"_s, true}, {u"num"_s, 0}}});
    row("a fraction", u"e"_s, u"[\"e\",0.1,-2.5e-7,1e+21]"_s, {0.1, -2.5e-7, 1e21},
        u"[\"e\",0.1,-2.5e-07,1e+21]"_s);
    QJsonArray nested;
    QString text = u"[]"_s;
    for (int depth = 0; depth < 300; ++depth) {
        QJsonArray outer;
        outer.append(nested);
        nested = outer;
        text = u'[' + text + u']';
    }
    row("300 deep", u"e"_s, u"[\"e\","_s + text + u']', QJsonArray::fromVariantList({QVariant(nested)}));
}

void HostileServerTest::namesAndValuesSurvive()
{
    QFETCH(QString, name);
    QFETCH(QString, wire);
    QFETCH(QJsonArray, arguments);
    QFETCH(QString, back);
    RawServer server;
    Line line(server);
    line.join();

    server.sendText("42" + wire.toUtf8());
    QTRY_COMPARE(line.events.size(), 1);
    QCOMPARE(line.events.first().name, name);
    QCOMPARE(line.events.first().jsonArguments(), arguments);

    line.socket->emitEvent(name, arguments);
    QTRY_COMPARE(server.texts.size(), 2);
    QCOMPARE(server.texts.last(), u"42"_s + back);
}

void HostileServerTest::reservedNamesAreNotSent()
{
    RawServer server;
    Line line(server);
    line.join();
    bool isRefused = false;

    for (const QString& name : {u"connect"_s, u"connect_error"_s, u"disconnect"_s, u"disconnecting"_s,
                                u"newListener"_s, u"removeListener"_s})
        QVERIFY(!line.socket->emitEvent(name, {}));
    line.socket->emitEvent(u"connect"_s, {}, 5s, [&](const auto& answer) { isRefused = !answer; });
    QVERIFY(isRefused);
    QVERIFY(line.socket->emitEvent(u"fine"_s, {}));

    QTRY_COMPARE(server.texts, (QStringList{u"40"_s, u"42[\"fine\"]"_s}));
}

void HostileServerTest::acknowledgementsMatch()
{
    RawServer server;
    Line line(server);
    line.join();
    QStringList answers;
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
        line.socket->emitEvent(name, {}, 5s, [&answers, name](const auto& answer) {
            answers.append(name + answer->first().toString());
        });
    QTRY_COMPARE(server.texts.size(), 4);

    for (const char* ack : {"432[\"2\"]", "43999[\"?\"]", "430[\"0\"]", "430[\"0 again\"]", "431[\"1\"]"})
        server.sendText(ack);
    QTRY_COMPARE(answers, (QStringList{u"c2"_s, u"a0"_s, u"b1"_s}));

    server.sendText("424294967297[\"q\"]");
    QTRY_COMPARE(line.events.size(), 1);
    line.events.first().acknowledge({u"yes"_s});
    line.events.first().acknowledge({u"twice"_s});
    QTRY_COMPARE(server.texts.last(), u"434294967297[\"yes\"]"_s);
    QCOMPARE(server.texts.size(), 5);
    QCOMPARE(line.disconnected.count(), 0);
}

void HostileServerTest::aLateAcknowledgementIsIgnored()
{
    RawServer server;
    Line line(server);
    line.join();
    QList<bool> answers;

    line.socket->emitEvent(u"q"_s, {}, 20ms, [&](const auto& answer) { answers.append(answer.has_value()); });
    QTRY_COMPARE(answers, QList{false});
    server.sendText("430[]");
    server.sendText("42[\"after\"]");

    QTRY_COMPARE(line.names(), QStringList{u"after"_s});
    QCOMPARE(answers, QList{false});
}

void HostileServerTest::aTimedOutEventLeavesTheBuffer()
{
    RawServer server;
    server.answersConnect = false;
    Line line(server);
    QStringList answers;
    line.socket->connectToServer();
    QTRY_COMPARE(server.texts.size(), 1);

    line.socket->emitEvent(u"too late"_s, {}, 20ms,
                           [&](const auto& answer) { answers.append(answer.error().detail); });
    line.socket->emitEvent(u"in time"_s, {}, 60s,
                           [&](const auto& answer) { answers.append(answer->first().toString()); });
    QTRY_COMPARE(answers, QStringList{u"operation has timed out"_s});
    server.answersConnect = true;
    server.cut();

    QTRY_COMPARE(server.texts, (QStringList{u"40"_s, u"40"_s, u"421[\"in time\"]"_s}));
    server.sendText("431[\"ok\"]");
    QTRY_COMPARE(answers.last(), u"ok"_s);
}

void HostileServerTest::handlersComeAndGo()
{
    RawServer server;
    Line line(server);
    line.join();
    QStringList heard;
    QStringList sent;
    connect(line.socket, &Socket::emitting, this, [&](const QString& name) { sent.append(name); });
    QMetaObject::Connection second;
    const auto first = line.socket->on(u"e"_s, this, [&](const Event&) {
        heard.append(u"first"_s);
        disconnect(second);
    });
    second = line.socket->on(u"e"_s, this, [&](const Event&) { heard.append(u"second"_s); });
    line.socket->once(u"e"_s, this, [&](const Event&) { heard.append(u"once"_s); });

    server.sendText("42[\"e\"]");
    server.sendText("42[\"e\"]");
    server.sendText("42[\"other\"]");
    QTRY_COMPARE(line.events.size(), 3);
    disconnect(first);
    server.sendText("42[\"e\"]");
    QTRY_COMPARE(line.events.size(), 4);

    QCOMPARE(heard, (QStringList{u"first"_s, u"once"_s, u"first"_s}));
    line.socket->emitEvent(u"out"_s, {});
    QCOMPARE(sent, QStringList{u"out"_s});
}

void HostileServerTest::bytesComeAndGo()
{
    QFETCH(Revision, revision);
    RawServer server;
    speak(server, revision);
    Line line(server);
    line.join();
    const QByteArray prefix = revision == Revision::V4 ? "\x04" : "";
    const QByteArray big(300'000, '\xff');

    server.sendText(R"(452-["b",{"deep":[{"_placeholder":true,"num":1}]},{"_placeholder":true,"num":0}])");
    server.sendBinary(prefix);
    server.sendBinary(prefix + big);
    QTRY_COMPARE(line.events.size(), 1);
    QVERIFY(line.events.first().hasBinary());
    const QCborArray expected{QCborMap{{u"deep"_s, QCborArray{big}}}, QByteArray("")};
    QCOMPARE(line.events.first().arguments(), expected);

    const QCborArray mine{QCborMap{{u"x"_s, QByteArray("one")}}, 7, QByteArray("two")};
    const QCborArray copy = mine;
    line.socket->emitBinaryEvent(u"up"_s, mine);
    QTRY_COMPARE(server.binaries, (QList<QByteArray>{prefix + "one", prefix + "two"}));
    QCOMPARE(server.texts.last(),
             uR"(452-["up",{"x":{"_placeholder":true,"num":0}},7,{"_placeholder":true,"num":1}])"_s);
    QCOMPARE(mine, copy);

    QByteArray answer;
    line.socket->emitBinaryEvent(u"ask"_s, {}, 5s,
                                 [&](const auto& items) { answer = items->first().toByteArray(); });
    QTRY_COMPARE(server.texts.last(), u"420[\"ask\"]"_s);
    server.sendText("461-0[{\"_placeholder\":true,\"num\":0}]");
    server.sendBinary(prefix + "bytes");
    QTRY_COMPARE(answer, "bytes");

    server.sendText("425[\"q\"]");
    QTRY_COMPARE(line.events.size(), 2);
    line.events.last().acknowledgeBinary({QByteArray("!")});
    QTRY_COMPARE(server.texts.last(), u"461-5[{\"_placeholder\":true,\"num\":0}]"_s);
    QTRY_COMPARE(server.binaries.last(), prefix + "!");

    for (int i = 0; i < 50; ++i) {
        server.sendText("451-[\"order\",{\"_placeholder\":true,\"num\":0}]");
        server.sendBinary(prefix + QByteArray::number(2 * i));
        server.sendText("42[\"order\",\"" + QByteArray::number(2 * i + 1) + "\"]");
    }
    QTRY_COMPARE(line.events.size(), 102);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(line.events.at(i + 2).arguments().first().toVariant().toByteArray(), QByteArray::number(i));
    server.sendText("450-[\"none\"]");
    server.sendText("42[\"after none\"]");
    QTRY_COMPARE(line.names().last(), u"after none"_s);
}

void HostileServerTest::halfABinaryEventDiesWithItsConnection()
{
    RawServer server;
    Line line(server);
    line.join();

    server.sendText("451-[\"half\",{\"_placeholder\":true,\"num\":0}]");
    server.cut();
    QTRY_COMPARE(line.connected.count(), 2);
    server.sendText("42[\"whole\"]");

    QTRY_COMPARE(line.names(), QStringList{u"whole"_s});
}

void HostileServerTest::eventsBeforeTheJoinWait()
{
    RawServer server;
    server.answersConnect = false;
    Line line(server);
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

void HostileServerTest::aVolatileEventIsDroppedWhileDown()
{
    RawServer server;
    Line line(server);

    QVERIFY(!line.socket->emitVolatile(u"lost"_s, {}));
    line.join();
    QVERIFY(line.socket->emitVolatile(u"sent"_s, {}));

    QTRY_COMPARE(server.texts, (QStringList{u"40"_s, u"42[\"sent\"]"_s}));
}

void HostileServerTest::retriesAreOneAtATimeAndInOrder()
{
    RawServer server;
    Line line(server, {.retries = 2, .ackTimeout = 40ms});
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
    Line patient(other, {.retries = 1, .ackTimeout = 60s});
    patient.join();
    patient.socket->emitEvent(u"once more"_s, {});
    QTRY_COMPARE(other.texts.last(), u"420[\"once more\"]"_s);
    other.cut();
    QTRY_COMPARE(other.texts.last(), u"421[\"once more\"]"_s);
}

void HostileServerTest::aSessionIsRecovered()
{
    RawServer server;
    server.answersConnect = false;
    Line line(server);
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

void HostileServerTest::tenThousandEventsAreInOrder()
{
    RawServer server;
    Line line(server);
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

void HostileServerTest::attemptsAreCountedAndEnd()
{
    RawServer server;
    server.onRequest = [](const RawServer::Request& request) {
        request.socket->abort();
        return true;
    };
    Line line(server, {.reconnectionAttempts = 3});
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

void HostileServerTest::withoutReconnectionItStaysDown()
{
    RawServer server;
    Line line(server, {.reconnection = false});
    const QSignalSpy scheduled(&line.client, &Client::reconnectScheduled);
    line.join();

    server.cut();
    QTRY_COMPARE(line.disconnected.count(), 1);
    QCOMPARE(scheduled.count(), 0);
    QVERIFY(!line.client.isOpen());

    line.join();
    QCOMPARE(server.connections, 2);
}

void HostileServerTest::disconnectStopsTheRetries()
{
    RawServer server;
    bool isRefusing = true;
    server.onRequest = [&](const RawServer::Request& request) {
        if (isRefusing)
            request.socket->abort();
        return isRefusing;
    };
    Line line(server);
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

void HostileServerTest::aStrictServerOfRevision4IsServed()
{
    RawServer server;
    server.handshake = RawServer::handshakeV4();
    server.onRequest = [&](const RawServer::Request& request) {
        if (!request.target.contains("EIO=3")) {
            RawServer::answer(request.socket, R"({"code":5,"message":"Unsupported protocol version"})",
                              "400 Bad Request");
            return true;
        }
        QTimer::singleShot(0, &server, [&] { server.sendText("40"); });
        return false;
    };
    Line line(server);

    line.join();

    QCOMPARE(line.failed.count(), 0);
    QCOMPARE(line.client.revision(), Revision::V4);
}

void HostileServerTest::aReplacedServerIsFollowed()
{
    RawServer server;
    speak(server, Revision::V4);
    Line line(server);
    line.join();
    QCOMPARE(line.client.revision(), Revision::V4);

    server.onRequest = {};
    server.handshake = RawServer::handshakeV5();
    server.cut();

    QTRY_COMPARE(line.connected.count(), 2);
    QCOMPARE(line.client.revision(), Revision::V5);
    QVERIFY(line.socket->id().startsWith("sid"_L1));
}

void HostileServerTest::theTapSeesEveryPacket()
{
    RawServer server;
    Line line(server);
    QStringList seen;
    connect(&line.client, &Client::packetSeen, this, [&](const SeenPacket& packet) {
        seen.append((packet.isIncoming ? u"<"_s : u">"_s) + packet.text.left(2));
    });

    line.join();
    line.socket->emitEvent(u"e"_s, {});
    server.sendText("2");

    QTRY_COMPARE(seen, (QStringList{u"<0{"_s, u">40"_s, u"<40"_s, u">42"_s, u"<2"_s, u">3"_s}));
}

QTEST_GUILESS_MAIN(HostileServerTest)
#include "HostileServerTest.moc"
