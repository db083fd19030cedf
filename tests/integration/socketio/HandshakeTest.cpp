#include "tests/integration/socketio/RawLine.h"

using namespace Qt::StringLiterals;
using namespace duologue::socketio;
using namespace std::chrono_literals;

/// The first packets of a connection, and what tells the revision. Numbers are rows of the conformance list:
/// see README.md.
class HandshakeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theQueryAndTheHeadersReachTheServer(); // 1, 2, 3
    void nothingIsSentBeforeTheOpenPacket();    // 5
    void unknownHandshakeMembersAreIgnored();   // 6
    void aBadHandshakeIsTriedAgain_data();      // 7, 10
    void aBadHandshakeIsTriedAgain();
    void aSilentServerTimesOut();            // 8
    void aRefusedUpgradeIsTriedAgain();      // 9
    void aStrictServerOfRevision4IsServed(); // 118
    void aReplacedServerIsFollowed();        // 118
};

void HandshakeTest::theQueryAndTheHeadersReachTheServer()
{
    RawServer server;
    Options options{.path = u"/my/sock"_s};
    options.query.addQueryItem(u"a key"_s, u"1+1&=€"_s);
    options.headers = {{"X-Who", "me"}};
    options = RawLine::prepared(server, options);
    options.url.setQuery(u"case=x"_s);
    Client client(options);

    client.socket()->connectToServer();

    QTRY_VERIFY(client.socket()->isConnected());
    QCOMPARE(server.requests.first().target,
             "/my/sock/?EIO=4&transport=websocket&case=x&a%20key=1%2B1%26%3D%E2%82%AC");
    QCOMPARE(server.requests.first().headers.value("x-who"), "me");
}

void HandshakeTest::nothingIsSentBeforeTheOpenPacket()
{
    RawServer server;
    server.handshake.clear();
    RawLine line(server);
    line.socket->emitEvent(u"early"_s, {});

    line.socket->connectToServer();
    QTRY_COMPARE(server.connections, 1);
    server.sendText(RawServer::handshakeV5());

    QTRY_COMPARE(line.connected.count(), 1);
    QTRY_COMPARE(server.texts, (QStringList{u"40"_s, u"42[\"early\"]"_s}));
}

void HandshakeTest::unknownHandshakeMembersAreIgnored()
{
    RawServer server;
    server.handshake =
        R"(0{"new":[1,{}],"sid":"x","upgrades":["webtransport",7],"pingInterval":25000,"pingTimeout":20000,"maxPayload":"many"})";
    RawLine line(server, {.revision = Revision::V5});

    line.join();
}

void HandshakeTest::aBadHandshakeIsTriedAgain_data()
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

void HandshakeTest::aBadHandshakeIsTriedAgain()
{
    QFETCH(QByteArray, handshake);
    RawServer server;
    server.handshake.clear();
    RawLine line(server);

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

void HandshakeTest::aSilentServerTimesOut()
{
    RawServer server;
    server.handshake.clear();
    RawLine line(server, {.connectTimeout = 100ms});

    line.socket->connectToServer();

    QTRY_COMPARE(line.failed.count(), 1);
    QCOMPARE(line.failed.first().first().value<ConnectError>().kind, ErrorKind::TimedOut);
    server.handshake = RawServer::handshakeV5();
    QTRY_COMPARE(line.connected.count(), 1);
    QTRY_COMPARE(server.openConnections(), 1);
}

void HandshakeTest::aRefusedUpgradeIsTriedAgain()
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
    RawLine line(server);

    line.join();

    QCOMPARE(line.failed.count(), 3);
    QCOMPARE(line.failed.first().first().value<ConnectError>().kind, ErrorKind::Unreachable);
}

void HandshakeTest::aStrictServerOfRevision4IsServed()
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
    RawLine line(server);

    line.join();

    QCOMPARE(line.failed.count(), 0);
    QCOMPARE(line.client.revision(), Revision::V4);
}

void HandshakeTest::aReplacedServerIsFollowed()
{
    RawServer server;
    speak(server, Revision::V4);
    RawLine line(server);
    line.join();
    QCOMPARE(line.client.revision(), Revision::V4);

    server.onRequest = {};
    server.handshake = RawServer::handshakeV5();
    server.cut();

    QTRY_COMPARE(line.connected.count(), 2);
    QCOMPARE(line.client.revision(), Revision::V5);
    QVERIFY(line.socket->id().startsWith("sid"_L1));
}

QTEST_GUILESS_MAIN(HandshakeTest)
#include "HandshakeTest.moc"
