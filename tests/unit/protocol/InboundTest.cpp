#include "app/protocol/Inbound.h"

#include "app/protocol/ServerProfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::protocol;

class InboundTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDocumentsBodiesAreUnderstood();
    void aBodyOnAnotherListenerIsUnderstood();
    void numbersMayBeStrings();
    void theOtherPersonIsWhoeverIsNotMe();
    void aCallSignalIsNeverAChatMessage();
    void goodRowsOfAListSurviveBadOnes();
    void statusesThatEndACall_data();
    void statusesThatEndACall();
    void malformedBodiesNameTheMember_data();
    void malformedBodiesNameTheMember();
    void optionalMembersAreTakenWhenReadable();
    void callSignalsSurviveTheWire_data();
    void callSignalsSurviveTheWire();

private:
    [[nodiscard]] static QJsonObject json(const char* text) { return QJsonDocument::fromJson(text).object(); }
    [[nodiscard]] static ServerProfile profile()
    {
        ServerProfile profile;
        profile.timeZone = QTimeZone::utc();
        return profile;
    }
};

void InboundTest::theDocumentsBodiesAreUnderstood()
{
    const auto requested =
        decode(u"logs response", json(R"({"type":"request","success":true,"room_title":"xxxx"})"), profile());
    QVERIFY(requested);
    QCOMPARE(std::get<RequestAnswered>(*requested), (RequestAnswered{true, {u"xxxx"_s}}));

    const auto received = decode(
        u"receive", json(R"({"user_id":1,"room_title":"r","message":"I got Lorem Ipsum","type_id":2})"),
        profile());
    QVERIFY(received);
    QCOMPARE(std::get<Received>(*received),
             (Received{.author = {1}, .room = {u"r"_s}, .text = u"I got Lorem Ipsum"_s, .typeId = 2}));

    const auto status = decode(
        u"logs response",
        json(R"({"type":"status","user_id":1,"online":true,"last_seen":"2024-01-02 03:04"})"), profile());
    QVERIFY(status);
    QCOMPARE(std::get<PresenceTold>(*status).presence,
             (Presence{Presence::State::Online, QDateTime({2024, 1, 2}, {3, 4}, Qt::UTC)}));

    const auto call =
        decode(u"call response", json(R"({"room_id":"c","from_id":1,"to_id":2,"from_status":"Calling",
        "to_status":"Ringing","call_type":"Video","type":"request"})"),
               profile());
    QVERIFY(call);
    QVERIFY(std::get<CallRequested>(*call).rings());

    const auto list =
        decode(u"call response", json(R"({"type":"list","rooms":[{"id":10,"title":"t","user_id":2,
        "recipient_id":3,"last_message":"This is a message","last_message_date":"1398-1-29 15:03","recipient_status":"online",
        "recipient_lastseen":"1398-1-29 15:03","recipient_avatar":"#","recipient_name":"Sajjad Rajabi"}]})"),
               profile());
    QVERIFY(list);
    const RoomRow row = std::get<RoomsListed>(*list).rooms.first();
    QCOMPARE(row.name, u"Sajjad Rajabi"_s);
    QVERIFY(row.avatarUrl.isEmpty());
    QCOMPARE(row.lastMessageDate, QDateTime({2019, 4, 18}, {15, 3}, Qt::UTC));

    const auto answer =
        decode(u"call response", json(R"({"status":true,"type":"answer","room_title":"c"})"), profile());
    QVERIFY(answer);
    QCOMPARE(std::get<CallAnswered>(*answer), (CallAnswered{{u"c"_s}, true}));

    const auto refresh = decode(u"user response", json(R"({"type":"status","refresh":true})"), profile());
    QVERIFY(refresh);
    QVERIFY(std::holds_alternative<RefreshWanted>(*refresh));
}

void InboundTest::aBodyOnAnotherListenerIsUnderstood()
{
    const auto list = decode(u"user response", json(R"({"type":"list","rooms":[]})"), profile());
    const auto answer =
        decode(u"logs response", json(R"({"type":"answer","status":false,"room_title":"c"})"), profile());

    QVERIFY(list && std::holds_alternative<RoomsListed>(*list));
    QVERIFY(answer && std::holds_alternative<CallAnswered>(*answer));
}

void InboundTest::numbersMayBeStrings()
{
    const auto received = decode(
        u"receive", json(R"({"user_id":"7","room_title":"r","message":"x","type_id":"2"})"), profile());

    QVERIFY(received);
    QCOMPARE(std::get<Received>(*received).author, UserId{7});
}

void InboundTest::theOtherPersonIsWhoeverIsNotMe()
{
    const RoomRow row{.user = {2}, .recipient = {3}};

    QCOMPARE(row.other(UserId{2}), UserId{3});
    QCOMPARE(row.other(UserId{3}), UserId{2});
}

void InboundTest::aCallSignalIsNeverAChatMessage()
{
    const auto good = decode(
        u"receive",
        json(
            R"({"user_id":1,"room_title":"c","message":"{\"v\":1,\"generation\":2,\"kind\":\"restart\"}","type_id":90})"),
        profile());
    const auto bad = decode(
        u"receive", json(R"({"user_id":1,"room_title":"c","message":"hello","type_id":90})"), profile());

    QVERIFY(good && std::holds_alternative<CallSignalled>(*good));
    QCOMPARE(std::get<CallSignalled>(*good).signal.generation, 2);
    QVERIFY(!bad);
}

void InboundTest::goodRowsOfAListSurviveBadOnes()
{
    const auto list = decode(u"call response", json(R"({"type":"list","rooms":[{"id":"x"},17,null,
        {"id":1,"title":"t","user_id":2,"recipient_id":3}]})"),
                             profile());

    QVERIFY(list);
    QCOMPARE(std::get<RoomsListed>(*list).rooms.size(), 1);
    QCOMPARE(std::get<RoomsListed>(*list).malformedRows, 3);
}

void InboundTest::statusesThatEndACall_data()
{
    QTest::addColumn<QString>("toStatus");
    QTest::addColumn<bool>("rings");
    QTest::newRow("ringing") << u"Ringing"_s << true;
    QTest::newRow("any case") << u"RINGING"_s << true;
    QTest::newRow("busy") << u"Busy"_s << false;
    QTest::newRow("offline") << u"offline"_s << false;
    QTest::newRow("unheard of") << u"On the moon"_s << false;
}

void InboundTest::statusesThatEndACall()
{
    QFETCH(QString, toStatus);
    QFETCH(bool, rings);

    const CallRequested call{
        .call = {u"c"_s}, .from = {1}, .to = {2}, .fromStatus = u"Calling"_s, .toStatus = toStatus};

    QCOMPARE(call.rings(), rings);
}

void InboundTest::malformedBodiesNameTheMember_data()
{
    QTest::addColumn<QString>("listener");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("member");
    const auto row = [](const char* name, QStringView listener, const char* body, QStringView member) {
        QTest::newRow(name) << listener.toString() << QByteArray(body) << member.toString();
    };
    row("no author", u"receive", R"({"room_title":"r","message":"x","type_id":2})", u"user_id");
    row("author zero", u"receive", R"({"user_id":0,"room_title":"r","message":"x","type_id":2})", u"user_id");
    row("author beyond 2^53", u"receive",
        R"({"user_id":9007199254740993,"room_title":"r","message":"x","type_id":2})", u"user_id");
    row("author half", u"receive", R"({"user_id":1.5,"room_title":"r","message":"x","type_id":2})",
        u"user_id");
    row("text an array", u"receive", R"({"user_id":1,"room_title":"r","message":["x"],"type_id":2})",
        u"message");
    row("type negative", u"receive", R"({"user_id":1,"room_title":"r","message":"x","type_id":-2})",
        u"type_id");
    row("room empty", u"receive", R"({"user_id":1,"room_title":"","message":"x","type_id":2})",
        u"room_title");
    row("success missing", u"logs response", R"({"type":"request"})", u"success");
    row("online a word", u"logs response", R"({"type":"status","user_id":1,"online":"perhaps"})", u"online");
    row("list without rooms", u"call response", R"({"type":"list","rooms":{}})", u"rooms");
    row("answer without room", u"call response", R"({"type":"answer","status":true})", u"room_title");
    row("call to nobody", u"call response",
        R"({"type":"request","room_id":"c","from_id":1,"to_status":"Ringing"})", u"to_id");
    row("refresh false", u"user response", R"({"type":"status","refresh":false})", u"refresh");
    row("unknown type", u"call response", R"({"type":"party"})", u"type");
    row("no type", u"logs response", R"({})", u"type");
}

void InboundTest::malformedBodiesNameTheMember()
{
    QFETCH(QString, listener);
    QFETCH(QByteArray, body);
    QFETCH(QString, member);

    const auto decoded = decode(listener, QJsonDocument::fromJson(body).object(), profile());

    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ErrorKind::Malformed);
    QVERIFY2(decoded.error().detail.contains(member), qPrintable(decoded.error().detail));
}

void InboundTest::optionalMembersAreTakenWhenReadable()
{
    const auto decoded = decode(u"receive", json(R"({"user_id":1,"room_title":"r","message":"x","type_id":2,
        "id":12,"client_id":"u-u","date":"2024-01-02 03:04"})"),
                                profile());
    const auto odd = decode(u"receive", json(R"({"user_id":1,"room_title":"r","message":"x","type_id":2,
        "id":{},"client_id":7,"date":[]})"),
                            profile());

    QVERIFY(decoded && odd);
    const auto received = std::get<Received>(*decoded);
    QCOMPARE(received.serverId, 12);
    QCOMPARE(received.clientId, u"u-u"_s);
    QCOMPARE(received.date, QDateTime({2024, 1, 2}, {3, 4}, Qt::UTC));
    QCOMPARE(std::get<Received>(*odd).serverId, 0);
    QVERIFY(!std::get<Received>(*odd).date.isValid());
}

void InboundTest::callSignalsSurviveTheWire_data()
{
    QTest::addColumn<CallSignal>("signal");
    QTest::newRow("offer") << CallSignal{1,
                                         SessionDescription{SessionDescription::Type::Offer, u"v=0\r\n"_s}};
    QTest::newRow("answer") << CallSignal{2,
                                          SessionDescription{SessionDescription::Type::Answer, u"v=0\r\n"_s}};
    QTest::newRow("candidate") << CallSignal{
        3, IceCandidate{u"candidate:1 1 UDP 1 ::1 9 typ host"_s, u"video0"_s, 1}};
    QTest::newRow("end of candidates") << CallSignal{1, IceCandidate{}};
    QTest::newRow("restart") << CallSignal{4, RestartWanted{}};
    QTest::newRow("state") << CallSignal{1, SentMedia{false, true, true}};
    QTest::newRow("bye") << CallSignal{1, Bye{u"busy"_s}};
}

void InboundTest::callSignalsSurviveTheWire()
{
    QFETCH(CallSignal, signal);

    const auto back = CallSignal::fromText(signal.toText());

    QVERIFY(back);
    QCOMPARE(*back, signal);
}

QTEST_GUILESS_MAIN(InboundTest)
#include "InboundTest.moc"
