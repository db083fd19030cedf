#include "app/core/Evidence.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::core;

namespace {

constexpr UserId me{7};
constexpr UserId other{8};

Message row(qint64 id, UserId author, const QString& text, Delivery delivery,
            MessageKind kind = MessageKind::Text)
{
    return {.id = id, .room = {u"r"_s}, .author = author, .kind = kind, .text = text, .delivery = delivery};
}

} // namespace

class EvidenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReadingThatLosesNothingCounts_data();
    void theReadingThatLosesNothingCounts();
    void theListCouldShowTheNewestOfEachAuthor_data();
    void theListCouldShowTheNewestOfEachAuthor();
};

void EvidenceTest::theReadingThatLosesNothingCounts_data()
{
    QTest::addColumn<QString>("lastText");
    QTest::addColumn<QStringList>("olderTexts");
    QTest::addColumn<QStringList>("open");
    QTest::addColumn<qsizetype>("arrived");
    const QStringList abc{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("all") << u"c"_s << QStringList{u"before"_s} << abc << qsizetype{3};
    QTest::newRow("some") << u"b"_s << QStringList{u"before"_s} << abc << qsizetype{2};
    QTest::newRow("none") << u"before"_s << QStringList{u"before"_s} << abc << qsizetype{0};
    QTest::newRow("somebody wrote since") << u"else"_s << QStringList{u"before"_s} << abc << qsizetype{0};
    QTest::newRow("nothing is known of before") << u"c"_s << QStringList{} << abc << qsizetype{3};
    QTest::newRow("could be the one before") << u"c"_s << QStringList{u"c"_s} << abc << qsizetype{0};
    QTest::newRow("could be one of two")
        << u"ok"_s << QStringList{} << QStringList{u"ok"_s, u"b"_s, u"ok"_s} << qsizetype{1};
    QTest::newRow("an empty list") << QString() << QStringList{} << abc << qsizetype{0};
    QTest::newRow("an empty text") << u""_s << QStringList{} << QStringList{u""_s} << qsizetype{0};
    QTest::newRow("nothing is open") << u"a"_s << QStringList{} << QStringList{} << qsizetype{0};
}

void EvidenceTest::theReadingThatLosesNothingCounts()
{
    QFETCH(QString, lastText);
    QFETCH(QStringList, olderTexts);
    QFETCH(QStringList, open);

    QTEST(Evidence({lastText, olderTexts}).arrivedOf(open), "arrived");
}

void EvidenceTest::theListCouldShowTheNewestOfEachAuthor_data()
{
    QTest::addColumn<QList<Message>>("rows");
    QTest::addColumn<QStringList>("texts");
    const Message oldMine = row(1, me, u"my old"_s, Delivery::Confirmed);
    const Message mine = row(2, me, u"mine"_s, Delivery::Confirmed);
    const Message oldTheirs = row(3, other, u"their old"_s, Delivery::Received);
    const Message theirs = row(4, other, u"theirs"_s, Delivery::Received);
    const Message gap = row(5, other, u"gap"_s, Delivery::Received, MessageKind::Gap);
    const Message call = row(6, other, u""_s, Delivery::Received, MessageKind::Call);
    const Message open = row(10, me, u"open"_s, Delivery::Sent);
    const Message done = row(11, me, u"sent, and never to be confirmed"_s, Delivery::Sent);
    const Message queued = row(12, me, u"queued"_s, Delivery::Queued);
    const Message failed = row(13, me, u"failed"_s, Delivery::Failed);

    QTest::newRow("nothing") << QList<Message>{} << QStringList{};
    QTest::newRow("mine only") << QList<Message>{oldMine, mine} << QStringList{u"mine"_s};
    QTest::newRow("who wrote last is not known for certain")
        << QList<Message>{oldMine, mine, oldTheirs, theirs} << QStringList{u"theirs"_s, u"mine"_s};
    QTest::newRow("a gap is a third voice")
        << QList<Message>{mine, gap, theirs} << QStringList{u"theirs"_s, u"gap"_s, u"mine"_s};
    QTest::newRow("calls are not listed") << QList<Message>{mine, call} << QStringList{u"mine"_s};
    QTest::newRow("what is open does not count")
        << QList<Message>{mine, open, queued} << QStringList{u"mine"_s};
    QTest::newRow("sent and done with counts")
        << QList<Message>{mine, done, open} << QStringList{u"sent, and never to be confirmed"_s};
    QTest::newRow("failed may be there, or not")
        << QList<Message>{mine, failed} << QStringList{u"failed"_s, u"mine"_s};
}

void EvidenceTest::theListCouldShowTheNewestOfEachAuthor()
{
    QFETCH(QList<Message>, rows);

    QTEST(olderTextsIn(rows, {10, 12}), "texts");
}

QTEST_GUILESS_MAIN(EvidenceTest)
#include "EvidenceTest.moc"
