#include "tests/integration/socketio/RawLine.h"

using namespace Qt::StringLiterals;
using namespace duologue::socketio;
using namespace std::chrono_literals;

/// Joining, leaving, being refused. Numbers are rows of the conformance list: see README.md.
class NamespaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void credentialsAreAskedForAtEachConnect(); // 33, 34, 35, 36, 50
    void revision4NeverAsksForTheRoot();        // 37, 38, 40
    void namespacesDoNotMix();                  // 39, 41, 42, 43, 46
    void aRefusalIsNotRetried();                // 44, 45, 47
    void aConnectWithoutSidIsRefused();         // 48
};

void NamespaceTest::credentialsAreAskedForAtEachConnect()
{
    RawServer server;
    server.answersConnect = false;
    RawLine line(server);
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

void NamespaceTest::revision4NeverAsksForTheRoot()
{
    RawServer server;
    server.handshake = RawServer::handshakeV4();
    RawLine line(server);
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

void NamespaceTest::namespacesDoNotMix()
{
    RawServer server;
    RawLine line(server);
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

void NamespaceTest::aRefusalIsNotRetried()
{
    RawServer server;
    server.handshake = RawServer::handshakeV4();
    server.onRequest = [&server](const RawServer::Request&) {
        QTimer::singleShot(0, &server, [&server] { server.sendText("44{\"code\":7}"); });
        return false;
    };
    RawLine line(server);

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

void NamespaceTest::aConnectWithoutSidIsRefused()
{
    RawServer server;
    server.answersConnect = false;
    RawLine line(server, {.revision = Revision::V5});

    line.socket->connectToServer();
    QTRY_COMPARE(server.texts, QStringList{u"40"_s});
    server.sendText("40");

    QTRY_COMPARE(line.failed.count(), 1);
    QCOMPARE(line.failed.first().first().value<ConnectError>().kind, ErrorKind::NotSocketIo);
    QVERIFY(!line.socket->isConnected());
}

QTEST_GUILESS_MAIN(NamespaceTest)
#include "NamespaceTest.moc"
