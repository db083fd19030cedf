#include "app/application/Account.h"
#include "app/platform/Accounts.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using calls::CallPhase;

namespace {

constexpr UserId kSara{1};
constexpr UserId kAli{2};
constexpr UserId kOmid{3};
constexpr UserId kStranger{8}; ///< without a room with Ali
constexpr int kPatience = 30'000;

/// The reference backend in a process of its own.
class Backend {
public:
    explicit Backend(const QString& folder, const QString& program = u"server.mjs"_s, int port = 0)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(u"node"_s, {QStringLiteral(DUOLOGUE_SOURCE_DIR "/tests/backend/") + program,
                                    u"--port"_s, QString::number(port), u"--data"_s, folder});
        if (m_process.waitForReadyRead(kPatience))
            m_profile.url = QUrl(QString::fromUtf8(m_process.readLine()).trimmed().section(u' ', -1));
    }
    ~Backend() { stop(); }
    Q_DISABLE_COPY_MOVE(Backend)

    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] const protocol::ServerProfile& profile() const { return m_profile; }

private:
    QProcess m_process;
    protocol::ServerProfile m_profile;
};

/// Somebody at one of their devices: everything but the windows.
struct Station {
    Station(const Backend& backend, UserId me) : Station(backend.profile(), me) {}
    /// With a folder of its own, or what another program of that person has left in one.
    Station(const protocol::ServerProfile& profile, UserId me,
            std::shared_ptr<QTemporaryDir> data = std::make_shared<QTemporaryDir>())
        : folder(std::move(data)),
          accounts(folder->path()),
          account({profile, me, {}, {}}, {.fakeMedia = true}, accounts, times)
    {
        QObject::connect(&account.calls, &calls::CallService::ended, &account.calls,
                         [this](const CallRecord& record) { log.append(record); });
        account.start();
    }
    [[nodiscard]] calls::CallService& calls() { return account.calls; }
    [[nodiscard]] CallPhase phase() { return account.calls.state().phase; }
    [[nodiscard]] CallOutcome outcome() { return account.calls.state().outcome; }
    [[nodiscard]] bool isReady() { return account.link.isConnected() && !account.rooms.all().isEmpty(); }

    std::shared_ptr<QTemporaryDir> folder;
    platform::Accounts accounts;
    viewmodels::TimeText times{QLocale(QLocale::English)};
    QList<CallRecord> log;
    application::Account account;
};

} // namespace

/// Real services, media and server; several people with several devices.
class CallFlowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bothCallEachOtherAtOnce();
    void aThirdPersonWaitsAndIsTaken();
    void aThirdPersonWaitsAndIsDeclined();
    void oneDeviceAnswersAndTheOtherStopsRinging();
    void oneDeviceDeclinesAndTheOtherStopsRinging();
    void aCallGivenUpAtOnceDoesNotGoOnRinging();
    void whoLostTheCallMayCallAgain();
    void aCallOutlivesTheServerAndEndsWithoutIt();
    void bothSeeTheSameFourSigns();
    void aForgedKeyEndsTheCallBeforeAnythingIsHeard();
    void aStrangersMissedCallIsFoundInARoom();
    void aStrangersCallThatEndsWithoutALineIsFoundLater();
    void aStrangersCallOutlivesTheProgram();
    void nobodyTakesWhoWaits();
    void aCallGoesThroughTheRelayAlone();

private:
    void connectSaraAndAli();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<Station> m_sara;
    std::unique_ptr<Station> m_ali;
};

void CallFlowsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_backend = std::make_unique<Backend>(m_folder->path());
    QVERIFY2(m_backend->profile().url.isValid(),
             "node or the modules of tests/backend are missing: ./dev install");
    m_sara = std::make_unique<Station>(*m_backend, kSara);
    m_ali = std::make_unique<Station>(*m_backend, kAli);
    QTRY_VERIFY_WITH_TIMEOUT(m_sara->isReady() && m_ali->isReady(), kPatience);
}

void CallFlowsTest::cleanup()
{
    m_ali.reset();
    m_sara.reset();
    m_backend.reset();
}

void CallFlowsTest::connectSaraAndAli()
{
    QVERIFY(m_sara->calls().dial(kAli, CallKind::Video));
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Incoming, kPatience);
    m_ali->calls().accept(CallKind::Video);
    QTRY_COMPARE_WITH_TIMEOUT(m_sara->phase(), CallPhase::Active, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Active, kPatience);
}

void CallFlowsTest::bothCallEachOtherAtOnce()
{
    QVERIFY(m_sara->calls().dial(kAli, CallKind::Video));
    QVERIFY(m_ali->calls().dial(kSara, CallKind::Video));

    QTRY_COMPARE_WITH_TIMEOUT(m_sara->phase(), CallPhase::Active, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Active, kPatience);
    QCOMPARE(m_sara->calls().state().id, m_ali->calls().state().id);
    QVERIFY(m_sara->calls().state().outgoing); // hers is the lower number
    QVERIFY(!m_ali->calls().state().outgoing);
    QVERIFY(!m_sara->calls().state().waiting && !m_ali->calls().state().waiting);
}

void CallFlowsTest::aThirdPersonWaitsAndIsTaken()
{
    Station omid(*m_backend, kOmid);
    connectSaraAndAli();
    QTRY_VERIFY_WITH_TIMEOUT(omid.account.link.isConnected(), kPatience);
    QVERIFY(omid.calls().dial(kAli, CallKind::Audio));
    QTRY_VERIFY_WITH_TIMEOUT(m_ali->calls().state().waiting.has_value(), kPatience);
    QCOMPARE(m_ali->phase(), CallPhase::Active);
    QCOMPARE(m_ali->calls().state().waiting->peer, kOmid);

    m_ali->calls().acceptWaiting(CallKind::Audio);

    QTRY_COMPARE_WITH_TIMEOUT(m_sara->phase(), CallPhase::Ended, kPatience);
    QCOMPARE(m_sara->outcome(), CallOutcome::Completed);
    QTRY_COMPARE_WITH_TIMEOUT(omid.phase(), CallPhase::Active, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Active, kPatience);
    QCOMPARE(m_ali->calls().state().peer, kOmid);
    QCOMPARE(m_ali->log.size(), 1);
    QCOMPARE(m_ali->log.first().peer, kSara);
}

void CallFlowsTest::aThirdPersonWaitsAndIsDeclined()
{
    Station omid(*m_backend, kOmid);
    connectSaraAndAli();
    QTRY_VERIFY_WITH_TIMEOUT(omid.account.link.isConnected(), kPatience);
    QVERIFY(omid.calls().dial(kAli, CallKind::Video));
    QTRY_VERIFY_WITH_TIMEOUT(m_ali->calls().state().waiting.has_value(), kPatience);

    m_ali->calls().declineWaiting();

    QTRY_COMPARE_WITH_TIMEOUT(omid.phase(), CallPhase::Ended, kPatience);
    QCOMPARE(omid.outcome(), CallOutcome::Declined);
    QCOMPARE(m_ali->phase(), CallPhase::Active);
    QCOMPARE(m_sara->phase(), CallPhase::Active);
    QCOMPARE(m_ali->log.first().peer, kOmid);
}

void CallFlowsTest::oneDeviceAnswersAndTheOtherStopsRinging()
{
    Station tablet(*m_backend, kAli);
    QTRY_VERIFY_WITH_TIMEOUT(tablet.account.link.isConnected(), kPatience);
    QVERIFY(m_sara->calls().dial(kAli, CallKind::Video));
    QTRY_COMPARE_WITH_TIMEOUT(tablet.phase(), CallPhase::Incoming, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Incoming, kPatience);

    m_ali->calls().accept(CallKind::Video);

    QTRY_COMPARE_WITH_TIMEOUT(tablet.phase(), CallPhase::Ended, kPatience);
    QCOMPARE(tablet.outcome(), CallOutcome::AnsweredElsewhere);
    QTRY_COMPARE_WITH_TIMEOUT(m_sara->phase(), CallPhase::Active, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Active, kPatience);
}

void CallFlowsTest::oneDeviceDeclinesAndTheOtherStopsRinging()
{
    Station tablet(*m_backend, kAli);
    QTRY_VERIFY_WITH_TIMEOUT(tablet.account.link.isConnected(), kPatience);
    QVERIFY(m_sara->calls().dial(kAli, CallKind::Video));
    QTRY_COMPARE_WITH_TIMEOUT(tablet.phase(), CallPhase::Incoming, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Incoming, kPatience);

    m_ali->calls().hangUp();

    QTRY_COMPARE_WITH_TIMEOUT(tablet.phase(), CallPhase::Ended, kPatience);
    QCOMPARE(tablet.outcome(), CallOutcome::DeclinedElsewhere);
    QTRY_COMPARE_WITH_TIMEOUT(m_sara->phase(), CallPhase::Ended, kPatience);
    QCOMPARE(m_sara->outcome(), CallOutcome::Declined);
}

void CallFlowsTest::aCallGivenUpAtOnceDoesNotGoOnRinging()
{
    QVERIFY(m_sara->calls().dial(kAli, CallKind::Video));
    m_sara->calls().hangUp(); // before the server could name the call

    QTRY_COMPARE_WITH_TIMEOUT(m_ali->log.size(), 1, kPatience);
    QCOMPARE(m_ali->phase(), CallPhase::Ended);
    QCOMPARE(m_ali->log.first().outcome, CallOutcome::Missed);
    QCOMPARE(m_sara->log.first().outcome, CallOutcome::Cancelled);
}

void CallFlowsTest::whoLostTheCallMayCallAgain()
{
    connectSaraAndAli();
    const CallId first = m_sara->calls().state().id;
    m_ali = std::make_unique<Station>(*m_backend, kAli); // as after a crash: it knows of no call
    QTRY_VERIFY_WITH_TIMEOUT(m_ali->isReady(), kPatience);

    QVERIFY(m_ali->calls().dial(kSara, CallKind::Video));

    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Active, kPatience); // nobody had to answer
    QTRY_COMPARE_WITH_TIMEOUT(m_sara->phase(), CallPhase::Active, kPatience);
    QVERIFY(m_sara->calls().state().id != first);
}

void CallFlowsTest::aCallOutlivesTheServerAndEndsWithoutIt()
{
    connectSaraAndAli();
    QSignalSpy measured(&m_sara->calls(), &calls::CallService::measured);
    QTRY_VERIFY_WITH_TIMEOUT(m_sara->calls().statistics().framesReceived > 5, kPatience);
    m_backend->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_sara->account.link.isConnected() && !m_ali->account.link.isConnected(),
                             kPatience);

    m_ali->calls().setMicrophone(false);
    QTRY_VERIFY_WITH_TIMEOUT(!m_sara->calls().state().remote.microphone, kPatience);
    QCOMPARE(m_sara->phase(), CallPhase::Active);
    measured.clear();
    QTRY_VERIFY_WITH_TIMEOUT(!measured.isEmpty() && m_sara->calls().statistics().framesReceived > 5,
                             kPatience);

    m_ali->calls().hangUp();
    QTRY_COMPARE_WITH_TIMEOUT(m_sara->phase(), CallPhase::Ended, kPatience);
    QCOMPARE(m_sara->outcome(), CallOutcome::Completed);
}

void CallFlowsTest::bothSeeTheSameFourSigns()
{
    connectSaraAndAli();

    QTRY_VERIFY_WITH_TIMEOUT(m_sara->calls().verification() && m_ali->calls().verification(), kPatience);
    QCOMPARE(*m_sara->calls().verification(), *m_ali->calls().verification());
}

/// The server puts another key into every description.
void CallFlowsTest::aForgedKeyEndsTheCallBeforeAnythingIsHeard()
{
    const QTemporaryDir folder;
    const Backend forger(folder.path(), u"forger.mjs"_s);
    Station sara(forger, kSara);
    Station ali(forger, kAli);
    QTRY_VERIFY_WITH_TIMEOUT(sara.isReady() && ali.isReady(), kPatience);
    bool everActive = false;
    for (Station* station : {&sara, &ali})
        connect(&station->calls(), &calls::CallService::changed, this,
                [&everActive, station] { everActive = everActive || station->phase() == CallPhase::Active; });

    QVERIFY(sara.calls().dial(kAli, CallKind::Video));
    QTRY_COMPARE_WITH_TIMEOUT(ali.phase(), CallPhase::Incoming, kPatience);
    ali.calls().accept(CallKind::Video);

    QTRY_COMPARE_WITH_TIMEOUT(sara.phase(), CallPhase::Ended, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(ali.phase(), CallPhase::Ended, kPatience);
    QVERIFY2(sara.outcome() == CallOutcome::KeyMismatch || ali.outcome() == CallOutcome::KeyMismatch,
             "who saw it first says so; the other one may only hear that the call is over");
    QVERIFY(!everActive);
}

void CallFlowsTest::aStrangersMissedCallIsFoundInARoom()
{
    Station stranger(*m_backend, kStranger);
    QTRY_VERIFY_WITH_TIMEOUT(stranger.account.link.isConnected(), kPatience);
    QVERIFY(!m_ali->account.rooms.withPeer(kStranger));
    QVERIFY(stranger.calls().dial(kAli, CallKind::Audio));
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Incoming, kPatience);

    stranger.calls().hangUp();

    QTRY_COMPARE_WITH_TIMEOUT(m_ali->outcome(), CallOutcome::Missed, kPatience);
    const auto shown = [this]() -> const Message* {
        const Room* room = m_ali->account.rooms.withPeer(kStranger);
        return room && room->latest && room->latest->call ? &*room->latest : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown(), kPatience);
    QCOMPARE(shown()->call->outcome, CallOutcome::Missed);
    QCOMPARE(shown()->call->peer, kStranger);
}

/// The whole 30 s of CallMachine::waitingPatience: who waits is told that it is busy.
void CallFlowsTest::aStrangersCallThatEndsWithoutALineIsFoundLater()
{
    auto stranger = std::make_unique<Station>(*m_backend, kStranger);
    QTRY_VERIFY_WITH_TIMEOUT(stranger->account.link.isConnected(), kPatience);
    QVERIFY(stranger->calls().dial(kAli, CallKind::Audio));
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Incoming, kPatience);
    const int port = m_backend->profile().url.port();
    m_backend->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_ali->account.link.isConnected(), kPatience);

    m_ali->calls().hangUp();
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->outcome(), CallOutcome::Declined, kPatience);
    stranger.reset();
    QVERIFY(!m_ali->account.rooms.withPeer(kStranger));
    m_backend = std::make_unique<Backend>(m_folder->path(), u"server.mjs"_s, port);

    const auto isShown = [this] {
        const Room* room = m_ali->account.rooms.withPeer(kStranger);
        return room && room->latest && room->latest->call &&
               room->latest->call->outcome == CallOutcome::Declined;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 2 * kPatience);
}

void CallFlowsTest::aStrangersCallOutlivesTheProgram()
{
    auto stranger = std::make_unique<Station>(*m_backend, kStranger);
    QTRY_VERIFY_WITH_TIMEOUT(stranger->account.link.isConnected(), kPatience);
    QVERIFY(stranger->calls().dial(kAli, CallKind::Audio));
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->phase(), CallPhase::Incoming, kPatience);
    const protocol::ServerProfile profile = m_backend->profile();
    m_backend->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!m_ali->account.link.isConnected(), kPatience);
    m_ali->calls().hangUp();
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->outcome(), CallOutcome::Declined, kPatience);
    const CallRecord declined = m_ali->log.last();
    stranger.reset();

    const auto folder = m_ali->folder;
    m_ali.reset(); // the program ends before there is a line again
    m_backend = std::make_unique<Backend>(m_folder->path(), u"server.mjs"_s, profile.url.port());
    m_ali = std::make_unique<Station>(profile, kAli, folder);

    const auto shown = [this]() -> const CallRecord* {
        const Room* room = m_ali->account.rooms.withPeer(kStranger);
        return room && room->latest && room->latest->call ? &*room->latest->call : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown(), 2 * kPatience);
    QCOMPARE(shown()->id, declined.id);
    QCOMPARE(shown()->kind, CallKind::Audio);
    QCOMPARE(shown()->outcome, CallOutcome::Declined);
    QCOMPARE(shown()->endedBy, declined.endedBy);
    QVERIFY(std::abs(shown()->startedAt.msecsTo(declined.startedAt)) < 1000);
}

void CallFlowsTest::nobodyTakesWhoWaits()
{
    Station omid(*m_backend, kOmid);
    connectSaraAndAli();
    QTRY_VERIFY_WITH_TIMEOUT(omid.account.link.isConnected(), kPatience);
    QVERIFY(omid.calls().dial(kAli, CallKind::Video));
    QTRY_VERIFY_WITH_TIMEOUT(m_ali->calls().state().waiting.has_value(), kPatience);

    QTRY_COMPARE_WITH_TIMEOUT(omid.phase(), CallPhase::Ended, 2 * kPatience);

    QCOMPARE(omid.outcome(), CallOutcome::Busy);
    QCOMPARE(m_ali->phase(), CallPhase::Active);
    QCOMPARE(m_ali->log.first().peer, kOmid);
    QCOMPARE(m_ali->log.first().outcome, CallOutcome::Missed);
}

void CallFlowsTest::aCallGoesThroughTheRelayAlone()
{
    constexpr int port = 34'781;
    QProcess relay;
    relay.start(u"turnserver"_s, {u"-n"_s,
                                  u"-v"_s,
                                  u"-X"_s,
                                  u"127.0.0.1"_s,
                                  u"-L"_s,
                                  u"127.0.0.1"_s,
                                  u"--listening-port"_s,
                                  QString::number(port),
                                  u"--allow-loopback-peers"_s,
                                  u"--no-tls"_s,
                                  u"--no-dtls"_s,
                                  u"--no-cli"_s,
                                  u"-a"_s,
                                  u"-u"_s,
                                  u"duologue:secret"_s,
                                  u"-r"_s,
                                  u"test"_s,
                                  u"--log-file"_s,
                                  u"stdout"_s,
                                  u"--pidfile"_s,
                                  m_folder->filePath(u"turn.pid"_s)});
    QVERIFY2(relay.waitForStarted(), "coturn is missing: ./dev install");
    protocol::ServerProfile profile = m_backend->profile();
    profile.iceServers = {
        {.urls = {u"turn:127.0.0.1:%1"_s.arg(port)}, .username = u"duologue"_s, .credential = u"secret"_s}};
    m_sara = std::make_unique<Station>(profile, kSara);
    m_ali = std::make_unique<Station>(profile, kAli);
    m_sara->calls().setRelayOnly(true);
    m_ali->calls().setRelayOnly(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_sara->isReady() && m_ali->isReady(), kPatience);

    connectSaraAndAli();

    QTRY_VERIFY_WITH_TIMEOUT(m_sara->calls().statistics().framesReceived > 5, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(m_ali->calls().statistics().framesReceived > 5, kPatience);
    m_sara->calls().hangUp();
    relay.terminate();
    relay.waitForFinished();
    const QByteArray log = relay.readAllStandardOutput() + relay.readAllStandardError();
    QVERIFY2(log.contains("ALLOCATE processed, success"), log.right(2000).constData());
}

QTEST_GUILESS_MAIN(CallFlowsTest)
#include "CallFlowsTest.moc"
