#include "app/core/Transcript.h"

#include "app/core/Export.h"
#include "tests/support/ChatFloors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::core;
using namespace duologue::testing;

namespace {

Transcript::Words words()
{
    return {.title = u"Chat with <Sara>"_s,
            .me = u"Me"_s,
            .peer = u"<Sara>"_s,
            .missing = u"[missing]"_s,
            .call = [](const CallRecord&) {
                return u"Video call"_s;
            }};
}

Message at(const QString& text, UserId author)
{
    Message message = ChatFloors::message(room, text, author);
    message.time = QDateTime({2026, 11, 24}, {14, 5}, Qt::UTC);
    return message;
}

QString written(Transcript::Format format, const QList<Message>& messages)
{
    Transcript transcript(format, words(), me, QTimeZone::utc());
    QByteArray text = transcript.begin();
    for (const Message& message : messages)
        text += transcript.rows({message});
    return QString::fromUtf8(text + transcript.end());
}

} // namespace

class TranscriptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEndingDecidesTheFormat();
    void textIsOneMessageALine();
    void noMessageLooksLikeTwo();
    void jsonIsJsonWithWhatIsKnown();
    void htmlEscapesEverythingThatPeopleWrote();
    void placeholdersInMessagesStayThem();
    void aWholeRoomIsWrittenIntoAFile();
    void aFileThatCannotBeWrittenIsSaid();
};

void TranscriptTest::theEndingDecidesTheFormat()
{
    QCOMPARE(Transcript::formatOf(u"a.JSON"_s), Transcript::Format::Json);
    QCOMPARE(Transcript::formatOf(u"a.htm"_s), Transcript::Format::Html);
    QCOMPARE(Transcript::formatOf(u"a.html.txt"_s), Transcript::Format::Text);
    QCOMPARE(Transcript::formatOf(u"a"_s), Transcript::Format::Text);
}

void TranscriptTest::textIsOneMessageALine()
{
    QCOMPARE(written(Transcript::Format::Text, {at(u"hello"_s, me), at(u"سلام"_s, sara)}),
             u"Chat with <Sara>\n\n[2026-11-24 14:05] Me: hello\n[2026-11-24 14:05] <Sara>: سلام\n"_s);
}

void TranscriptTest::noMessageLooksLikeTwo()
{
    const QString text = written(Transcript::Format::Text, {at(u"a\n[2026-11-24 14:06] Me: forged"_s, sara)});

    QCOMPARE(text.count(u"\n["_s), 1);
}

void TranscriptTest::jsonIsJsonWithWhatIsKnown()
{
    Message call = at({}, sara);
    call.kind = MessageKind::Call;
    call.call = CallRecord{
        .id = {u"c1"_s}, .peer = sara, .startedAt = call.time, .duration = std::chrono::seconds(61)};
    Message numbered = at(u"\"quoted\" \\ \u2028"_s, me);
    numbered.serverId = 12;

    const QJsonDocument json =
        QJsonDocument::fromJson(written(Transcript::Format::Json, {numbered, call}).toUtf8());

    QCOMPARE(json.array().size(), 2);
    const QJsonObject first = json.array().at(0).toObject();
    QCOMPARE(first.value("text"_L1).toString(), numbered.text);
    QCOMPARE(first.value("server_id"_L1).toInt(), 12);
    QCOMPARE(first.value("delivery"_L1).toString(), u"confirmed"_s);
    QCOMPARE(QDateTime::fromString(first.value("time"_L1).toString(), Qt::ISODate), numbered.time);
    QCOMPARE(json.array().at(1)["call"_L1]["seconds"_L1].toInt(), 61);
    QVERIFY(QJsonDocument::fromJson(written(Transcript::Format::Json, {}).toUtf8()).isArray());
}

void TranscriptTest::htmlEscapesEverythingThatPeopleWrote()
{
    const QString html = written(Transcript::Format::Html,
                                 {at(u"<script>alert(1)</script> & \"x\" <img src=x onerror=y>"_s, sara)});

    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(!html.contains(u"<Sara>"_s));
    QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt; &amp;"_s));
    QVERIFY(html.contains(u"default-src 'none'"_s));
}

void TranscriptTest::placeholdersInMessagesStayThem()
{
    for (const auto format : {Transcript::Format::Text, Transcript::Format::Json, Transcript::Format::Html})
        QVERIFY(written(format, {at(u"100%1 %2 %L3"_s, sara)}).contains(u"100%1 %2 %L3"_s));
}

void TranscriptTest::aWholeRoomIsWrittenIntoAFile()
{
    ChatFloors f;
    f.addMany(room, 1200);
    const QString file = f.folder.filePath(u"chat.json"_s);
    auto* task =
        new Export(f.history, room, file, Transcript(Transcript::Format::Json, words(), me), &f.history);
    QSignalSpy finished(task, &Export::finished);

    task->start();

    QVERIFY(finished.wait());
    QCOMPARE(finished.first().first().toInt(), 1200);
    QFile written(file);
    QVERIFY(written.open(QFile::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(written.readAll()).array();
    QCOMPARE(rows.size(), 1200);
    QCOMPARE(rows.first()["text"_L1].toString(), u"message 0"_s);
    QCOMPARE(rows.last()["text"_L1].toString(), u"message 1199"_s);
}

void TranscriptTest::aFileThatCannotBeWrittenIsSaid()
{
    ChatFloors f;
    f.addMany(room, 3);
    auto* task = new Export(f.history, room, f.folder.filePath(u"no/such/folder/chat.txt"_s),
                            Transcript(Transcript::Format::Text, words(), me), &f.history);
    QSignalSpy failed(task, &Export::failed);

    task->start();

    QVERIFY(failed.wait());
}

QTEST_MAIN(TranscriptTest)
#include "TranscriptTest.moc"
