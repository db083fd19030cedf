#include "app/socketio/Client.h"
#include "tests/integration/socketio/NodeServer.h"

#include <QCborMap>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::socketio;
using namespace std::chrono_literals;

namespace {

Options optionsFor(const NodeServer& server)
{
    Options options{.url = server.url()};
    options.reconnectionDelay = 20ms;
    options.reconnectionDelayMax = 100ms;
    return options;
}

/// Answers everything with one fixed text.
class StubbornServer : public QTcpServer {
public:
    explicit StubbornServer(QByteArray answer)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->readAll();
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())); }
};

} // namespace

/// The client against the real servers from npm.
class RealServersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void connects_data(); // 116, 117
    void connects();
    void everyValueComesBackAsItWas();                 // 51, 54, 55
    void acknowledgementsGoBothWays();                 // 59, 61
    void anUnansweredEventTimesOut();                  // 63, 65
    void aRefusalCarriesTheServersWords();             // 44, 45
    void aLostConnectionComesBack();                   // 22, 41
    void eventsEmittedWhileDownArriveOnceAndInOrder(); // 87, 88
    void aSessionIsRecovered();                        // 92
    void aReplacedServerIsFollowed();                  // 118
    void theServerPutsUsOut();                         // 49
    void aFailedAttemptSaysWhy_data();
    void aFailedAttemptSaysWhy();
    void theClientMayDieInsideAnySignal();
};

void RealServersTest::connects_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("serverTransports");
    QTest::addColumn<QList<TransportKind>>("transports");
    QTest::addColumn<QString>("slowJoin");
    QTest::addColumn<QString>("finally");
    const QList<TransportKind> webSocket{TransportKind::WebSocket};
    const QList<TransportKind> polling{TransportKind::Polling};
    const QList<TransportKind> upgrade{TransportKind::Polling, TransportKind::WebSocket};
    const QList<TransportKind> standard = Options().transports;
    for (const int version : {2, 3, 4}) {
        const auto row = [version](const char* how) -> QTestData& {
            return QTest::addRow("socket.io %d, %s", version, how);
        };
        row("WebSocket") << version << QString() << webSocket << u"0"_s << u"websocket"_s;
        row("polling") << version << QString() << polling << u"0"_s << u"polling"_s;
        row("upgrade") << version << QString() << upgrade << u"0"_s << u"websocket"_s;
        row("default") << version << QString() << standard << u"0"_s << u"websocket"_s;
        row("WebSocket, slow join") << version << QString() << webSocket << u"400"_s << u"websocket"_s;
        row("polling, slow join") << version << QString() << polling << u"400"_s << u"polling"_s;
        row("upgrade, slow join") << version << QString() << upgrade << u"400"_s << u"websocket"_s;
        row("only WebSocket there") << version << u"websocket"_s << standard << u"0"_s << u"websocket"_s;
        row("only polling there") << version << u"polling"_s << standard << u"0"_s << u"polling"_s;
    }
}

/// Every version over every transport, the revision found out: one connection as the application there sees
/// it, values and bytes come back, both sides agree on the id.
void RealServersTest::connects()
{
    QFETCH(int, version);
    QFETCH(QString, serverTransports);
    QFETCH(QList<TransportKind>, transports);
    QFETCH(QString, slowJoin);
    QFETCH(QString, finally);
    QStringList arguments{u"--slow-join"_s, slowJoin};
    if (!serverTransports.isEmpty())
        arguments += {u"--transports"_s, serverTransports};
    const NodeServer server(version, arguments);
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    Options options = optionsFor(server);
    options.transports = transports;
    Client client(options);
    Socket* socket = client.socket();
    const QSignalSpy connected(socket, &Socket::connected);
    const QSignalSpy failed(socket, &Socket::connectFailed);
    const QSignalSpy disconnected(socket, &Socket::disconnected);
    QCborArray bytes;
    connect(socket, &Socket::received, socket, [&](const Event& event) { bytes = event.arguments(); });
    const QCborArray sent{u"€😀"_s, QCborMap{{u"nested"_s, QByteArray("\x00\xff\x1e\x04", 4)}}, QByteArray()};

    socket->connectToServer();
    socket->emitBinaryEvent(u"echo"_s, sent);
    QTRY_COMPARE(connected.count(), 1);
    QTRY_COMPARE(bytes, sent);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(client.revision(), version == 2 ? Revision::V4 : Revision::V5);

    QString transport;
    const auto isUsing = [&](const QString& name) {
        socket->emitEvent(u"transport"_s, {}, 5s,
                          [&](const auto& answer) { transport = answer->first().toString(); });
        return transport == name;
    };
    QTRY_VERIFY(isUsing(finally));
    QJsonObject who;
    socket->emitEvent(u"who"_s, {}, 5s, [&](const auto& answer) { who = answer->first().toObject(); });
    QTRY_COMPARE(who.value("id"_L1).toString(), socket->id());
    QCOMPARE(who.value("connections"_L1).toInt(), 1);

    socket->disconnectFromServer();
    QCOMPARE(disconnected.count(), 1);
    QCOMPARE(disconnected.first().first().value<DisconnectReason>(), DisconnectReason::ClientDisconnect);
    QVERIFY(!client.isOpen());

    socket->connectToServer();
    QTRY_COMPARE(connected.count(), 2);
    QJsonArray counts;
    const auto areConnections = [&](const QJsonArray& expected) {
        socket->emitEvent(u"connections"_s, {}, 5s, [&](const auto& answer) { counts = answer.value(); });
        return counts == expected;
    };
    QTRY_VERIFY(areConnections({2, 1})); // the old session has gone there, too
}

void RealServersTest::everyValueComesBackAsItWas()
{
    const NodeServer server(4);
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    Client client(optionsFor(server));
    Socket* socket = client.socket();
    const QSignalSpy received(socket, &Socket::received);
    const QJsonArray values{u"€😀 \"quoted\" \\ \n \u2028"_s,
                            qint64{9007199254740991},
                            -1,
                            0.1,
                            1e300,
                            false,
                            QJsonValue::Null,
                            u""_s,
                            QJsonArray{1, QJsonArray{}},
                            QJsonObject{{u"a b"_s, qint64{1693526400123}}, {u"__proto__"_s, 1}}};

    socket->emitEvent(u"echo"_s, values); // waits for the connection
    socket->connectToServer();

    QTRY_COMPARE(received.count(), 1);
    const auto event = received.first().first().value<Event>();
    QCOMPARE(event.name, u"echo"_s);
    QCOMPARE(event.jsonArguments(), values);
    QVERIFY(!event.wantsAcknowledgement());
}

void RealServersTest::acknowledgementsGoBothWays()
{
    const NodeServer server(4);
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    Client client(optionsFor(server));
    Socket* socket = client.socket();
    QJsonArray answer;
    QJsonArray answered;
    connect(socket, &Socket::received, socket, [&](const Event& event) {
        if (event.name == "question"_L1) {
            QVERIFY(event.wantsAcknowledgement());
            event.acknowledge({u"yes"_s, 2});
            event.acknowledge({u"a second answer is not sent"_s});
        } else {
            answered.append(event.jsonArguments());
        }
    });

    socket->connectToServer();
    socket->emitEvent(u"echo"_s, {1, u"two"_s}, 5s,
                      [&](const Result<QJsonArray>& result) { answer = result.value(); });
    socket->emitEvent(u"ask"_s, {});
    socket->emitEvent(u"ask"_s, {u"again"_s});

    QTRY_COMPARE(answered.size(), 2);
    QCOMPARE(answer, (QJsonArray{1, u"two"_s}));
    QCOMPARE(answered, (QJsonArray{QJsonArray{u"yes"_s, 2}, QJsonArray{u"yes"_s, 2}}));
}

void RealServersTest::anUnansweredEventTimesOut()
{
    const NodeServer server(4);
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    Client client(optionsFor(server));
    Socket* socket = client.socket();
    QList<ErrorKind> kinds;
    const auto note = [&](const Result<QJsonArray>& result) {
        kinds.append(result.error().kind);
    };

    socket->connectToServer();
    QTRY_VERIFY(socket->isConnected());
    socket->emitEvent(u"silence"_s, {}, 50ms, note);
    socket->emitEvent(u"silence"_s, {}, 10s, note);
    QTRY_COMPARE(kinds, QList{ErrorKind::TimedOut});
    socket->disconnectFromServer();

    QCOMPARE(kinds, (QList{ErrorKind::TimedOut, ErrorKind::Unavailable}));
}

void RealServersTest::aRefusalCarriesTheServersWords()
{
    const NodeServer server(4, {u"--require-token"_s, u"sesame"_s});
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    Client client(optionsFor(server));
    Socket* socket = client.socket();
    QString token = u"wrong"_s;
    socket->setAuth([&] { return QJsonObject{{u"token"_s, token}}; });
    const QSignalSpy failed(socket, &Socket::connectFailed);
    const QSignalSpy connected(socket, &Socket::connected);

    socket->connectToServer();
    QTRY_COMPARE(failed.count(), 1);
    const auto error = failed.first().first().value<ConnectError>();
    QCOMPARE(error.kind, ErrorKind::Refused);
    QCOMPARE(error.message, u"invalid token"_s);
    QCOMPARE(error.data.toObject().value("code"_L1).toInt(), 401);
    QVERIFY(!error.willRetry);

    token = u"sesame"_s;
    socket->connectToServer();
    QTRY_COMPARE(connected.count(), 1);
}

void RealServersTest::aLostConnectionComesBack()
{
    const NodeServer server(4);
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    Client client(optionsFor(server));
    Socket* socket = client.socket();
    Socket* admin = client.socket(u"/admin"_s);
    const QSignalSpy connected(socket, &Socket::connected);
    const QSignalSpy adminConnected(admin, &Socket::connected);
    const QSignalSpy disconnected(socket, &Socket::disconnected);
    const QSignalSpy scheduled(&client, &Client::reconnectScheduled);
    const QSignalSpy reconnected(&client, &Client::reconnected);

    socket->connectToServer();
    admin->connectToServer();
    QTRY_COMPARE(connected.count(), 1);
    QTRY_COMPARE(adminConnected.count(), 1);
    socket->emitEvent(u"drop"_s, {});

    QTRY_COMPARE(connected.count(), 2);
    QTRY_COMPARE(adminConnected.count(), 2);
    QCOMPARE(disconnected.count(), 1);
    QCOMPARE(scheduled.count(), 1);
    QCOMPARE(reconnected.count(), 1);
    QJsonArray counts;
    socket->emitEvent(u"connections"_s, {}, 5s, [&](const auto& result) { counts = result.value(); });
    QTRY_COMPARE(counts, (QJsonArray{4, 1}));
}

void RealServersTest::eventsEmittedWhileDownArriveOnceAndInOrder()
{
    auto server = std::make_unique<NodeServer>(4);
    QVERIFY2(server->isListening(), qPrintable(server->error()));
    const quint16 port = server->port();
    Client client(optionsFor(*server));
    Socket* socket = client.socket();
    const QSignalSpy connected(socket, &Socket::connected);
    QList<int> came;
    connect(socket, &Socket::received, socket,
            [&](const Event& event) { came.append(event.jsonArguments().first().toInt()); });
    socket->connectToServer();
    QTRY_COMPARE(connected.count(), 1);

    server->kill();
    QTRY_VERIFY(!socket->isConnected());
    QList<int> expected;
    for (int i = 0; i < 100; ++i) {
        expected.append(i);
        socket->emitEvent(u"echo"_s, {i});
    }
    server = std::make_unique<NodeServer>(4, QStringList{u"--port"_s, QString::number(port)});

    QTRY_COMPARE(came, expected);
}

void RealServersTest::aSessionIsRecovered()
{
    const NodeServer server(4, {u"--recovery"_s, u"1"_s});
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    Client client(optionsFor(server));
    Socket* socket = client.socket();
    const QSignalSpy connected(socket, &Socket::connected);
    QStringList names;
    connect(socket, &Socket::received, socket, [&](const Event& event) { names.append(event.name); });
    socket->connectToServer();
    QTRY_COMPARE(connected.count(), 1);
    const QString id = socket->id();
    QVERIFY(!socket->isRecovered());

    socket->emitEvent(u"tell all and drop me"_s, {}); // once before the drop, once after it

    QTRY_COMPARE(connected.count(), 2);
    QVERIFY(socket->isRecovered());
    QCOMPARE(socket->id(), id);
    QTRY_COMPARE(names, (QStringList{u"before"_s, u"missed"_s}));
}

void RealServersTest::aReplacedServerIsFollowed()
{
    auto server = std::make_unique<NodeServer>(2);
    QVERIFY2(server->isListening(), qPrintable(server->error()));
    const QString port = QString::number(server->port());
    Client client(optionsFor(*server));
    Socket* socket = client.socket();
    QJsonArray counts;
    socket->connectToServer();
    QTRY_VERIFY(socket->isConnected());
    for (const int version : {4, 2, 3}) {
        server->kill();
        QTRY_VERIFY(!socket->isConnected());
        server = std::make_unique<NodeServer>(version, QStringList{u"--port"_s, port});
        QVERIFY2(server->isListening(), qPrintable(server->error()));
        counts = {};
        socket->emitEvent(u"connections"_s, {}, 20s,
                          [&](const auto& answer) { counts = answer.value_or({}); });
        QTRY_COMPARE(counts, (QJsonArray{1, 1})); // found out without a second connection
        QCOMPARE(client.revision(), version == 2 ? Revision::V4 : Revision::V5);
    }
    server->kill();
    QTRY_VERIFY(!socket->isConnected());
    server = std::make_unique<NodeServer>(2, QStringList{u"--port"_s, port});
    QTRY_VERIFY(socket->isConnected()); // 3.x does not tell itself from 2.x, so this takes a second one
    QCOMPARE(client.revision(), Revision::V4);
}

void RealServersTest::theServerPutsUsOut()
{
    const NodeServer server(4);
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    Client client(optionsFor(server));
    Socket* socket = client.socket();
    const QSignalSpy connected(socket, &Socket::connected);
    const QSignalSpy disconnected(socket, &Socket::disconnected);

    socket->connectToServer();
    socket->emitEvent(u"throw me out"_s, {});
    QTRY_COMPARE(disconnected.count(), 1);
    QCOMPARE(disconnected.first().first().value<DisconnectReason>(), DisconnectReason::ServerDisconnect);
    QVERIFY(socket->id().isEmpty());

    socket->connectToServer();
    QTRY_COMPARE(connected.count(), 2);
}

void RealServersTest::aFailedAttemptSaysWhy_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("url");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no URL") << QByteArray() << u"ftp://example"_s << ErrorKind::Malformed;
    QTest::newRow("nobody listens") << QByteArray() << u"http://127.0.0.1:1"_s << ErrorKind::Unreachable;
    QTest::newRow("no such host") << QByteArray() << u"http://no-such-host.invalid"_s
                                  << ErrorKind::Unreachable;
    QTest::newRow("404") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << QString()
                         << ErrorKind::NotSocketIo;
    QTest::newRow("a web page")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>")
        << QString() << ErrorKind::NotSocketIo;
    QTest::newRow("not even HTTP") << QByteArray("220 mail.example ESMTP\r\n") << QString()
                                   << ErrorKind::NotSocketIo;
    QTest::newRow("401") << QByteArray("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n") << QString()
                         << ErrorKind::Unauthorized;
    QTest::newRow("no TLS there") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << u"https"_s
                                  << ErrorKind::Insecure;
}

void RealServersTest::aFailedAttemptSaysWhy()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, url);
    QFETCH(ErrorKind, kind);
    StubbornServer server(answer);
    Options options{.url = url.isEmpty() ? server.url() : QUrl(url)};
    if (url == "https"_L1) {
        options.url = server.url();
        options.url.setScheme(u"https"_s);
    }
    Client client(options);
    Socket* socket = client.socket();
    const QSignalSpy failed(socket, &Socket::connectFailed);

    socket->connectToServer();

    QTRY_VERIFY(failed.count() >= 1);
    const auto error = failed.first().first().value<ConnectError>();
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.willRetry, kind != ErrorKind::Malformed);
}

void RealServersTest::theClientMayDieInsideAnySignal()
{
    const NodeServer server(4);
    QVERIFY2(server.isListening(), qPrintable(server.error()));
    for (int round = 0; round < 4; ++round) {
        auto client = std::make_unique<Client>(optionsFor(server));
        Socket* socket = client->socket();
        bool isDead = false;
        const auto die = [&] {
            client.reset();
            isDead = true;
        };
        if (round == 0)
            connect(socket, &Socket::connected, this, die);
        if (round == 1)
            connect(socket, &Socket::received, this, die);
        if (round == 2)
            connect(socket, &Socket::disconnected, this, die);
        socket->emitEvent(u"flood"_s, {100});
        if (round == 3)
            socket->emitEvent(u"echo"_s, {}, 5s, [&](const auto&) { die(); });
        if (round == 2)
            socket->emitEvent(u"drop"_s, {});
        socket->connectToServer();
        QTRY_VERIFY(isDead);
    }
}

QTEST_GUILESS_MAIN(RealServersTest)
#include "RealServersTest.moc"
