#include "app/socketio/Client.h"
#include "tests/integration/socketio/PollingServer.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::socketio;
using namespace std::chrono_literals;

namespace {

struct Line {
    explicit Line(const PollingServer& server, QList<TransportKind> transports = {TransportKind::Polling})
        : client(prepared(server, std::move(transports)))
    {
        QObject::connect(socket, &Socket::received, socket,
                         [this](const Event& event) { events.append(event); });
    }

    static Options prepared(const PollingServer& server, QList<TransportKind> transports)
    {
        Options options{.url = server.url()};
        options.transports = std::move(transports);
        options.reconnectionDelay = 5ms;
        options.reconnectionDelayMax = 20ms;
        return options;
    }

    void join()
    {
        socket->connectToServer();
        QTRY_VERIFY(socket->isConnected());
    }

    Client client;
    Socket* socket = client.socket();
    QList<Event> events;
    QSignalSpy connected{socket, &Socket::connected};
    QSignalSpy disconnected{socket, &Socket::disconnected};
    QSignalSpy failed{socket, &Socket::connectFailed};
};

const QList<TransportKind> upgrading{TransportKind::Polling, TransportKind::WebSocket};

QString textOf(const Frame& frame)
{
    return std::holds_alternative<QString>(frame) ? std::get<QString>(frame) : u"(bytes)"_s;
}

QString lastOf(const QList<Frame>& frames)
{
    return frames.isEmpty() ? QString() : textOf(frames.last());
}

} // namespace

/// Long polling and the upgrade, against a scripted server. Numbers are those of the conformance list.
class PollingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRequestOfAKindAtATime_data() { addRevisions(); } // 104, 108
    void oneRequestOfAKindAtATime();
    void bodiesMayHoldAnything_data() { addRevisions(); } // 105, 106, 112
    void bodiesMayHoldAnything();
    void bodiesRespectMaxPayload();                     // 107
    void closingGoesBothWays_data() { addRevisions(); } // 109
    void closingGoesBothWays();
    void theGoodbyeWaitsForThePostUnderWay(); // 109
    void badAnswersMeanAFreshSession_data();  // 110, 111
    void badAnswersMeanAFreshSession();
    void theProbeGoesByTheBook();           // 113
    void aFailedProbeChangesNothing_data(); // 114
    void aFailedProbeChangesNothing();
    void nothingIsProbedThatIsNotOffered(); // 115
    void pollingIsTheFallback();
    void cookiesAndHeadersGoWithEveryRequest(); // 3
    void aProxyThatRefusesWebSocketsIsPassed(); // 120

private:
    static void addRevisions()
    {
        QTest::addColumn<Revision>("revision");
        QTest::newRow("revision 4") << Revision::V4;
        QTest::newRow("revision 5") << Revision::V5;
    }
};

void PollingTest::oneRequestOfAKindAtATime()
{
    QFETCH(Revision, revision);
    PollingServer server(revision);
    Line line(server);
    line.join();
    server.holdsPosts = true;

    line.socket->emitEvent(u"e"_s, {0});
    QTRY_VERIFY(server.heldPost);
    const auto before = server.posts.size();
    for (int i = 1; i < 50; ++i) {
        line.socket->emitEvent(u"e"_s, {i});
        QTest::qWait(0);
    }
    QCOMPARE(server.posts.size(), before);
    server.holdsPosts = false;
    server.releasePost();

    QTRY_COMPARE(lastOf(server.received), u"42[\"e\",49]"_s);
    QCOMPARE(server.posts.size(), before + 1); // all the others together
    QStringList order;
    for (int i = 0; i < 50; ++i)
        order.append(u"42[\"e\",%1]"_s.arg(i));
    QStringList came;
    for (const Frame& frame : server.received.sliced(server.received.size() - 50))
        came.append(textOf(frame));
    QCOMPARE(came, order);
    QCOMPARE(server.mostGetsAtOnce, 1);
    QCOMPARE(server.mostPostsAtOnce, 1);
    QCOMPARE(server.requests.last().headers.value("content-type"), "text/plain;charset=UTF-8");
}

void PollingTest::bodiesMayHoldAnything()
{
    QFETCH(Revision, revision);
    PollingServer server(revision);
    Line line(server);
    line.join();
    const QByteArray bytes("\xff\x1e\x04\x00", 4);

    server.pushPackets({u"42[\"€\"]"_s, u"6"_s, u"42[\"😀\"]"_s});
    server.pushPackets({u"451-[\"b\",{\"_placeholder\":true,\"num\":0}]"_s, bytes, u"42[\"c\"]"_s});
    if (revision == Revision::V4)
        server.push("47:451-[\"b64\",{\"_placeholder\":true,\"num\":0},\"€😀\"]10:b4/x4EAA==");
    else
        server.push("451-[\"b64\",{\"_placeholder\":true,\"num\":0},\"€😀\"]\x1e"
                    "b/x4EAA==");
    server.pushPackets({u"42[\"big\",\""_s + QString(1'000'000, u'x') + u"\"]"_s});
    QList<Frame> many;
    for (int i = 0; i < 2000; ++i)
        many.append(u"42[\"n\",%1]"_s.arg(i));
    server.pushPackets(many);
    line.socket->emitBinaryEvent(u"up"_s, {bytes});

    QTRY_COMPARE(line.events.size(), 2006);
    QStringList names;
    for (const Event& event : line.events.first(6))
        names.append(event.name);
    QCOMPARE(names, (QStringList{u"€"_s, u"😀"_s, u"b"_s, u"c"_s, u"b64"_s, u"big"_s}));
    QCOMPARE(line.events.at(2).arguments(), QCborArray{bytes});
    QCOMPARE(line.events.at(4).arguments(), (QCborArray{bytes, u"€😀"_s}));
    for (int i = 0; i < 2000; ++i)
        QCOMPARE(line.events.at(i + 6).jsonArguments().first().toInt(), i);
    QTRY_VERIFY(server.received.last() == Frame(bytes));
    QCOMPARE(line.disconnected.count(), 0);
}

void PollingTest::bodiesRespectMaxPayload()
{
    PollingServer server(Revision::V5);
    server.maxPayload = "120";
    Line line(server);
    line.join();

    for (int i = 0; i < 10; ++i)
        line.socket->emitEvent(u"e"_s, {QString(30, u'€')});
    line.socket->emitEvent(u"big"_s, {QString(500, u'x')});
    line.socket->emitEvent(u"last"_s, {});

    QTRY_COMPARE(lastOf(server.received), u"42[\"last\"]"_s);
    QCOMPARE(server.received.size(), 13);
    for (const QByteArray& post : server.posts)
        QVERIFY(post.size() <= 120 || (post.contains("big") && !post.contains('\x1e')));
}

void PollingTest::closingGoesBothWays()
{
    QFETCH(Revision, revision);
    PollingServer server(revision);
    Line line(server);
    line.join();

    server.pushPackets({u"1"_s});
    QTRY_COMPARE(line.disconnected.count(), 1);
    QCOMPARE(line.disconnected.first().first().value<DisconnectReason>(), DisconnectReason::TransportClose);
    QTRY_COMPARE(line.connected.count(), 2);
    QCOMPARE(server.sessions, 2);

    line.socket->disconnectFromServer();
    QTRY_COMPARE(lastOf(server.received), u"1"_s);
    QVERIFY(server.received.size() >= 2);
    QCOMPARE(textOf(server.received.at(server.received.size() - 2)), u"41"_s);
    QCOMPARE(server.received.count(Frame(u"1"_s)), 1);
}

void PollingTest::theGoodbyeWaitsForThePostUnderWay()
{
    PollingServer server(Revision::V5);
    Line line(server);
    line.join();
    server.holdsPosts = true;
    line.socket->emitEvent(u"e"_s, {});
    QTRY_VERIFY(server.heldPost);

    line.socket->emitEvent(u"longer than the first"_s, {});
    line.socket->disconnectFromServer();
    QTest::qWait(0);
    server.holdsPosts = false;
    server.releasePost();

    QTRY_COMPARE(lastOf(server.received), u"1"_s);
    QCOMPARE(server.received.count(Frame(u"41"_s)), 1);
    QCOMPARE(server.mostPostsAtOnce, 1);
}

void PollingTest::badAnswersMeanAFreshSession_data()
{
    QTest::addColumn<Revision>("revision");
    QTest::addColumn<QByteArray>("status");     ///< of the next GET, or …
    QTest::addColumn<QByteArray>("postStatus"); ///< … of the next POST, or …
    QTest::addColumn<QByteArray>("body");       ///< … what comes instead
    for (const Revision revision : {Revision::V4, Revision::V5}) {
        const auto row = [revision](const char* what) -> QTestData& {
            return QTest::addRow("%s, revision %d", what, revision == Revision::V4 ? 4 : 5) << revision;
        };
        row("session unknown") << QByteArray("400 Bad Request") << QByteArray() << QByteArray();
        row("bad gateway") << QByteArray("502 Bad Gateway") << QByteArray() << QByteArray();
        row("POST fails") << QByteArray() << QByteArray("500 Internal Server Error") << QByteArray();
        row("a web page") << QByteArray() << QByteArray()
                          << QByteArray("<html><body>Please log in</body></html>");
        row("empty") << QByteArray() << QByteArray() << QByteArray("");
    }
    QTest::newRow("bad length") << Revision::V4 << QByteArray() << QByteArray() << QByteArray("3:6");
    QTest::newRow("bad second packet")
        << Revision::V5 << QByteArray() << QByteArray() << QByteArray("6\x1ex");
}

void PollingTest::badAnswersMeanAFreshSession()
{
    QFETCH(Revision, revision);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, postStatus);
    QFETCH(QByteArray, body);
    PollingServer server(revision);
    Line line(server);
    line.join();
    connect(line.socket, &Socket::disconnected, &server,
            [&] { server.getStatus = server.postStatus = "200 OK"; });

    if (!status.isEmpty()) {
        server.getStatus = status;
        server.pushPackets({u"6"_s}); // so that it asks again
    } else if (!postStatus.isEmpty()) {
        server.postStatus = postStatus;
        line.socket->emitEvent(u"e"_s, {});
    } else {
        server.push(body, "text/html");
    }
    QTRY_COMPARE(line.disconnected.count(), 1);
    QCOMPARE(line.disconnected.first().first().value<DisconnectReason>(), DisconnectReason::TransportError);
    QTRY_VERIFY(line.socket->isConnected());
    QVERIFY(server.sessions >= 2);
}

void PollingTest::theProbeGoesByTheBook()
{
    PollingServer server(Revision::V5, "[\"websocket\"]");
    server.acceptsWebSocket = true;
    connect(&server, &RawServer::textReceived, &server, [&](const QString& text) {
        if (text == "2probe"_L1) {
            server.sendText("3probe");
            server.isUpgrading = true;
            server.pushPackets({u"42[\"by polling\"]"_s});
        } else if (text == "5"_L1) {
            server.isUpgrading = false;
            server.flushToWebSocket();
        }
    });
    Line line(server, upgrading);
    const QSignalSpy upgraded(&line.client, &Client::upgraded);
    for (int i = 0; i < 20; ++i)
        line.socket->emitEvent(u"e"_s, {i});

    line.join();
    for (int i = 20; i < 200; ++i) {
        line.socket->emitEvent(u"e"_s, {i});
        QTest::qWait(0);
    }
    QTRY_COMPARE(upgraded.count(), 1);
    const auto requests = server.requests.size();
    server.sendText("42[\"by WebSocket\"]");
    QTRY_COMPARE(line.events.size(), 2);

    QTRY_COMPARE(server.texts.last(), u"42[\"e\",199]"_s);
    QCOMPARE(server.texts.first(2), (QStringList{u"2probe"_s, u"5"_s}));
    QStringList all; // nothing lost, nothing twice, in order
    for (const Frame& frame : server.received)
        all.append(textOf(frame));
    all += server.texts;
    all = all.filter(u"42[\"e\""_s);
    QCOMPARE(all.size(), 200);
    for (int i = 0; i < 200; ++i)
        QCOMPARE(all.at(i), u"42[\"e\",%1]"_s.arg(i));
    QCOMPARE(server.requests.size(), requests);
    QVERIFY(std::ranges::any_of(server.requests, [](const RawServer::Request& request) {
        return request.target.contains("transport=websocket") && request.target.contains("sid=p1");
    }));
    QCOMPARE(line.disconnected.count(), 0);
}

void PollingTest::aFailedProbeChangesNothing_data()
{
    QTest::addColumn<QByteArray>("answer"); ///< to `2probe`; "refuse": no WebSocket, "cut": the line
    for (const char* answer : {"refuse", "cut", "3wrong", "x", "4", ""})
        QTest::newRow(*answer ? answer : "empty") << QByteArray(answer);
}

void PollingTest::aFailedProbeChangesNothing()
{
    QFETCH(QByteArray, answer);
    PollingServer server(Revision::V5, "[\"websocket\"]");
    server.acceptsWebSocket = answer != "refuse";
    bool isProbed = false;
    connect(&server, &RawServer::textReceived, &server, [&](const QString&) {
        isProbed = true;
        if (answer == "cut")
            server.cut();
        else
            server.sendText(answer);
    });
    Line line(server, upgrading);
    line.join();
    QTRY_VERIFY(isProbed || answer == "refuse");
    QTRY_COMPARE(server.openConnections(), 0);

    line.socket->emitEvent(u"up"_s, {});
    QTRY_COMPARE(lastOf(server.received), u"42[\"up\"]"_s);
    server.pushPackets({u"42[\"down\"]"_s});

    QTRY_COMPARE(line.events.size(), 1);
    QCOMPARE(line.disconnected.count(), 0);
    QCOMPARE(server.sessions, 1);
}

void PollingTest::nothingIsProbedThatIsNotOffered()
{
    PollingServer plain(Revision::V5);
    plain.acceptsWebSocket = true;
    Line line(plain, upgrading);
    line.join();
    connect(line.socket, &Socket::disconnected, &plain, [&] { plain.getStatus = "200 OK"; });
    plain.getStatus = "502 Bad Gateway";
    plain.pushPackets({u"6"_s}); // a clean restart after a drop
    QTRY_COMPARE(line.connected.count(), 2);
    QCOMPARE(plain.connections, 0);

    PollingServer offering(Revision::V5, "[\"websocket\"]");
    offering.acceptsWebSocket = true;
    Line pollingOnly(offering);
    pollingOnly.join();
    QCOMPARE(offering.connections, 0);
    Line leaving(offering, upgrading); // the server never answers this probe
    leaving.join();
    QTRY_COMPARE(offering.openConnections(), 1);
    leaving.socket->disconnectFromServer();
    QTRY_COMPARE(offering.openConnections(), 0);
}

void PollingTest::pollingIsTheFallback()
{
    PollingServer server(Revision::V5, "[\"websocket\"]");
    Line line(server, Options().transports);

    line.join();
    QCOMPARE(line.failed.count(), 0);
    line.socket->emitEvent(u"up"_s, {});
    QTRY_COMPARE(lastOf(server.received), u"42[\"up\"]"_s);

    connect(line.socket, &Socket::disconnected, &server, [&] { server.getStatus = "200 OK"; });
    server.getStatus = "502 Bad Gateway";
    server.pushPackets({u"6"_s});
    QTRY_COMPARE(line.connected.count(), 2);
    QCOMPARE(line.failed.count(), 0);
}

void PollingTest::cookiesAndHeadersGoWithEveryRequest()
{
    PollingServer server(Revision::V5, "[\"websocket\"]");
    server.acceptsWebSocket = true;
    const auto serve = server.onRequest;
    server.onRequest = [&](const RawServer::Request& request) {
        if (request.target.contains("sid=") || request.headers.contains("upgrade"))
            return serve(request);
        QByteArray body = R"(0{"sid":"p","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000})";
        request.socket->write(
            "HTTP/1.1 200 OK\r\nSet-Cookie: node=7; Path=/\r\nContent-Type: text/plain\r\nContent-Length: " +
            QByteArray::number(body.size()) + "\r\n\r\n" + body);
        server.sessions = 1;
        return true;
    };
    Options options = Line::prepared(server, upgrading);
    options.headers = {{"Authorization", "Bearer x"}};
    options.url.setQuery(u"case=y"_s);
    Client client(options);

    client.socket()->connectToServer();
    QTRY_VERIFY(client.socket()->isConnected());
    QTRY_COMPARE(server.connections, 1);

    QSet<QByteArray> methods;
    for (const RawServer::Request& request : server.requests) {
        QCOMPARE(request.headers.value("authorization"), "Bearer x");
        QVERIFY(request.target.contains("case=y") && request.target.contains("EIO=4"));
        QCOMPARE(request.headers.value("cookie"), request.target.contains("sid=") ? "node=7" : "");
        methods.insert(request.headers.contains("upgrade") ? "WebSocket" : request.method);
    }
    QCOMPARE(methods.size(), 3);
}

void PollingTest::aProxyThatRefusesWebSocketsIsPassed()
{
    PollingServer proxy(Revision::V5); // is both: the proxy, and what stands behind it
    const auto serve = proxy.onRequest;
    proxy.onRequest = [&](const RawServer::Request& request) {
        if (request.method != "CONNECT")
            return serve(request);
        RawServer::answer(request.socket, {}, "403 Forbidden");
        return true;
    };
    Options options = Line::prepared(proxy, Options().transports);
    options.url = QUrl(u"http://chat.invalid"_s);
    options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort());
    Client client(options);
    const QSignalSpy failed(client.socket(), &Socket::connectFailed);

    client.socket()->connectToServer();

    QTRY_VERIFY(client.socket()->isConnected());
    QCOMPARE(failed.count(), 0);
    QCOMPARE(proxy.requests.first().method, "CONNECT");
    QVERIFY(proxy.requests.last().target.startsWith("http://chat.invalid/socket.io/"));
}

QTEST_GUILESS_MAIN(PollingTest)
#include "PollingTest.moc"
