#include "tests/integration/socketio/RawLine.h"

using namespace Qt::StringLiterals;
using namespace duologue::socketio;
using namespace std::chrono_literals;

/// Frames, fragments, closes and cuts, and packets that are none. Numbers are rows of the conformance list:
/// see README.md.
class WebSocketTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMalformedPacketEndsTheConnection_data(); // 20, 76-83
    void aMalformedPacketEndsTheConnection();
    void aClosedConnectionComesBack_data(); // 21, 22, 23, 28
    void aClosedConnectionComesBack();
    void fragmentsAndDripsAreWhole();          // 24, 25, 26
    void invalidUtf8DoesNoHarm();              // 27
    void bigMessagesAreWhole();                // 30
    void thereIsOneConnectionAfterManyDrops(); // 31, 97, 103
    void leavingSaysGoodbye();                 // 32
};

void WebSocketTest::aMalformedPacketEndsTheConnection_data()
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

void WebSocketTest::aMalformedPacketEndsTheConnection()
{
    QFETCH(Revision, revision);
    QFETCH(QByteArray, packet);
    QFETCH(DisconnectReason, reason);
    RawServer server;
    speak(server, revision);
    RawLine line(server);
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

void WebSocketTest::aClosedConnectionComesBack_data()
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

void WebSocketTest::aClosedConnectionComesBack()
{
    QFETCH(int, code);
    QFETCH(QByteArray, bytes);
    RawServer server;
    RawLine line(server);
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

void WebSocketTest::fragmentsAndDripsAreWhole()
{
    RawServer server;
    RawLine line(server);
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

void WebSocketTest::invalidUtf8DoesNoHarm()
{
    RawServer server;
    RawLine line(server);
    line.join();

    server.sendText("42[\"\xff\xfe\"]");
    server.sendText("42[\"after\"]");

    QTRY_VERIFY(line.disconnected.count() == 1 || line.names().contains(u"after"_s));
    QTRY_VERIFY(line.socket->isConnected());
}

void WebSocketTest::bigMessagesAreWhole()
{
    RawServer server;
    RawLine line(server);
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

void WebSocketTest::thereIsOneConnectionAfterManyDrops()
{
    RawServer server;
    RawLine line(server);
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

void WebSocketTest::leavingSaysGoodbye()
{
    RawServer server;
    RawLine line(server);
    line.join();

    line.socket->disconnectFromServer();

    QCOMPARE(line.disconnected.count(), 1);
    QCOMPARE(line.reason(), DisconnectReason::ClientDisconnect);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.texts.last(), u"41"_s);
    QCOMPARE(server.connections, 1);
}

QTEST_GUILESS_MAIN(WebSocketTest)
#include "WebSocketTest.moc"
