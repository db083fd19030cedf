#include "app/socketio/codec/Payload.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::socketio;

/// The bodies of long polling, both revisions.
class PayloadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBodyIsRead_data();
    void aBodyIsRead();
    void aBadBodyIsRefused_data();
    void aBadBodyIsRefused();
    void aBodyIsWrittenAndReadAgain_data();
    void aBodyIsWrittenAndReadAgain();
    void bodiesStayWithinTheLimit();
    void theRevisionShows();
};

void PayloadTest::aBodyIsRead_data()
{
    QTest::addColumn<Revision>("revision");
    QTest::addColumn<bool>("isOctetStream");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QList<Frame>>("frames");
    const auto bytes = [](std::initializer_list<int> values) {
        QByteArray all;
        for (const int value : values)
            all.append(static_cast<char>(value));
        return all;
    };
    QTest::newRow("4: several") << Revision::V4 << false << QByteArray("1:22:401:6")
                                << QList<Frame>{u"2"_s, u"40"_s, u"6"_s};
    QTest::newRow("4: UTF-16 units") << Revision::V4 << false << QByteArray("2:4€3:4😀1:2")
                                     << QList<Frame>{u"4€"_s, u"4😀"_s, u"2"_s};
    QTest::newRow("4: base64") << Revision::V4 << false << QByteArray("3:4516:b4AQID")
                               << QList<Frame>{u"451"_s, QByteArray("\1\2\3")};
    QTest::newRow("4: octets") << Revision::V4 << true
                               << bytes({0, 5, 0xff, '4', '5', '1', '-', '[', 1, 4, 0xff, 4, 1, 2, 3})
                               << QList<Frame>{u"451-["_s, QByteArray("\1\2\3")};
    QTest::newRow("4: octets count bytes")
        << Revision::V4 << true << bytes({0, 4, 0xff, '4'}) + "€" << QList<Frame>{u"4€"_s};
    QTest::newRow("5: several") << Revision::V5 << false
                                << QByteArray("2\x1e"
                                              "4€😀\x1e"
                                              "bAQID\x1e"
                                              "b")
                                << QList<Frame>{u"2"_s, u"4€😀"_s, QByteArray("\1\2\3"), QByteArray()};
}

void PayloadTest::aBodyIsRead()
{
    QFETCH(Revision, revision);
    QFETCH(bool, isOctetStream);
    QFETCH(QByteArray, body);
    QFETCH(QList<Frame>, frames);

    const auto decoded = Payload{.body = body, .isOctetStream = isOctetStream}.decode(revision);

    QVERIFY(decoded);
    QVERIFY(*decoded == frames);
}

void PayloadTest::aBadBodyIsRefused_data()
{
    QTest::addColumn<Revision>("revision");
    QTest::addColumn<bool>("isOctetStream");
    QTest::addColumn<QByteArray>("body");
    for (const char* body : {"", "1", "x:2", ":2", "0:", "-1:2", "2:2", "99999999999:2", "1:22:4", "1: 2",
                             "5:b4?!!", "2:b1", "+1:2", "1:2x"})
        QTest::addRow("4: %s", body) << Revision::V4 << false << QByteArray(body);
    for (const QByteArray& body :
         {QByteArray(1, '\0'), QByteArray("\0\xff", 2), QByteArray("\0\1", 2), QByteArray("\0\1\xff", 3),
          QByteArray("\2\1\xff"
                     "2"),
          QByteArray("\1\1\xff"
                     "2"),
          QByteArray("\0\x0a\xff"
                     "2",
                     4),
          QByteArray("\0\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\x09\xff"
                     "2",
                     14)})
        QTest::addRow("4 octets: %s", body.toHex().constData()) << Revision::V4 << true << body;
    for (const char* body : {"", "\x1e", "2\x1e",
                             "\x1e"
                             "2",
                             "2\x1e\x1e"
                             "2",
                             "b?", "bAQI"})
        QTest::addRow("5: %s", QByteArray(body).toHex().constData())
            << Revision::V5 << false << QByteArray(body);
}

void PayloadTest::aBadBodyIsRefused()
{
    QFETCH(Revision, revision);
    QFETCH(bool, isOctetStream);
    QFETCH(QByteArray, body);

    const auto decoded = Payload{.body = body, .isOctetStream = isOctetStream}.decode(revision);

    if (body == "bAQI") // base64 without padding is good enough
        QVERIFY(decoded);
    else
        QVERIFY(!decoded);
}

void PayloadTest::aBodyIsWrittenAndReadAgain_data()
{
    QTest::addColumn<Revision>("revision");
    QTest::addColumn<QList<Frame>>("frames");
    QTest::addColumn<QByteArray>("body");
    const QList<Frame> text{u"4€"_s, u"4😀"_s, u"1"_s};
    const QList<Frame> mixed{u"451-[]"_s, QByteArray("\0\xff\x1e", 3), QByteArray()};
    QTest::newRow("4: text") << Revision::V4 << text << QByteArray("2:4€3:4😀1:1");
    QTest::newRow("4: bytes") << Revision::V4 << mixed
                              << QByteArray("\0\6\xff"
                                            "451-[]"
                                            "\1\4\xff\4\0\xff\x1e"
                                            "\1\1\xff\4",
                                            20);
    QTest::newRow("5: text") << Revision::V5 << text
                             << QByteArray("4€\x1e"
                                           "4😀\x1e"
                                           "1");
    QTest::newRow("5: bytes") << Revision::V5 << mixed
                              << QByteArray("451-[]\x1e"
                                            "bAP8e\x1e"
                                            "b");
}

void PayloadTest::aBodyIsWrittenAndReadAgain()
{
    QFETCH(Revision, revision);
    QFETCH(QList<Frame>, frames);
    QFETCH(QByteArray, body);
    QList<Frame> outgoing = frames;

    const Payload payload = Payload::encode(outgoing, revision, 0);

    QCOMPARE(payload.body.toHex(), body.toHex());
    QVERIFY(outgoing.isEmpty());
    QVERIFY(*payload.decode(revision) == frames);
}

void PayloadTest::bodiesStayWithinTheLimit()
{
    QList<Frame> frames{QString(20, u'a'), u"bb"_s, u"cc"_s, QByteArray("dd"), u"ee"_s};

    QCOMPARE(Payload::encode(frames, Revision::V5, 10).body, QByteArray(20, 'a')); // one alone may be too big
    QCOMPARE(Payload::encode(frames, Revision::V5, 10).body, "bb\x1e"
                                                             "cc");
    QCOMPARE(Payload::encode(frames, Revision::V5, 10).body, "bZGQ=\x1e"
                                                             "ee");
    QVERIFY(frames.isEmpty());
}

void PayloadTest::theRevisionShows()
{
    QCOMPARE((Payload{.body = "97:0{\"sid\":1}"}.sniff()), Revision::V4);
    QCOMPARE((Payload{.body = "0{\"sid\":1}"}.sniff()), Revision::V5);
    QCOMPARE((Payload{.body = QByteArray(1, '\0'), .isOctetStream = true}.sniff()), Revision::V4);
    QCOMPARE((Payload{.body = "<html>:"}.sniff()), Revision::V5);
}

QTEST_APPLESS_MAIN(PayloadTest)
#include "PayloadTest.moc"
