#include "app/protocol/MessageContent.h"

#include "app/protocol/Inbound.h"
#include "app/protocol/RawEvent.h"
#include "app/protocol/ServerProfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::protocol;

namespace {

constexpr int imageType = 3;
constexpr int fileType = 4;
constexpr int replyType = 5;

ServerProfile mapped()
{
    ServerProfile profile;
    profile.imageType = imageType;
    profile.fileType = fileType;
    profile.replyType = replyType;
    return profile;
}

Attachment attachmentOf(const QByteArray& bytes, const QString& name)
{
    return {.kind = Attachment::Kind::Picture,
            .name = name,
            .mediaType = u"image/png"_s,
            .size = bytes.size(),
            .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
            .dimensions = {30, 20}};
}

} // namespace

class MessageContentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void goodOnesAreReadAndOthersAreNotHidden_data();
    void goodOnesAreReadAndOthersAreNotHidden();
    void withoutANumberNothingIsRead();
    void hostileOnesDoNoHarm_data();
    void hostileOnesDoNoHarm();
    void namesAreNoPaths_data();
    void namesAreNoPaths();
    void aListShowsWhatItIs();
    void theOverheadIsEnough();
    void theRawEventIsWhatCame();
};

void MessageContentTest::whatIsWrittenIsRead()
{
    const QByteArray bytes(5000, '\x7f');
    MessageContent content{.text = u"a \"caption\",\"data\":\"x\" of\nتهران 😀"_s,
                           .attachment = attachmentOf(bytes, u"باغ.png"_s),
                           .quote = Quote{.author = {2}, .text = u"where?"_s, .serverId = 9},
                           .data = bytes.toBase64()};

    const QString wire = writeContent(content);
    QVERIFY(wire.endsWith(u",\"data\":\"%1\"}"_s.arg(QString::fromLatin1(content.data))));
    QCOMPARE(typeFor(content, mapped()), imageType);
    QCOMPARE(readContent(wire, imageType, mapped()), content);

    content.attachment->kind = Attachment::Kind::File;
    content.attachment->dimensions = {};
    QCOMPARE(readContent(writeContent(content), fileType, mapped()), content);
    QCOMPARE(typeFor(content, mapped()), fileType);

    const MessageContent reply{.text = u"yes"_s, .quote = content.quote};
    QCOMPARE(readContent(writeContent(reply), replyType, mapped()), reply);
    QCOMPARE(typeFor(reply, mapped()), replyType);
    QCOMPARE(writeContent({.text = u"{\"v\":1}"_s}), u"{\"v\":1}"_s);
}

/// The cases are in a file, so that the JSON Schema is held against them as well.
void MessageContentTest::goodOnesAreReadAndOthersAreNotHidden_data()
{
    QTest::addColumn<QJsonObject>("json");
    QFile file(QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/unit/protocol/message-contents.json"));
    QVERIFY(file.open(QFile::ReadOnly));
    for (const auto& json : QJsonDocument::fromJson(file.readAll()).array())
        QTest::newRow(qPrintable(json[u"name"].toString())) << json.toObject();
}

void MessageContentTest::goodOnesAreReadAndOthersAreNotHidden()
{
    QFETCH(QJsonObject, json);
    const QString type = json.value(u"type"_s).toString();
    const int typeId = type == "image"_L1 ? imageType : type == "file"_L1 ? fileType : replyType;
    // In any order of the members, as JSON has it.
    const QString wire =
        QString::fromUtf8(QJsonDocument(json.value(u"content"_s).toObject()).toJson(QJsonDocument::Indented));

    const MessageContent content = readContent(wire, typeId, mapped());

    const bool bad = json.value(u"bad"_s).toBool();
    if (typeId == replyType) {
        QCOMPARE(content.quote.has_value(), !bad);
        QCOMPARE(content.text, bad ? wire : u"yes"_s);
    } else {
        QVERIFY(content.attachment.has_value());
        QCOMPARE(content.attachment->isReadable(), !bad);
        QCOMPARE(content.attachment->kind,
                 typeId == imageType ? Attachment::Kind::Picture : Attachment::Kind::File);
        QCOMPARE(QByteArray::fromBase64(content.data), bad ? QByteArray() : "hello, file");
    }
}

void MessageContentTest::withoutANumberNothingIsRead()
{
    const QByteArray bytes("x");
    const QString wire =
        writeContent({.attachment = attachmentOf(bytes, u"x.png"_s), .data = bytes.toBase64()});
    QCOMPARE(readContent(wire, imageType, ServerProfile{}), MessageContent{.text = wire});
    QCOMPARE(readLastMessage(wire, ServerProfile{}), MessageContent{.text = wire});
}

void MessageContentTest::hostileOnesDoNoHarm_data()
{
    QTest::addColumn<QString>("wire");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("a number") << u"17"_s;
    QTest::newRow("a list") << u"[1,2]"_s;
    QTest::newRow("not closed") << uR"({"v":1,"name":"x)"_s;
    QTest::newRow("only data") << u",\"data\":\""_s;
    QTest::newRow("data and nothing else") << u"{\"v\":1,\"data\":\"AAAA\"}"_s;
    QTest::newRow("deep") << u"{\"v\":1,\"a\":"_s + QString(100'000, u'[') + u"}"_s;
    QTest::newRow("NUL") << QString(QChar(u'\0')) + u"{}"_s;
    QTest::newRow("half a surrogate pair") << u"{\"v\":1,\"name\":\""_s + QChar(0xD800) + u"\"}"_s;
    QTest::newRow("html") << u"<img src=x onerror=alert(1)>"_s;
    QTest::newRow("too long") << u"{\"v\":1}"_s + QString(longestContent, u' ');
    QTest::newRow("sizes that overflow")
        << uR"({"v":1,"name":"x","media_type":"m","size":1e300,"sha256":"%1","width":1e300,"height":-1,"data":""})"_s
               .arg(QString(64, u'a'));
}

void MessageContentTest::hostileOnesDoNoHarm()
{
    QFETCH(QString, wire);
    const MessageContent content = readContent(wire, imageType, mapped());
    QVERIFY(content.attachment.has_value());
    QVERIFY(!content.attachment->isReadable());
    QVERIFY(content.data.isEmpty());
    QVERIFY(content.text.isEmpty());
    QCOMPARE(readContent(wire, replyType, mapped()).text, wire);
    QCOMPARE(readContent(wire, 2, mapped()), MessageContent{.text = wire});
    (void)readLastMessage(wire, mapped());
}

void MessageContentTest::namesAreNoPaths_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("name");
    QTest::newRow("a path") << u"/etc/passwd"_s << u"passwd"_s;
    QTest::newRow("up") << u"../../.bashrc"_s << u".bashrc"_s;
    QTest::newRow("only up") << u"a/.."_s << u""_s;
    QTest::newRow("of Windows") << u"C:\\Windows\\notepad.exe"_s << u"notepad.exe"_s;
    QTest::newRow("turned around") << u"photo\u202Egpj.exe"_s << u"photogpj.exe"_s;
    QTest::newRow("lines") << u"a\nb\t.txt"_s << u"ab.txt"_s;
    QTest::newRow("Persian") << u"گزارش.pdf"_s << u"گزارش.pdf"_s;
    QTest::newRow("endless keeps its ending")
        << QString(500, u'a') + u".txt"_s << QString(149, u'a') + u'…' + QString(46, u'a') + u".txt"_s;
}

void MessageContentTest::namesAreNoPaths()
{
    QFETCH(QString, told);
    MessageContent content{.attachment = attachmentOf("x", told), .data = "eA=="};
    QTEST(readContent(writeContent(content), fileType, mapped()).attachment->name, "name");
}

/// A list tells no types, and may cut what it shows.
void MessageContentTest::aListShowsWhatItIs()
{
    const QByteArray bytes(4000, 'x');
    const MessageContent picture{
        .text = u"see"_s, .attachment = attachmentOf(bytes, u"a.png"_s), .data = bytes.toBase64()};
    const QString wire = writeContent(picture);
    for (const QString& shown : {wire, wire.left(600)}) {
        const MessageContent last = readLastMessage(shown, mapped());
        QCOMPARE(last.text, u"see"_s);
        QCOMPARE(identityOf(last.text, last.attachment, last.quote),
                 identityOf(picture.text, picture.attachment, picture.quote));
        QCOMPARE(last.attachment->kind, Attachment::Kind::Picture);
        QVERIFY(last.data.isEmpty());
    }
    for (const QString& text : {u"{\"v\":1}"_s, u"{ I like braces }"_s, u"hello"_s})
        QCOMPARE(readLastMessage(text, mapped()).text, text);
}

void MessageContentTest::theOverheadIsEnough()
{
    const QByteArray bytes(3000, 'x');
    const MessageContent content{.text = u"\"\\ سلام"_s,
                                 .attachment = attachmentOf(bytes, u"\"quoted\" نام.png"_s),
                                 .quote = Quote{.author = {2}, .text = QString(200, u'"')},
                                 .data = bytes.toBase64()};
    const QByteArray event =
        QJsonDocument(QJsonArray{u"send"_s, QJsonObject{{u"user_id"_s, qint64{9007199254740991}},
                                                        {u"room_title"_s, QString(36, u'x')},
                                                        {u"message"_s, writeContent(content)},
                                                        {u"type_id"_s, 2147483647},
                                                        {u"client_id"_s, QString(36, u'x')}}})
            .toJson(QJsonDocument::Compact);
    QCOMPARE_GE(overheadOf(content) + content.data.size(), event.size());
}

void MessageContentTest::theRawEventIsWhatCame()
{
    const QJsonObject body{{u"user_id"_s, u"2"_s}, // a number as a string, as some servers have it
                           {u"room_title"_s, u"r1"_s},
                           {u"message"_s, u"<b>hi</b>"_s},
                           {u"type_id"_s, 2},
                           {u"id"_s, 7},
                           {u"surprise"_s, QJsonArray{1, u"two"_s}}};
    const auto received = Received::fromJson(body, mapped());
    QVERIFY(received);
    Message message{.room = received->room,
                    .author = received->author,
                    .text = received->text,
                    .typeId = received->typeId,
                    .extras = received->extras};

    QCOMPARE(QJsonDocument::fromJson(rawEvent(message).toUtf8()).object(), body);
    QVERIFY(!received->extras.contains(u"hi"_s)); // not twice on disk

    QJsonObject endless = body;
    endless.insert(u"zzz"_s, QString(1'000'000, u'z'));
    QCOMPARE_LT(Received::fromJson(endless, mapped())->extras.size(), 5000);
}

QTEST_MAIN(MessageContentTest)
#include "MessageContentTest.moc"
