#include "app/protocol/ServerProfile.h"

#include <QFile>
#include <QJsonArray>
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
    void goodOnesAreReadAndMistakesNamed_data();
    void goodOnesAreReadAndMistakesNamed();
    void textThatIsNoJsonNamesTheLine();
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

/// The cases are in a file, so that the JSON Schema is held against them as well.
void ServerProfileTest::goodOnesAreReadAndMistakesNamed_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("member");
    QFile file(QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/unit/protocol/server-profiles.json"));
    QVERIFY(file.open(QFile::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(cases.size() > 30);
    for (const auto& value : cases) {
        const QJsonObject one = value.toObject();
        QTest::newRow(qPrintable(one.value("name"_L1).toString()))
            << one.value("profile"_L1).toObject() << one.value("member"_L1).toString();
    }
}

void ServerProfileTest::goodOnesAreReadAndMistakesNamed()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, member);

    const auto profile = ServerProfile::fromJson(json);

    if (member.isEmpty()) {
        QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    } else {
        QVERIFY(!profile);
        QVERIFY2(profile.error().detail.startsWith(u"member \"%1\" "_s.arg(member)),
                 qPrintable(profile.error().detail));
    }
}

void ServerProfileTest::textThatIsNoJsonNamesTheLine()
{
    const auto broken = ServerProfile::fromText("{\n\"url\": \"http://x\",\n}");
    const auto list = ServerProfile::fromText("[]");

    QVERIFY(!broken && !list);
    QVERIFY2(broken.error().detail.startsWith(u"line 3: "_s), qPrintable(broken.error().detail));
    QCOMPARE(list.error().kind, ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(ServerProfileTest)
#include "ServerProfileTest.moc"
