#include "app/socketio/codec/Packet.h"

#include "app/socketio/codec/EnginePacket.h"
#include "app/socketio/codec/Handshake.h"
#include "app/socketio/codec/JsonWriter.h"
#include "app/socketio/codec/PacketDecoder.h"

#include <QCborMap>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::socketio;

/// The packets of both revisions, as values.
class PacketTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPacketIsRead_data();
    void aPacketIsRead();
    void aMalformedPacketIsRefused_data();
    void aMalformedPacketIsRefused();
    void revisionsDiffer();
    void aPacketIsWritten();
    void numbersAreWrittenAsInJavaScript_data();
    void numbersAreWrittenAsInJavaScript();
    void writingDoesNotChangeTheValues();
    void attachmentsFillTheirPlaces();
    void engineTypes();
    void attachmentsAreBounded();
    void theHandshakeIsRead();
};

void PacketTest::aPacketIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<PacketType>("type");
    QTest::addColumn<QString>("nsp");
    QTest::addColumn<qint64>("ackId"); ///< -1: none
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonArray>("items");
    QTest::newRow("event") << u"2[\"a\",1]"_s << PacketType::Event << u"/"_s << qint64(-1) << u"a"_s
                           << QJsonArray{1};
    QTest::newRow("event with id") << u"213[\"a\"]"_s << PacketType::Event << u"/"_s << qint64(13) << u"a"_s
                                   << QJsonArray();
    QTest::newRow("namespace") << u"2/admin,[\"a\"]"_s << PacketType::Event << u"/admin"_s << qint64(-1)
                               << u"a"_s << QJsonArray();
    QTest::newRow("namespace and id")
        << u"2/a,7[\"a\"]"_s << PacketType::Event << u"/a"_s << qint64(7) << u"a"_s << QJsonArray();
    QTest::newRow("namespace with query")
        << u"0/a?b=c,"_s << PacketType::Connect << u"/a"_s << qint64(-1) << QString() << QJsonArray();
    QTest::newRow("no comma") << u"1/admin"_s << PacketType::Disconnect << u"/admin"_s << qint64(-1)
                              << QString() << QJsonArray();
    QTest::newRow("disconnect") << u"1"_s << PacketType::Disconnect << u"/"_s << qint64(-1) << QString()
                                << QJsonArray();
    QTest::newRow("acknowledgement") << u"30[]"_s << PacketType::Ack << u"/"_s << qint64(0) << QString()
                                     << QJsonArray();
    QTest::newRow("no attachments") << u"50-[\"x\"]"_s << PacketType::BinaryEvent << u"/"_s << qint64(-1)
                                    << u"x"_s << QJsonArray();
    QTest::newRow("binary acknowledgement")
        << u"61-/a,4[1]"_s << PacketType::BinaryAck << u"/a"_s << qint64(4) << QString() << QJsonArray{1};
    for (const QStringView text :
         {u"2[\"a b\",[1],{}]", u"2 \n[\"a b\",[1],{}]", u"2[ \"a b\" ,[1],{} ]", u"2[\"a\\u0020b\",[1],{}]"})
        QTest::addRow("%s", qPrintable(text.toString()))
            << text.toString() << PacketType::Event << u"/"_s << qint64(-1) << u"a b"_s
            << QJsonArray{QJsonArray{1}, QJsonObject()};
    QTest::newRow("number for a name")
        << u"2[7]"_s << PacketType::Event << u"/"_s << qint64(-1) << u"7"_s << QJsonArray();
}

void PacketTest::aPacketIsRead()
{
    QFETCH(QString, text);
    QFETCH(PacketType, type);
    QFETCH(QString, nsp);
    QFETCH(qint64, ackId);
    QFETCH(QString, name);
    QFETCH(QJsonArray, items);

    const auto packet = Packet::decode(text, Revision::V5);

    QVERIFY(packet);
    QCOMPARE(packet->type, type);
    QCOMPARE(packet->nsp, nsp);
    QCOMPARE(packet->ackId.has_value(), ackId >= 0);
    if (ackId >= 0)
        QCOMPARE(*packet->ackId, static_cast<quint64>(ackId));
    QCOMPARE(packet->items, items);
    QCOMPARE(packet->name, name);
}

void PacketTest::aMalformedPacketIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "7",
                             "x",
                             "2",
                             "2{}",
                             "2[]",
                             "2[true]",
                             "2[\"a\"",
                             "2[\"a\",]",
                             "2[\"a\", ]",
                             "2[\"a\"1]",
                             "2[\"a\",1",
                             "2[\"a",
                             "2[\"",
                             "2x[\"a\"]",
                             "2[\"a\"]x",
                             "2[null]",
                             "3[]",
                             "30{}",
                             "30",
                             "1[]",
                             "1{}",
                             "5[\"a\"]",
                             "5-[\"a\"]",
                             "511-[\"a\"]",
                             "51[\"a\"]",
                             "51.0-[\"a\"]",
                             "5x-[\"a\"]",
                             "61-[1]",
                             "218446744073709551616[\"a\"]",
                             "0{",
                             "4{",
                             "4["})
        QTest::newRow(*text ? text : "(empty)") << QString::fromLatin1(text);
    QTest::newRow("a nesting bomb") << u"2[\"a\","_s + QString(100'000, u'[') + QString(100'000, u']') + u']';
}

void PacketTest::aMalformedPacketIsRefused()
{
    QFETCH(QString, text);

    for (const Revision revision : {Revision::V4, Revision::V5}) {
        const auto packet = Packet::decode(text, revision);
        QVERIFY(!packet);
        QCOMPARE(packet.error().kind, ErrorKind::Malformed);
    }
}

void PacketTest::revisionsDiffer()
{
    QCOMPARE(Packet::decode(u"4\"Invalid namespace\"", Revision::V4)->data(), u"Invalid namespace"_s);
    QCOMPARE(Packet::decode(u"4{\"message\":\"no\"}", Revision::V5)->data().toObject().value("message"_L1),
             u"no"_s);
    QVERIFY(!Packet::decode(u"0[]", Revision::V5));
    QVERIFY(!Packet::decode(u"4[]", Revision::V5));
    QVERIFY(Packet::decode(u"4[]", Revision::V4));
    QVERIFY(!Packet::decode(u"2[\"disconnect\"]", Revision::V5));
    QVERIFY(Packet::decode(u"2[\"disconnect\"]", Revision::V4));
    QVERIFY(isReservedName(u"error", Revision::V4));
    QVERIFY(!isReservedName(u"error", Revision::V5));
    QVERIFY(!isReservedName(u"Connect", Revision::V5));
}

void PacketTest::aPacketIsWritten()
{
    QCOMPARE(EncodedPacket::connect(u"/"_s).frame, u"40"_s);
    QCOMPARE(EncodedPacket::connect(u"/a"_s, u"{\"t\":1}").frame, u"40/a,{\"t\":1}"_s);
    QCOMPARE(EncodedPacket::disconnect(u"/a"_s).frame, u"41/a,"_s);
    QCOMPARE(EncodedPacket::event(u"/"_s, std::nullopt, u"user list", {}).frame, u"42[\"user list\"]"_s);
    QCOMPARE(EncodedPacket::event(u"/a"_s, 7, u"e", {1, u"x"_s}).frame, u"42/a,7[\"e\",1,\"x\"]"_s);
    QCOMPARE(EncodedPacket::ack(u"/"_s, 0, {}).frame, u"430[]"_s);

    const auto binary = EncodedPacket::event(u"/a"_s, 7, u"e", {QByteArray("one"), QCborArray{QByteArray()}});
    QCOMPARE(binary.frame,
             u"452-/a,7[\"e\",{\"_placeholder\":true,\"num\":0},[{\"_placeholder\":true,\"num\":1}]]"_s);
    QCOMPARE(binary.attachments, (QList<QByteArray>{"one", ""}));
    QCOMPARE(EncodedPacket::ack(u"/"_s, 3, {QByteArray("b")}).frame,
             u"461-3[{\"_placeholder\":true,\"num\":0}]"_s);
}

void PacketTest::numbersAreWrittenAsInJavaScript_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << QJsonValue(0) << u"0"_s;
    QTest::newRow("minus zero") << QJsonValue(-0.0) << u"0"_s;
    QTest::newRow("time stamp") << QJsonValue(1693526400123.0) << u"1693526400123"_s;
    QTest::newRow("largest safe") << QJsonValue(qint64{9007199254740991}) << u"9007199254740991"_s;
    QTest::newRow("64 bits") << QJsonValue(std::numeric_limits<qint64>::min()) << u"-9223372036854775808"_s;
    QTest::newRow("1e20") << QJsonValue(1e20) << u"100000000000000000000"_s;
    QTest::newRow("1e21") << QJsonValue(1e21) << u"1e+21"_s;
    QTest::newRow("a tenth") << QJsonValue(0.1) << u"0.1"_s;
    QTest::newRow("infinity") << QJsonValue(std::numeric_limits<double>::infinity()) << u"null"_s;
    QTest::newRow("not a number") << QJsonValue(std::numeric_limits<double>::quiet_NaN()) << u"null"_s;
}

void PacketTest::numbersAreWrittenAsInJavaScript()
{
    QFETCH(QJsonValue, value);
    QFETCH(QString, text);

    QCOMPARE(EncodedPacket::ack(u"/"_s, 0, toCbor(QJsonArray{value})).frame, u"430["_s + text + u']');
}

void PacketTest::writingDoesNotChangeTheValues()
{
    const QJsonArray json{QJsonObject{{u"b"_s, QJsonArray{1, u"x"_s}}, {u"a"_s, QJsonValue::Null}}};
    const QJsonArray copy = json;

    const QString frame = EncodedPacket::event(u"/"_s, std::nullopt, u"e", toCbor(json)).frame;

    QCOMPARE(json, copy);
    QCOMPARE(Packet::decode(QStringView(frame).sliced(1), Revision::V5)->items, copy);
}

void PacketTest::attachmentsFillTheirPlaces()
{
    PacketDecoder decoder;
    QVERIFY(
        !*decoder.takeText(u"52-[\"e\",{\"_placeholder\":true,\"num\":1},{\"_placeholder\":true,\"num\":0},"
                           "{\"_placeholder\":false,\"num\":0}]"));
    QVERIFY(!*decoder.takeBinary("zero"));
    const auto packet = decoder.takeBinary("one");
    QVERIFY(packet && *packet);
    QCOMPARE((*packet)->binaryItems, (QCborArray{QByteArray("one"), QByteArray("zero"),
                                                 QCborMap{{u"_placeholder"_s, false}, {u"num"_s, 0}}}));

    QVERIFY(!decoder.takeBinary("unannounced"));
    QVERIFY(!*decoder.takeText(u"51-[\"e\"]"));
    QVERIFY(!decoder.takeText(u"2[\"e\"]"));

    for (const QStringView index : {u"-1", u"1", u"0.5", u"\"0\"", u"null", u"1e99"}) {
        PacketDecoder fresh;
        QVERIFY(
            !*fresh.takeText(u"51-[\"e\",{\"_placeholder\":true,\"num\":"_s + index.toString() + u"}]"_s));
        QVERIFY2(!fresh.takeBinary("x"), qPrintable(index.toString()));
    }
}

void PacketTest::engineTypes()
{
    QCOMPARE(EnginePacket::decode(u"2probe")->type, EngineType::Ping);
    QCOMPARE(EnginePacket::decode(u"2probe")->data.toString(), u"probe"_s);
    QCOMPARE((EnginePacket{EngineType::Pong, u"x"}.encode()), u"3x"_s);
    for (const QStringView frame : {u"", u"7", u"x", u" 2", u"/", u":"})
        QVERIFY(!EnginePacket::decode(frame));
}

void PacketTest::theHandshakeIsRead()
{
    const auto handshake = Handshake::decode(
        uR"({"sid":"s","upgrades":["websocket","webtransport"],"pingInterval":25000,"pingTimeout":5000,"x":1})");
    QVERIFY(handshake);
    QCOMPARE(handshake->sid, u"s"_s);
    QCOMPARE(handshake->pingTimeout, std::chrono::milliseconds(5000));
    QCOMPARE(handshake->upgrades.size(), 2);
    QVERIFY(!handshake->maxPayload);
    for (const QStringView bad : {uR"({"sid":"","pingInterval":1,"pingTimeout":1})",
                                  uR"({"sid":"s","pingInterval":0,"pingTimeout":1})",
                                  uR"({"sid":"s","pingInterval":"1","pingTimeout":1})", u"[]", u"", u"{"})
        QVERIFY(!Handshake::decode(bad));
}

void PacketTest::attachmentsAreBounded()
{
    PacketDecoder decoder(10, 100);
    QVERIFY(decoder.takeText(uR"(52-["b",{"_placeholder":true,"num":0},{"_placeholder":true,"num":1}])"));
    QVERIFY(!decoder.takeBinary(QByteArray(60, 'x')));
    QVERIFY(*decoder.takeText(u"2[\"next\"]")); // nothing is half done
}

QTEST_APPLESS_MAIN(PacketTest)
#include "PacketTest.moc"
