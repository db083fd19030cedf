#include "tests/integration/socketio/RawLine.h"

using namespace Qt::StringLiterals;
using namespace duologue::socketio;
using namespace std::chrono_literals;

/// Who pings, who answers, who is dead. Numbers are rows of the conformance list: see README.md.
class HeartbeatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pingsAreAnswered();              // 11, 12
    void aServerThatStopsPingingIsDead(); // 13, 14
    void weArePingingInRevision4();       // 15
    void anUnansweredPingIsTheEnd();      // 16
    void strayControlPacketsAreIgnored_data() { addRevisions(); }
    void strayControlPacketsAreIgnored(); // 19
};

void HeartbeatTest::pingsAreAnswered()
{
    RawServer server;
    speak(server, Revision::V5, 300, 300);
    RawLine line(server);
    QTimer pings;
    connect(&pings, &QTimer::timeout, &server, [&] { server.sendText("2"); });
    pings.start(100);

    line.join();

    QTRY_COMPARE(server.texts.count(u"3"_s), 8);
    QVERIFY(!server.texts.contains(u"2"_s));
    QCOMPARE(line.disconnected.count(), 0);
}

void HeartbeatTest::aServerThatStopsPingingIsDead()
{
    RawServer server;
    speak(server, Revision::V5, 100, 100);
    RawLine line(server);
    QTimer data;
    connect(&data, &QTimer::timeout, &server, [&] { server.sendText("42[\"not a ping\"]"); });
    data.start(20);

    line.join();

    QTRY_VERIFY(line.disconnected.count() >= 1);
    QCOMPARE(line.reason(), DisconnectReason::PingTimeout);
    QTRY_VERIFY(line.connected.count() >= 2);
}

void HeartbeatTest::weArePingingInRevision4()
{
    RawServer server;
    speak(server, Revision::V4, 60, 1000);
    RawLine line(server);

    line.join();

    QTRY_COMPARE(server.texts.count(u"2"_s), 5);
    QVERIFY(!server.texts.contains(u"3"_s));
    QCOMPARE(line.disconnected.count(), 0);
}

void HeartbeatTest::anUnansweredPingIsTheEnd()
{
    RawServer server;
    speak(server, Revision::V4, 60, 60);
    server.answersPings = false;
    RawLine line(server);

    line.join();

    QTRY_VERIFY(line.disconnected.count() >= 1);
    QCOMPARE(line.reason(), DisconnectReason::PingTimeout);
    QTRY_VERIFY(line.connected.count() >= 2);
}

void HeartbeatTest::strayControlPacketsAreIgnored()
{
    QFETCH(Revision, revision);
    RawServer server;
    speak(server, revision);
    RawLine line(server);
    line.join();

    for (const char* stray : {"6", "3", "3probe", "0{}", "5"})
        server.sendText(stray);
    server.sendText("42[\"after\"]");

    QTRY_COMPARE(line.names(), QStringList{u"after"_s});
    QCOMPARE(line.disconnected.count(), 0);
}

QTEST_GUILESS_MAIN(HeartbeatTest)
#include "HeartbeatTest.moc"
