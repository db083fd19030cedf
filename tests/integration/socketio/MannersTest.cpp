#include "app/socketio/NetworkWatch.h"
#include "tests/integration/socketio/RawLine.h"
#include "tests/integration/socketio/TunnelProxy.h"

#include <QFutureWatcher>
#include <QNetworkProxy>

using namespace Qt::StringLiterals;
using namespace duologue::socketio;
using namespace std::chrono_literals;

using Reachability = QNetworkInformation::Reachability;

/// How the library behaves towards the caller, the network and those who would fill its memory.
class MannersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("http_proxy"); }
    void anAnswerIsAFutureToo();
    void aFutureIsCancelledWithItsSocket();
    void anExplicitProxyIsUsed(); // 120
    void theSystemsProxyIsUsed(); // 120
    void cookiesOfBothSidesGoAlong();
    void aReturningNetworkIsTriedAtOnce();
    void aServerThatDoesNotReadFillsNothing();
    void acknowledgementsThatNobodyReadsEndTheConnection();
    void eventsBeforeTheJoinAreBounded();
    void volatileEventsCarryBytes();
};

void MannersTest::anAnswerIsAFutureToo()
{
    RawServer server;
    RawLine line(server);
    line.join();

    const auto answered = line.socket->emitWithAck(u"q"_s, {1});
    const auto bytes = line.socket->emitBinaryWithAck(u"q"_s, {QByteArray("x")});
    const auto late = line.socket->emitWithAck(u"q"_s, {}, 20ms);
    const auto refused = line.socket->emitWithAck(u"connect"_s, {});
    QVERIFY(refused.isFinished());
    QCOMPARE(refused.result().error().kind, ErrorKind::Unavailable);

    QTRY_VERIFY(late.isFinished());
    QCOMPARE(late.result().error().kind, ErrorKind::TimedOut);
    QVERIFY(!answered.isFinished());
    server.sendText("430[\"yes\"]");
    server.sendText("461-1[{\"_placeholder\":true,\"num\":0}]");
    server.sendBinary("!");
    QTRY_VERIFY(answered.isFinished() && bytes.isFinished());
    QCOMPARE(answered.result().value(), QJsonArray{u"yes"_s});
    QCOMPARE(bytes.result().value(), QCborArray{QByteArray("!")});

    const auto lost = line.socket->emitWithAck(u"q"_s, {});
    line.socket->disconnectFromServer();
    QCOMPARE(lost.result().error().kind, ErrorKind::Unavailable);
}

void MannersTest::aFutureIsCancelledWithItsSocket()
{
    QFuture<Result<QJsonArray>> future;
    {
        RawServer server;
        RawLine line(server);
        line.join();
        future = line.socket->emitWithAck(u"q"_s, {}, 60s);
    }
    QVERIFY(future.isFinished() && future.isCanceled());
    QCOMPARE(future.resultCount(), 0);
}

void MannersTest::anExplicitProxyIsUsed()
{
    RawServer server;
    TunnelProxy proxy;
    Options options;
    options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort());
    RawLine line(server, options);

    line.join();

    QCOMPARE(proxy.targets, QStringList{u"127.0.0.1:%1"_s.arg(server.serverPort())});
    proxy.close();
    server.cut();
    QTRY_VERIFY(line.failed.count() >= 1); // and no other way
    QCOMPARE(server.connections, 1);
}

void MannersTest::theSystemsProxyIsUsed()
{
    RawServer server;
    TunnelProxy proxy;
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    Options options = RawLine::prepared(server, {});
    options.url.setHost(u"chat.invalid"_s); // addresses of this machine are never asked for by a proxy
    Client client(options);

    client.socket()->connectToServer();

    QTRY_VERIFY(client.socket()->isConnected());
    QCOMPARE(proxy.targets, QStringList{u"chat.invalid:%1"_s.arg(server.serverPort())});
}

void MannersTest::cookiesOfBothSidesGoAlong()
{
    RawServer server;
    server.onRequest = [&](const RawServer::Request& request) {
        if (request.target.contains("sid="))
            return false; // refused, which ends this session; it has told all it knows
        const QByteArray body = RawServer::handshakeV5();
        request.socket->write("HTTP/1.1 200 OK\r\nSet-Cookie: node=7; Path=/\r\nContent-Length: " +
                              QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return true;
    };
    Options options = RawLine::prepared(server, {.headers = {{"Cookie", "mine=1"}}});
    options.transports = {TransportKind::Polling};
    Client client(options);

    client.socket()->connectToServer();

    QTRY_VERIFY(server.requests.size() >= 2);
    QCOMPARE(server.requests.at(0).headers.value("cookie"), "mine=1");
    QCOMPARE(server.requests.at(1).headers.value("cookie"), "mine=1; node=7");
}

void MannersTest::aReturningNetworkIsTriedAtOnce()
{
    RawServer server;
    bool isUnplugged = true;
    server.onRequest = [&](const RawServer::Request& request) {
        if (isUnplugged)
            request.socket->abort();
        return isUnplugged;
    };
    Options options = RawLine::prepared(server, {});
    options.reconnectionDelay = options.reconnectionDelayMax = 1h;
    Client client(options);
    const QSignalSpy scheduled(&client, &Client::reconnectScheduled);
    client.socket()->connectToServer();
    QTRY_COMPARE(scheduled.count(), 1);
    auto* watch = client.findChild<NetworkWatch*>();
    QVERIFY(watch);

    watch->take(Reachability::Disconnected);
    QTest::qWait(0);
    QCOMPARE(server.requests.size(), 1);
    isUnplugged = false;
    watch->take(Reachability::Online);

    QTRY_VERIFY(client.socket()->isConnected());
    QCOMPARE(scheduled.count(), 1);
}

void MannersTest::aServerThatDoesNotReadFillsNothing()
{
    RawServer server;
    RawLine line(server, {.limits = {.bufferedBytes = 1'000'000}});
    line.join();
    server.stopReading();
    const QString text(100'000, u'x');

    int taken = 0;
    while (taken < 1000 && line.socket->emitEvent(u"more"_s, {text}))
        ++taken;

    QVERIFY(taken < 1000); // beside what the kernel takes, about ten
    QVERIFY(!line.socket->emitVolatile(u"small"_s, {}));
    Error error;
    line.socket->emitEvent(u"q"_s, {text}, 10s, [&](const auto& answer) { error = answer.error(); });
    QCOMPARE(error, (Error{ErrorKind::Unavailable, u"send buffer full"_s}));
    QVERIFY(line.socket->isConnected());
}

void MannersTest::acknowledgementsThatNobodyReadsEndTheConnection()
{
    RawServer server;
    RawLine line(server, {.limits = {.bufferedBytes = 100'000}});
    connect(line.socket, &Socket::received, this,
            [](const Event& event) { event.acknowledge({QString(1'000'000, u'x')}); });
    line.join();
    server.stopReading();

    for (int id = 0; id < 20; ++id)
        server.sendText("42" + QByteArray::number(id) + "[\"q\"]");

    QTRY_COMPARE(line.disconnected.count(), 1);
    QCOMPARE(line.reason(), DisconnectReason::TransportError);
    QTRY_COMPARE(line.connected.count(), 2);
}

void MannersTest::eventsBeforeTheJoinAreBounded()
{
    for (const Limits& limits : {Limits{.bufferedPackets = 10}, Limits{.bufferedBytes = 200}}) {
        RawServer server;
        server.answersConnect = false;
        RawLine line(server, {.limits = limits});
        line.socket->connectToServer();
        QTRY_COMPARE(server.texts.size(), 1);

        for (int i = 0; i < 11; ++i)
            server.sendText("42[\"early\",\"" + QByteArray(20, 'x') + "\"]");

        QTRY_COMPARE(line.failed.count(), 1);
        server.answersConnect = true;
        server.cut();
        QTRY_VERIFY(line.socket->isConnected());
        QVERIFY(line.events.isEmpty());
    }
}

void MannersTest::volatileEventsCarryBytes()
{
    RawServer server;
    RawLine line(server);
    line.join();

    QVERIFY(line.socket->emitBinaryVolatile(u"v"_s, {QByteArray("x")}));

    QTRY_COMPARE(server.binaries, QList<QByteArray>{"x"});
}

QTEST_GUILESS_MAIN(MannersTest)
#include "MannersTest.moc"
