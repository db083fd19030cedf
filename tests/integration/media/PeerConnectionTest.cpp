#include "app/media/PeerConnection.h"

#include "app/base/FrameMailbox.h"
#include "app/media/BlockCode.h"
#include "app/media/Engine.h"
#include "app/media/Tone.h"
#include "tests/support/Ear.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::media;

namespace {

/// One end of a call with generated media.
struct Side {
    Side(Engine& engine, qint64 identity, bool offers, SentMedia sent = {})
    {
        Options options;
        options.offers = offers;
        options.sent = sent;
        options.fake = mediaapi::FakeMedia{identity, {}};
        options.remotePicture = &remote;
        options.ownPicture = &own;
        options.audioTap = [this](QByteArrayView pcm) {
            ear.hear(pcm);
        };
        connection = std::make_unique<PeerConnection>(engine, options);
        QObject::connect(connection.get(), &PeerConnection::statisticsArrived,
                         [this](const CallStatistics& statistics) { soundLagMs = statistics.soundLagMs; });
    }
    [[nodiscard]] std::optional<BlockCode> seen() { return readBlockCode(remote.newest()); }

    FrameMailbox remote;
    FrameMailbox own;
    Ear ear;
    int soundLagMs = 0;
    std::unique_ptr<PeerConnection> connection;
};

void wire(Side& a, Side& b)
{
    for (const auto& [from, to] : {std::pair{&a, &b}, {&b, &a}}) {
        PeerConnection* other = to->connection.get();
        QObject::connect(from->connection.get(), &PeerConnection::localDescriptionCreated, other,
                         &PeerConnection::setRemoteDescription);
        QObject::connect(from->connection.get(), &PeerConnection::iceCandidateGathered, other,
                         &PeerConnection::addIceCandidate);
    }
}

int entries(const QString& folder)
{
    return static_cast<int>(
        QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System).size());
}

/// Resident memory of this process, MiB, when what ended is torn down and malloc has given back what is free.
double memory()
{
    constexpr int noCall = 12; // threads
    (void)QTest::qWaitFor([] { return entries(u"/proc/self/task"_s) < noCall; }, 3000);
    malloc_trim(0);
    QFile status(u"/proc/self/statm"_s);
    (void)status.open(QFile::ReadOnly);
    return status.readAll().split(' ').value(1).toDouble() * 4096 / 1024 / 1024;
}

constexpr int patience = 20'000;

} // namespace

class PeerConnectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pictureAndToneArriveBothWays();
    void muteAndCameraAreHeardAndSeen();
    void anAudioCallGetsItsPictureLater();
    void messagesGoOverTheControlChannel();
    void descriptionsDoNotNameTheUserOrTheComputer();
    void aKeyThatWasNotPromisedIsRefused();
    void whatIsNoDescriptionFails_data();
    void whatIsNoDescriptionFails();
    void aConnectionMayEndInEveryState_data();
    void aConnectionMayEndInEveryState();
    void callsInARowLeaveNothingBehind();

private:
    Engine m_engine;
};

void PeerConnectionTest::pictureAndToneArriveBothWays()
{
    Side a(m_engine, 3, true);
    Side b(m_engine, 8, false);
    wire(a, b);
    a.connection->createOffer();

    QTRY_COMPARE_WITH_TIMEOUT(a.connection->state(), PeerConnection::State::Connected, patience);
    QTRY_COMPARE_WITH_TIMEOUT(b.connection->state(), PeerConnection::State::Connected, patience);
    QTRY_VERIFY_WITH_TIMEOUT(a.seen() && a.seen()->identity == 8, patience);
    QTRY_VERIFY_WITH_TIMEOUT(b.seen() && b.seen()->identity == 3, patience);
    const auto first = a.seen()->counter;
    QTRY_VERIFY_WITH_TIMEOUT(a.seen() && a.seen()->counter > first + 30, patience);
    QTRY_VERIFY_WITH_TIMEOUT(a.ear.purity(toneFrequency(8)) > 0.8, patience);
    QTRY_VERIFY_WITH_TIMEOUT(b.ear.purity(toneFrequency(3)) > 0.8, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!a.own.newest().isNull(), patience);
    QCOMPARE(readBlockCode(a.own.newest())->identity, 3);
    // The sound lags by its two buffers, and no more than is noticed.
    QTRY_VERIFY_WITH_TIMEOUT(a.soundLagMs > 50 && a.soundLagMs <= 125, patience);
    QTRY_VERIFY_WITH_TIMEOUT(b.soundLagMs > 50 && b.soundLagMs <= 125, patience);
}

void PeerConnectionTest::muteAndCameraAreHeardAndSeen()
{
    Side a(m_engine, 3, true);
    Side b(m_engine, 8, false);
    wire(a, b);
    a.connection->createOffer();
    QTRY_VERIFY_WITH_TIMEOUT(b.seen() && b.ear.purity(toneFrequency(3)) > 0.8, patience);

    a.connection->setSent({.microphone = false, .camera = false});
    QTRY_VERIFY_WITH_TIMEOUT((b.ear.forget(), QTest::qWait(600), b.ear.purity(toneFrequency(3)) < 0.1),
                             patience);
    const auto still = b.seen()->counter;
    a.connection->setSent({.microphone = true, .camera = true});

    QTRY_VERIFY_WITH_TIMEOUT(b.ear.purity(toneFrequency(3)) > 0.8, patience);
    QTRY_VERIFY_WITH_TIMEOUT(b.seen() && b.seen()->counter > still, patience);
    QCOMPARE(b.connection->state(), PeerConnection::State::Connected);
}

void PeerConnectionTest::anAudioCallGetsItsPictureLater()
{
    const SentMedia soundOnly{.microphone = true, .camera = false};
    Side a(m_engine, 3, true, soundOnly);
    Side b(m_engine, 8, false, soundOnly);
    wire(a, b);
    QSignalSpy described(a.connection.get(), &PeerConnection::localDescriptionCreated);
    QSignalSpy picture(b.connection.get(), &PeerConnection::remotePictureArrived);
    a.connection->createOffer();
    QTRY_VERIFY_WITH_TIMEOUT(b.ear.purity(toneFrequency(3)) > 0.8, patience);
    QVERIFY(picture.isEmpty());

    a.connection->setSent({});

    QTRY_COMPARE_WITH_TIMEOUT(picture.count(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(b.seen() && b.seen()->identity == 3, patience);
    QCOMPARE(described.count(), 1); // without a renegotiation
}

void PeerConnectionTest::messagesGoOverTheControlChannel()
{
    Side a(m_engine, 3, true);
    Side b(m_engine, 8, false);
    wire(a, b);
    QSignalSpy heardByA(a.connection.get(), &PeerConnection::controlReceived);
    QSignalSpy heardByB(b.connection.get(), &PeerConnection::controlReceived);
    a.connection->createOffer();
    QTRY_VERIFY_WITH_TIMEOUT(a.connection->isControlOpen() && b.connection->isControlOpen(), patience);

    a.connection->sendControl(u"سلام"_s);
    b.connection->sendControl(QString(20'000, u'x'));

    QTRY_COMPARE_WITH_TIMEOUT(heardByB.count(), 1, patience);
    QCOMPARE(heardByB.first().first().toString(), u"سلام"_s);
    QTRY_COMPARE_WITH_TIMEOUT(heardByA.count(), 1, patience);
    QCOMPARE(heardByA.first().first().toString().size(), 20'000);
}

void PeerConnectionTest::descriptionsDoNotNameTheUserOrTheComputer()
{
    Side a(m_engine, 3, true);
    Side b(m_engine, 8, false);
    wire(a, b);
    QSignalSpy offered(a.connection.get(), &PeerConnection::localDescriptionCreated);
    QSignalSpy answered(b.connection.get(), &PeerConnection::localDescriptionCreated);
    QSignalSpy gathered(a.connection.get(), &PeerConnection::iceCandidateGathered);
    a.connection->createOffer();
    QTRY_COMPARE_WITH_TIMEOUT(answered.count(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!gathered.isEmpty(), patience);

    for (const QSignalSpy* spy : {&offered, &answered}) {
        const QString sdp = spy->first().first().value<SessionDescription>().sdp;
        QVERIFY(sdp.contains("cname:"_L1));
        QVERIFY2(!sdp.contains(u'@'), qPrintable(sdp)); // user@computer is GStreamer's name for a source
    }
    const auto candidate = gathered.first().first().value<IceCandidate>();
    QVERIFY2(!candidate.sdpMid.isEmpty(), "a browser takes candidates by the line's name");
}

/// Somebody in the middle changes a fingerprint on its way: the certificate that comes is not the promised
/// one.
void PeerConnectionTest::aKeyThatWasNotPromisedIsRefused()
{
    Side a(m_engine, 3, true);
    Side b(m_engine, 8, false);
    const QSignalSpy failed(a.connection.get(), &PeerConnection::failed);
    const QSignalSpy secured(a.connection.get(), &PeerConnection::secured);
    connect(a.connection.get(), &PeerConnection::localDescriptionCreated, b.connection.get(),
            &PeerConnection::setRemoteDescription);
    connect(b.connection.get(), &PeerConnection::localDescriptionCreated, a.connection.get(),
            [&a](SessionDescription answer) {
                const qsizetype at = answer.sdp.indexOf(u"a=fingerprint:"_s);
                const QString line = answer.sdp.mid(at, answer.sdp.indexOf(u'\r', at) - at);
                QString forged = line;
                forged.back() = line.back() == u'0' ? u'1' : u'0';
                answer.sdp.replace(line, forged);
                a.connection->setRemoteDescription(answer);
            });
    for (const auto& [from, to] : {std::pair{&a, &b}, {&b, &a}})
        connect(from->connection.get(), &PeerConnection::iceCandidateGathered, to->connection.get(),
                &PeerConnection::addIceCandidate);

    a.connection->createOffer();

    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Refused);
    QVERIFY(secured.isEmpty());
    QVERIFY(a.connection->state() != PeerConnection::State::Connected);
}

void PeerConnectionTest::whatIsNoDescriptionFails_data()
{
    QTest::addColumn<SessionDescription>("description");
    using enum SessionDescription::Type;
    QTest::newRow("empty") << SessionDescription{Offer, u""_s};
    QTest::newRow("words") << SessionDescription{Offer, u"hello"_s};
    QTest::newRow("no media") << SessionDescription{Offer,
                                                    u"v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n"_s};
    QTest::newRow("an answer nobody asked for") << SessionDescription{
        Answer, u"v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 X 0\r\n"_s};
}

void PeerConnectionTest::whatIsNoDescriptionFails()
{
    QFETCH(SessionDescription, description);
    Side b(m_engine, 8, false);
    QSignalSpy failed(b.connection.get(), &PeerConnection::failed);

    b.connection->setRemoteDescription(description);

    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
}

void PeerConnectionTest::aConnectionMayEndInEveryState_data()
{
    QTest::addColumn<int>("step");
    QTest::newRow("at once") << 0;
    QTest::newRow("offered") << 1;
    QTest::newRow("described") << 2;
    QTest::newRow("connected") << 3;
}

void PeerConnectionTest::aConnectionMayEndInEveryState()
{
    QFETCH(int, step);
    auto a = std::make_unique<Side>(m_engine, 3, true);
    auto b = std::make_unique<Side>(m_engine, 8, false);
    wire(*a, *b);
    QSignalSpy described(a->connection.get(), &PeerConnection::localDescriptionCreated);
    if (step > 0)
        a->connection->createOffer();
    if (step > 1)
        QTRY_COMPARE_WITH_TIMEOUT(described.count(), 1, patience);
    if (step > 2)
        QTRY_COMPARE_WITH_TIMEOUT(a->connection->state(), PeerConnection::State::Connected, patience);

    a.reset();
    b.reset();

    // The engine is still of use.
    Side c(m_engine, 4, true);
    Side d(m_engine, 5, false);
    wire(c, d);
    c.connection->createOffer();
    QTRY_VERIFY_WITH_TIMEOUT(d.seen() && d.seen()->identity == 4, patience);
}

void PeerConnectionTest::callsInARowLeaveNothingBehind()
{
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("DUOLOGUE_CALLS", &given);
    const int calls = given ? asked : 8;
    constexpr int warmUp = 3; // thread pools and caches fill in the first calls
    int threads = 0;
    int descriptors = 0;
    double mebibytes = 0; // after a fifth: until then malloc's arenas fill
    for (int i = 0; i < calls; ++i) {
        {
            Side a(m_engine, 2 * i + 1, true);
            Side b(m_engine, 2 * i + 2, false);
            wire(a, b);
            a.connection->createOffer();
            const auto is = [](qint64 identity, Side& side) {
                const auto seen = side.seen();
                return seen && seen->identity == identity;
            };
            CallStatistics last[2];
            for (int side = 0; side < 2; ++side)
                connect((side == 0 ? a : b).connection.get(), &PeerConnection::statisticsArrived, this,
                        [&last, side](const CallStatistics& now) { last[side] = now; });
            const auto context = [&, i](const char* what) {
                QByteArray text = "call " + QByteArray::number(i) + ": " + what;
                for (int side = 0; side < 2; ++side)
                    text += u"; state %1, sent %2, came %3 pictures, %4 packets"_s
                                .arg(int((side == 0 ? a : b).connection->state()))
                                .arg(last[side].framesSent)
                                .arg(last[side].framesReceived)
                                .arg(last[side].packetsReceived)
                                .toUtf8();
                return text;
            };
            QVERIFY2(QTest::qWaitFor([&] { return is(2 * i + 2, a); }, patience),
                     context("no picture at the caller").constData());
            QVERIFY2(QTest::qWaitFor([&] { return is(2 * i + 1, b); }, patience),
                     context("no picture at the callee").constData());
            QVERIFY2(QTest::qWaitFor([&] { return a.ear.purity(toneFrequency(2 * i + 2)) > 0.8; }, patience),
                     context("no sound at the caller").constData());
            QVERIFY2(QTest::qWaitFor([&] { return b.ear.purity(toneFrequency(2 * i + 1)) > 0.8; }, patience),
                     context("no sound at the callee").constData());
        }
        if (i == calls / 5)
            mebibytes = memory();
        if (i % 50 == 49) {
            const double now = memory();
            qInfo("%d calls: %d threads, %d descriptors, %.1f MiB", i + 1, entries(u"/proc/self/task"_s),
                  entries(u"/proc/self/fd"_s), now);
        }
        if (i == warmUp) {
            (void)QTest::qWaitFor([] { return entries(u"/proc/self/task"_s) < 8; }, 3000); // teardown ends
            threads = entries(u"/proc/self/task"_s);
            descriptors = entries(u"/proc/self/fd"_s);
        }
    }
    QVERIFY2(QTest::qWaitFor([&] { return entries(u"/proc/self/task"_s) <= threads + 1; }), "threads grow");
    QVERIFY2(QTest::qWaitFor([&] { return entries(u"/proc/self/fd"_s) <= descriptors + 2; }),
             "descriptors grow");
    constexpr double noise = 15;
    if (calls >= 100)
        QVERIFY2(memory() < mebibytes + noise, qPrintable(u"%1 → %2 MiB"_s.arg(mebibytes).arg(memory())));
}

QTEST_GUILESS_MAIN(PeerConnectionTest)
#include "PeerConnectionTest.moc"
