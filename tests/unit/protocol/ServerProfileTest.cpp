#include "app/protocol/ServerProfile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::protocol;

class ServerProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aUrlIsEnough();
    void everyMemberIsRead();
    void mistakesNameTheMember_data();
    void mistakesNameTheMember();
};

void ServerProfileTest::aUrlIsEnough()
{
    const auto profile = ServerProfile::fromJson({{u"url"_s, u"https://chat.example"_s}});

    QVERIFY(profile);
    ServerProfile expected;
    expected.url = QUrl(u"https://chat.example"_s);
    QCOMPARE(*profile, expected);
}

void ServerProfileTest::everyMemberIsRead()
{
    const auto profile = ServerProfile::fromJson(QJsonDocument::fromJson(R"({"url":"wss://chat.example:3000",
        "namespace":"/chat","path":"/s/","socketio":"v4","transports":["polling"],
        "auth":{"token_in":"header","token_name":"key"},"time_zone":"Asia/Tehran",
        "message_types":{"text":1,"call_signal":77},"call_signal_room":"chat","message_ids":true,
        "ice_servers":[{"urls":"stun:s.example"},{"urls":["turn:t.example"],"username":"u","credential":"p"}]})")
                                                     .object());

    QVERIFY(profile);
    QCOMPARE(profile->nameSpace, u"/chat"_s);
    QCOMPARE(profile->revision, ServerProfile::Revision::V4);
    QCOMPARE(profile->transports, QStringList{u"polling"_s});
    QCOMPARE(profile->tokenPlace, ServerProfile::TokenPlace::Header);
    QCOMPARE(profile->timeZone, QTimeZone("Asia/Tehran"));
    QCOMPARE(profile->textType, 1);
    QCOMPARE(profile->callSignalType, 77);
    QCOMPARE(profile->signalRoom, ServerProfile::SignalRoom::Chat);
    QVERIFY(profile->messageIds);
    QCOMPARE(profile->iceServers.size(), 2);
    QCOMPARE(profile->iceServers.last().credential, u"p"_s);
}

void ServerProfileTest::mistakesNameTheMember_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("member");
    const auto row = [](const char* name, const char* json, QStringView member) {
        QTest::newRow(name) << QByteArray(json) << member.toString();
    };
    row("no url", R"({})", u"url");
    row("ftp", R"({"url":"ftp://x"})", u"url");
    row("namespace", R"({"url":"http://x","namespace":"chat"})", u"namespace");
    row("revision", R"({"url":"http://x","socketio":"v9"})", u"socketio");
    row("zone", R"({"url":"http://x","time_zone":"Mars/Base"})", u"time_zone");
    row("same types", R"({"url":"http://x","message_types":{"text":90}})", u"message_types");
    row("ice", R"({"url":"http://x","ice_servers":[{"urls":"http://y"}]})", u"ice_servers");
    row("ice no array", R"({"url":"http://x","ice_servers":"stun:y"})", u"ice_servers");
}

void ServerProfileTest::mistakesNameTheMember()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, member);

    const auto profile = ServerProfile::fromJson(QJsonDocument::fromJson(json).object());

    QVERIFY(!profile);
    QVERIFY2(profile.error().detail.contains(member), qPrintable(profile.error().detail));
}

QTEST_GUILESS_MAIN(ServerProfileTest)
#include "ServerProfileTest.moc"
