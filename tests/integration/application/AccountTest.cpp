#include "app/application/Account.h"

#include "app/platform/Accounts.h"
#include "app/viewmodels/TimeText.h"
#include "tests/integration/socketio/RawServer.h"
#include "tests/support/FullDisk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;

namespace {

const RoomTitle room{u"r1"_s};
constexpr UserId me{7};
constexpr UserId sara{2};

/// An event as it came over the wire.
struct Emitted {
    QString name;
    QJsonObject body;
    QString ackId;
};

/// A server of the backend's events whose every word is said by the test.
class ScriptedServer : public RawServer {
public:
    [[nodiscard]] QList<Emitted> heard(const QString& name = {}) const
    {
        QList<Emitted> events;
        for (const QString& text : texts) {
            const qsizetype begin = text.indexOf(u'[');
            if (!text.startsWith("42"_L1) || begin < 0)
                continue;
            const QJsonArray packet = QJsonDocument::fromJson(text.mid(begin).toUtf8()).array();
            const Emitted event{packet.at(0).toString(), packet.at(1).toObject(), text.mid(2, begin - 2)};
            if (name.isEmpty() || event.name == name)
                events.append(event);
        }
        return events;
    }
    [[nodiscard]] QStringList sent() const
    {
        QStringList messages;
        for (const Emitted& event : heard(u"send"_s))
            messages.append(event.body.value("message"_L1).toString());
        return messages;
    }
    [[nodiscard]] QStringList acknowledged() const { return texts.filter(QRegularExpression(u"^43"_s)); }

    void say(const QString& listener, const QJsonObject& body, const QString& ackId = {})
    {
        const QJsonArray packet{listener, body};
        sendText("42" + ackId.toUtf8() + QJsonDocument(packet).toJson(QJsonDocument::Compact));
    }
    void list(const QString& lastMessage)
    {
        say(u"call response"_s, {{u"type"_s, u"list"_s},
                                 {u"rooms"_s, QJsonArray{QJsonObject{{u"id"_s, 1},
                                                                     {u"title"_s, room.value},
                                                                     {u"user_id"_s, me.value},
                                                                     {u"recipient_id"_s, sara.value},
                                                                     {u"last_message"_s, lastMessage},
                                                                     {u"last_message_date"_s, u""_s},
                                                                     {u"recipient_status"_s, u"online"_s},
                                                                     {u"recipient_lastseen"_s, u""_s},
                                                                     {u"recipient_avatar"_s, u"#"_s},
                                                                     {u"recipient_name"_s, u"Sara"_s}}}}});
    }
    void receive(UserId author, const QString& message, qint64 id = 0, const RoomTitle& in = room)
    {
        QJsonObject body{{u"user_id"_s, author.value},
                         {u"room_title"_s, in.value},
                         {u"message"_s, message},
                         {u"type_id"_s, 2}};
        if (id != 0)
            body.insert(u"id"_s, id);
        say(u"receive"_s, body, QString::number(++m_lastAck));
    }
    void acknowledge(const Emitted& event) { sendText("43" + event.ackId.toUtf8() + "[]"); }

private:
    int m_lastAck = 0;
};

/// A run of the program: what it leaves on the disk, the next one finds.
struct Run {
    Run(const ScriptedServer& server, const QString& folder, bool messageIds = false)
        : accounts(folder),
          account({protocol::ServerProfile{.url = server.url(), .messageIds = messageIds}, me, {}, {}}, {},
                  accounts, times)
    {
        account.start();
    }

    [[nodiscard]] QList<Message> rows()
    {
        return account.messageStore.page(room, std::nullopt, 1000).result().value().messages;
    }
    [[nodiscard]] QStringList shown() // text and state, such as "a:3"
    {
        QStringList words;
        for (const Message& message : rows())
            words.append(message.text + u':' + QString::number(static_cast<int>(message.delivery)));
        return words;
    }
    [[nodiscard]] qsizetype outbox() { return account.messageStore.outbox().result().value().size(); }

    platform::Accounts accounts;
    viewmodels::TimeText times;
    application::Account account;
};

QString shown(const QString& text, Delivery delivery)
{
    return text + u':' + QString::number(static_cast<int>(delivery));
}

} // namespace

/// What becomes of a message, from the store to the socket and back.
class AccountTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsWrittenWithoutALineWaitsForTheList();
    void everyConnectionBeginsWithStatusListAndRefresh();
    void whatIsReceivedIsAcknowledgedOnDiskAndAgain();
    void whatTheDiskRefusesIsNeitherAcknowledgedNorSentNorLost();
    void aStrangersRoomAsksForTheList();
    void aMuteServersMessageIsSentOnceForEver();
    void aListAskedForByHandProvesNothingItShouldNot();
    void aDoubtThatRepeatsWhatWasSaidIsSentAgain();
    void theMessageThatProvesOthersIsWrittenLast();
    void aMessageRemovedOnItsWayDoesNotComeBackAsAnEcho();
    void whatWaitsInAForgottenRoomIsNotSent();
    void withoutAListItGoesOnAfterAWhile();
    void manyMissedMessagesAreOneSentence();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

void AccountTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void AccountTest::whatIsWrittenWithoutALineWaitsForTheList()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    const QSignalSpy waiting(&run.account.messages, &core::Messages::waitingChanged);
    run.account.messages.send(room, u"a"_s);
    run.account.messages.send(room, u"b"_s);
    QTRY_COMPARE(run.account.messages.waiting(), 2);
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);
    QVERIFY(server.sent().isEmpty());

    server.list(u"else"_s);

    QTRY_COMPARE(server.sent(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(run.account.messages.waiting(), 0);
    QCOMPARE(waiting.last().first().toInt(), 0);
    server.acknowledge(server.heard(u"send"_s).first());
    server.receive(me, u"b"_s);
    QTRY_VERIFY(run.shown().contains(shown(u"a"_s, Delivery::Confirmed)));
    QTRY_VERIFY(run.shown().contains(shown(u"b"_s, Delivery::Confirmed)));
}

void AccountTest::everyConnectionBeginsWithStatusListAndRefresh()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    run.account.session.setOpenRoom(room);
    const QSignalSpy disconnected(&run.account.link, &core::ServerLink::disconnected);
    const auto names = [&server] {
        QStringList heard;
        for (const Emitted& event : server.heard())
            heard.append(event.name);
        return heard;
    };
    const QStringList begin{u"status"_s, u"user list"_s, u"refresh"_s};
    QTRY_COMPARE(names(), begin);
    server.list(u""_s);
    QTRY_VERIFY(run.account.rooms.find(room));
    QTRY_COMPARE(run.account.rooms.find(room)->presence.state, Presence::State::Online);

    server.cut();

    QTRY_COMPARE(disconnected.count(), 1);
    QCOMPARE(run.account.rooms.find(room)->presence.state, Presence::State::Unknown);
    run.account.link.retryNow();
    QTRY_COMPARE(names(), begin + begin);
}

void AccountTest::whatIsReceivedIsAcknowledgedOnDiskAndAgain()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);

    server.receive(sara, u"hello"_s, 5);
    QTRY_COMPARE(server.acknowledged(), QStringList{u"431[]"_s});
    QCOMPARE(run.shown(), QStringList{shown(u"hello"_s, Delivery::Received)});
    server.receive(sara, u"hello"_s, 5);
    server.receive(me, u"from my other computer"_s, 6);

    QTRY_COMPARE(server.acknowledged(), (QStringList{u"431[]"_s, u"432[]"_s, u"433[]"_s}));
    QCOMPARE(run.shown(), (QStringList{shown(u"hello"_s, Delivery::Received),
                                       shown(u"from my other computer"_s, Delivery::Confirmed)}));
}

void AccountTest::whatTheDiskRefusesIsNeitherAcknowledgedNorSentNorLost()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    run.account.messages.send(room, u"mine"_s);
    QTRY_COMPARE(run.account.messages.waiting(), 1);
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);
    const QSignalSpy failed(&run.account.messages, &core::Messages::failed);
    const QSignalSpy refused(&run.account.messages, &core::Messages::sendFailed);
    {
        const FullDisk full;
        server.receive(sara, u"hello"_s, 5);
        QTRY_COMPARE(failed.count(), 1);
        run.account.messages.send(room, u"cannot be kept"_s);
        QTRY_COMPARE(refused.count(), 1);
        server.list(u"hello"_s);
        server.receive(sara, u"are you there?"_s, 6);
        QTRY_COMPARE_WITH_TIMEOUT(run.account.rooms.find(room)->peerName, u"Sara"_s, 10'000);
        QVERIFY(server.acknowledged().isEmpty());
        QVERIFY(server.sent().isEmpty());
    }

    QTRY_COMPARE_WITH_TIMEOUT(server.acknowledged(), (QStringList{u"431[]"_s, u"432[]"_s}), 10'000);
    QTRY_COMPARE(server.sent(), QStringList{u"mine"_s});
    QCOMPARE(run.shown(),
             (QStringList{shown(u"mine"_s, Delivery::Sent), shown(u"hello"_s, Delivery::Received),
                          shown(u"are you there?"_s, Delivery::Received)}));
    QCOMPARE(failed.count(), 1);
}

void AccountTest::aStrangersRoomAsksForTheList()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);
    server.list(u""_s);

    server.receive(UserId{9}, u"hello"_s, 0, {u"unheard of"_s});

    QTRY_COMPARE(server.heard(u"user list"_s).size(), 2);
    QTRY_VERIFY(run.account.rooms.find({u"unheard of"_s}));
    QCOMPARE(run.account.rooms.find({u"unheard of"_s})->peer, UserId{9});
}

void AccountTest::aMuteServersMessageIsSentOnceForEver()
{
    ScriptedServer server;
    {
        Run run(server, m_dir->path());
        QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);
        server.list(u"before"_s);
        run.account.messages.send(room, u"a"_s);
        QTRY_COMPARE(server.heard(u"user list"_s).size(), 2); // it asks for proof
        QCOMPARE(server.sent(), QStringList{u"a"_s});
        QCOMPARE(run.outbox(), 1);

        server.list(u"somebody else wrote"_s);
        QTRY_COMPARE(run.outbox(), 0);
        QVERIFY(run.shown().contains(shown(u"a"_s, Delivery::Sent)));

        server.cut();
        QTRY_VERIFY(!run.account.link.isConnected());
        run.account.link.retryNow();
        QTRY_COMPARE(server.heard(u"user list"_s).size(), 3);
        server.list(u"somebody else wrote"_s);
        run.account.messages.send(room, u"b"_s);
        QTRY_COMPARE(server.sent(), (QStringList{u"a"_s, u"b"_s}));
    }

    Run next(server, m_dir->path()); // b is in doubt, a is not

    QTRY_COMPARE(server.heard(u"user list"_s).size(), 4);
    server.list(u"somebody else wrote"_s);
    QTRY_COMPARE(server.sent(), (QStringList{u"a"_s, u"b"_s, u"b"_s}));
}

void AccountTest::aListAskedForByHandProvesNothingItShouldNot()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);
    server.list(u"before"_s);
    QTRY_VERIFY(run.account.rooms.find(room));
    QVERIFY(run.account.link.emitByHand(u"user list"_s, {{u"user_id"_s, me.value}}));
    run.account.messages.send(room, u"a"_s);
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 3);

    const QSignalSpy changed(&run.account.rooms, &core::Rooms::changed);
    server.list(u"somebody else wrote"_s); // the answer to the question by hand
    server.receive(sara, u"later"_s);
    QTRY_VERIFY(run.shown().contains(shown(u"later"_s, Delivery::Received)));
    QCOMPARE(run.outbox(), 1);

    server.list(u"somebody else wrote"_s);
    QTRY_COMPARE(run.outbox(), 0);
}

void AccountTest::aDoubtThatRepeatsWhatWasSaidIsSentAgain()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);
    server.list(u""_s);
    run.account.messages.send(room, u"ok"_s);
    QTRY_COMPARE(server.sent().size(), 1);
    server.acknowledge(server.heard(u"send"_s).first());
    QTRY_COMPARE(run.outbox(), 0);
    run.account.messages.send(room, u"ok"_s);
    QTRY_COMPARE(server.sent().size(), 2);

    server.cut();
    QTRY_VERIFY(!run.account.link.isConnected());
    run.account.link.retryNow();
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 2);
    server.list(u"ok"_s); // the first, or the second?

    QTRY_COMPARE(server.sent(), (QStringList{u"ok"_s, u"ok"_s, u"ok"_s}));
}

void AccountTest::theMessageThatProvesOthersIsWrittenLast()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);
    server.list(u""_s);
    for (const QString& text : {u"a"_s, u"b"_s, u"c"_s})
        run.account.messages.send(room, text);
    QTRY_COMPARE(server.sent().size(), 3);
    server.cut();
    QTRY_VERIFY(!run.account.link.isConnected());
    run.account.link.retryNow();
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 2);
    QList<qsizetype> inDoubt;
    connect(&run.account.messages, &core::Messages::changed, this,
            [&run, &inDoubt] { inDoubt.append(run.outbox()); });

    server.list(u"c"_s);

    QTRY_COMPARE(inDoubt, QList<qsizetype>{0});
    QCOMPARE(run.shown(), (QStringList{shown(u"a"_s, Delivery::Sent), shown(u"b"_s, Delivery::Sent),
                                       shown(u"c"_s, Delivery::Confirmed)}));
}

void AccountTest::aMessageRemovedOnItsWayDoesNotComeBackAsAnEcho()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);
    server.list(u""_s);
    run.account.messages.send(room, u"a"_s);
    QTRY_COMPARE(server.sent(), QStringList{u"a"_s});
    const QSignalSpy removed(&run.account.messages, &core::Messages::removed);

    run.account.messages.remove(run.rows().first());
    QTRY_COMPARE(removed.count(), 1);
    server.receive(me, u"a"_s);

    QTRY_COMPARE(server.acknowledged(), QStringList{u"431[]"_s});
    QVERIFY(run.rows().isEmpty());
}

void AccountTest::whatWaitsInAForgottenRoomIsNotSent()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);
    run.account.messages.send(room, u"a"_s);
    run.account.messages.send({u"another"_s}, u"b"_s);
    QTRY_COMPARE(run.account.messages.waiting(), 2);

    run.account.history.forget(room);
    QTRY_COMPARE(run.account.messages.waiting(), 1);
    server.list(u""_s);

    QTRY_COMPARE(server.sent(), QStringList{u"b"_s});
}

void AccountTest::withoutAListItGoesOnAfterAWhile()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    run.account.messages.send(room, u"a"_s);
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);

    QTRY_COMPARE_WITH_TIMEOUT(server.sent(), QStringList{u"a"_s}, 20'000);
}

void AccountTest::manyMissedMessagesAreOneSentence()
{
    ScriptedServer server;
    Run run(server, m_dir->path());
    const QSignalSpy caughtUp(&run.account.messages, &core::Messages::caughtUp);
    QTRY_COMPARE(server.heard(u"user list"_s).size(), 1);
    for (int i = 1; i <= 3; ++i)
        server.receive(sara, u"missed %1"_s.arg(i), i);
    QVERIFY(run.account.messages.isCatchingUp());

    server.list(u"missed 3"_s);

    QTRY_COMPARE(caughtUp.count(), 1);
    QCOMPARE(caughtUp.first(), (QList<QVariant>{3, 1}));
    QVERIFY(!run.account.messages.isCatchingUp());
}

QTEST_GUILESS_MAIN(AccountTest)
#include "AccountTest.moc"
