#include "app/protocol/Outbound.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::protocol;

class OutboundTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bodiesAreExactlyAsDocumented_data();
    void bodiesAreExactlyAsDocumented();
};

Q_DECLARE_METATYPE(Outbound)

void OutboundTest::bodiesAreExactlyAsDocumented_data()
{
    QTest::addColumn<Outbound>("event");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("request") << Outbound(Request{{1}, {2}}) << u"request"_s
                             << QByteArray(R"({"user_id":1,"recipient_id":2})");
    QTest::newRow("send") << Outbound(Send{{1}, {u"r"_s}, u"Lorem"_s, 2}) << u"send"_s
                          << QByteArray(R"({"user_id":1,"room_title":"r","message":"Lorem","type_id":2})");
    QTest::newRow("send with id")
        << Outbound(Send{{1}, {u"r"_s}, u"Lorem"_s, 2, u"u"_s}) << u"send"_s
        << QByteArray(R"({"user_id":1,"room_title":"r","message":"Lorem","type_id":2,"client_id":"u"})");
    QTest::newRow("status") << Outbound(Status{{1}, true}) << u"status"_s
                            << QByteArray(R"({"user_id":1,"online":true})");
    QTest::newRow("call") << Outbound(Call{{1}, {2}, CallKind::Audio}) << u"call"_s
                          << QByteArray(R"({"from_user":1,"to_user":2,"type":"Audio"})");
    QTest::newRow("user list") << Outbound(UserList{{1}}) << u"user list"_s << QByteArray(R"({"user_id":1})");
    QTest::newRow("call answer") << Outbound(CallAnswer{{1}, {2}, {u"c"_s}, true}) << u"call answer"_s
                                 << QByteArray(
                                        R"({"from_user":1,"to_user":2,"room_title":"c","answered":true})");
    QTest::newRow("refresh") << Outbound(Refresh{{u"r"_s}}) << u"refresh"_s
                             << QByteArray(R"({"room_title":"r"})");
    QTest::newRow("largest id") << Outbound(UserList{{9007199254740991}}) << u"user list"_s
                                << QByteArray(R"({"user_id":9007199254740991})");
}

void OutboundTest::bodiesAreExactlyAsDocumented()
{
    QFETCH(Outbound, event);
    QFETCH(QString, name);
    QFETCH(QByteArray, body);

    QCOMPARE(eventName(event), name);
    QCOMPARE(toJson(event), QJsonDocument::fromJson(body).object());
}

QTEST_GUILESS_MAIN(OutboundTest)
#include "OutboundTest.moc"
