#include "tests/integration/socketio/RawLine.h"

#include <QCborMap>

using namespace Qt::StringLiterals;
using namespace duologue::socketio;
using namespace std::chrono_literals;

/// Events, acknowledgements and bytes. Numbers are rows of the conformance list: see README.md.
class EventTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAndValuesSurvive_data(); // 51-57
    void namesAndValuesSurvive();
    void reservedNamesAreNotSent();       // 58
    void acknowledgementsMatch();         // 59-62
    void aLateAcknowledgementIsIgnored(); // 63
    void aTimedOutEventLeavesTheBuffer(); // 64, 66
    void handlersComeAndGo();             // 67, 68
    void bytesComeAndGo_data() { addRevisions(); }
    void bytesComeAndGo();                        // 69-75
    void halfABinaryEventDiesWithItsConnection(); // 84
};

void EventTest::namesAndValuesSurvive_data()
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

void EventTest::namesAndValuesSurvive()
{
    QFETCH(QString, name);
    QFETCH(QString, wire);
    QFETCH(QJsonArray, arguments);
    QFETCH(QString, back);
    RawServer server;
    RawLine line(server);
    line.join();

    server.sendText("42" + wire.toUtf8());
    QTRY_COMPARE(line.events.size(), 1);
    QCOMPARE(line.events.first().name, name);
    QCOMPARE(line.events.first().jsonArguments(), arguments);

    line.socket->emitEvent(name, arguments);
    QTRY_COMPARE(server.texts.size(), 2);
    QCOMPARE(server.texts.last(), u"42"_s + back);
}

void EventTest::reservedNamesAreNotSent()
{
    RawServer server;
    RawLine line(server);
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

void EventTest::acknowledgementsMatch()
{
    RawServer server;
    RawLine line(server);
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

void EventTest::aLateAcknowledgementIsIgnored()
{
    RawServer server;
    RawLine line(server);
    line.join();
    QList<bool> answers;

    line.socket->emitEvent(u"q"_s, {}, 20ms, [&](const auto& answer) { answers.append(answer.has_value()); });
    QTRY_COMPARE(answers, QList{false});
    server.sendText("430[]");
    server.sendText("42[\"after\"]");

    QTRY_COMPARE(line.names(), QStringList{u"after"_s});
    QCOMPARE(answers, QList{false});
}

void EventTest::aTimedOutEventLeavesTheBuffer()
{
    RawServer server;
    server.answersConnect = false;
    RawLine line(server);
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

void EventTest::handlersComeAndGo()
{
    RawServer server;
    RawLine line(server);
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

void EventTest::bytesComeAndGo()
{
    QFETCH(Revision, revision);
    RawServer server;
    speak(server, revision);
    RawLine line(server);
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

void EventTest::halfABinaryEventDiesWithItsConnection()
{
    RawServer server;
    RawLine line(server);
    line.join();

    server.sendText("451-[\"half\",{\"_placeholder\":true,\"num\":0}]");
    server.cut();
    QTRY_COMPARE(line.connected.count(), 2);
    server.sendText("42[\"whole\"]");

    QTRY_COMPARE(line.names(), QStringList{u"whole"_s});
}

QTEST_GUILESS_MAIN(EventTest)
#include "EventTest.moc"
