#include "app/media/DeviceCheck.h"
#include "app/media/Engine.h"
#include "app/media/PeerConnection.h"
#include "app/media/Tone.h"
#include "app/media/devices/Devices.h"
#include "app/media/sound/SoundPlayer.h"
#include "tests/support/Ear.h"
#include "tests/support/PulseAudio.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::media;
using What = DeviceNotice::What;

namespace {

constexpr int patience = 15'000;
constexpr double clear = 0.5; ///< of the energy at a pitch

/// The generated tone of the other end.
constexpr qint64 other = 5;
const double otherTone = toneFrequency(other);

/// What microphones hear. None is a multiple of 250 Hz from the other end's tone: the echo canceller looks at
/// blocks of 4 ms, in which such a pair is always in the same phase, and takes one for the other's echo.
constexpr int lowTone = 500;
constexpr int highTone = 820;

/// One end of a call without cameras: this one with devices of its own choice, the other with a generated
/// tone.
struct Side {
    explicit Side(Engine& engine)
        : Side(engine, {.sent = {.camera = false}, .fake = mediaapi::FakeMedia{.identity = other}})
    {
    }
    Side(Engine& engine, bool offers, const QString& microphone, const QString& speaker)
        : devices(std::make_unique<Devices>(engine))
    {
        devices->start();
        devices->choose(DeviceKind::Microphone,
                        {microphone, microphone.isEmpty() ? QString() : u"Mic-"_s + microphone});
        devices->choose(DeviceKind::Speaker,
                        {speaker, speaker.isEmpty() ? QString() : u"Speaker-"_s + speaker});
        connect(engine, {.offers = offers, .sent = {.camera = false}, .devices = devices.get()});
    }
    Side(Engine& engine, Options options) { connect(engine, std::move(options)); }

    void connect(Engine& engine, Options options)
    {
        options.audioTap = [this](QByteArrayView pcm) {
            ear.hear(pcm);
        };
        connection = std::make_unique<PeerConnection>(engine, options);
        QObject::connect(connection.get(), &PeerConnection::deviceNoticed, connection.get(),
                         [this](const DeviceNotice& notice) { notices.append(notice); });
        QObject::connect(connection.get(), &PeerConnection::sentMediaChanged, connection.get(),
                         [this](const SentMedia& now) { sent = now; });
    }
    [[nodiscard]] bool hears(double hertz) { return ear.purity(hertz) > clear; }
    [[nodiscard]] bool wasTold(DeviceKind kind, What what) const
    {
        return std::ranges::any_of(notices,
                                   [=](const DeviceNotice& n) { return n.kind == kind && n.what == what; });
    }

    std::unique_ptr<Devices> devices;
    Ear ear;
    QList<DeviceNotice> notices;
    SentMedia sent;
    std::unique_ptr<PeerConnection> connection;
};

/// The sink that the server takes for its default when this one, the default, goes.
QByteArray defaultAfter(const QString& name)
{
    {
        const FakeSpeaker passing(name);
        pactl({u"set-default-sink"_s, name});
    }
    return pactl({u"get-default-sink"_s});
}

/// Prints how long something took. A tone counts when the last half second is half of it.
class Watch {
public:
    Watch() { m_timer.start(); }
    void print(const char* what) const
    {
        qInfo().nospace() << what << " after " << m_timer.elapsed() << " ms";
    }

private:
    QElapsedTimer m_timer;
};

} // namespace

/// Microphones and loudspeakers of a real PulseAudio come, go and are chosen while two connections talk.
class SoundDevicesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void whatIsPluggedInIsListed();
    void theChosenMicrophoneIsHeardAndChangesInTheCall();
    void anUnpluggedMicrophoneIsReplacedAndTakenBack();
    void withoutAMicrophoneOneListensAndTheOtherSideIsTold();
    void theChosenSpeakerPlaysAndChangesInTheCall();
    void anUnpluggedSpeakerIsReplacedAndTakenBack();
    void aSpeakerThatStoodStillPlaysOnInTime();
    void aCallOutlivesAllItsSpeakers();
    void theSystemsDefaultIsFollowedLive();
    void anUnpluggedDefaultIsReplaced();
    void tonesArePlayedOnTheRinger();
    void theCheckHearsAndPlaysBack();

private:
    void talk();

    Engine m_engine;
    std::unique_ptr<FakeSpeaker> m_speakers;
    std::unique_ptr<Side> m_a;
    std::unique_ptr<Side> m_b;
};

void SoundDevicesTest::initTestCase()
{
    gst_init(nullptr, nullptr);
    QVERIFY2(!pactl({u"info"_s}).isEmpty(), "no PulseAudio: run it by tests/support/with-desktop.sh");
}

void SoundDevicesTest::init()
{
    m_speakers = std::make_unique<FakeSpeaker>(u"first"_s);
    pactl({u"set-default-sink"_s, u"first"_s});
}

void SoundDevicesTest::cleanup()
{
    m_a.reset();
    m_b.reset();
    m_speakers.reset();
}

void SoundDevicesTest::talk()
{
    for (const auto& [from, to] : {std::pair{m_a.get(), m_b.get()}, {m_b.get(), m_a.get()}}) {
        PeerConnection* other = to->connection.get();
        connect(from->connection.get(), &PeerConnection::localDescriptionCreated, other,
                &PeerConnection::setRemoteDescription);
        connect(from->connection.get(), &PeerConnection::iceCandidateGathered, other,
                &PeerConnection::addIceCandidate);
    }
    m_b->connection->setSent({.camera = false});
    m_a->connection->createOffer();
    QTRY_COMPARE_WITH_TIMEOUT(m_b->connection->state(), PeerConnection::State::Connected, patience);
}

void SoundDevicesTest::whatIsPluggedInIsListed()
{
    Devices devices(m_engine);
    Devices more(m_engine); // GStreamer has one provider of each kind for all
    const auto ids = [](const Devices& of, DeviceKind kind) {
        QStringList all;
        for (const Device& each : of.all(kind))
            all.append(each.id);
        return all;
    };
    for (Devices* each : {&devices, &more}) {
        each->start();
        QTRY_VERIFY_WITH_TIMEOUT(ids(*each, DeviceKind::Speaker).contains(u"first"_s), patience);
        QVERIFY(ids(*each, DeviceKind::Microphone).isEmpty()); // what a speaker plays is no microphone
    }

    auto microphone = std::make_unique<FakeMicrophone>(u"mic"_s);

    for (Devices* each : {&devices, &more}) {
        QTRY_COMPARE_WITH_TIMEOUT(ids(*each, DeviceKind::Microphone), QStringList{u"mic"_s}, patience);
        QCOMPARE(each->all(DeviceKind::Microphone).first().name, u"Mic-mic"_s);
    }
    microphone.reset();
    for (Devices* each : {&devices, &more})
        QTRY_VERIFY_WITH_TIMEOUT(ids(*each, DeviceKind::Microphone).isEmpty(), patience);
}

void SoundDevicesTest::theChosenMicrophoneIsHeardAndChangesInTheCall()
{
    const FakeMicrophone one(u"one"_s);
    const FakeMicrophone two(u"two"_s);
    const ToneInto low(u"one-room"_s, lowTone);
    const ToneInto high(u"two-room"_s, highTone);
    m_a = std::make_unique<Side>(m_engine, true, u"one"_s, u"first"_s);
    m_b = std::make_unique<Side>(m_engine);
    talk();
    QTRY_VERIFY_WITH_TIMEOUT(m_b->hears(lowTone), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_a->hears(otherTone), patience);

    m_a->devices->choose(DeviceKind::Microphone, {u"two"_s, {}});

    QTRY_VERIFY_WITH_TIMEOUT(m_b->hears(highTone), patience);
    m_a->connection->setSent({.microphone = false, .camera = false});
    QTRY_VERIFY_WITH_TIMEOUT(!m_b->hears(highTone) && !m_b->hears(lowTone), patience);
}

void SoundDevicesTest::anUnpluggedMicrophoneIsReplacedAndTakenBack()
{
    const FakeMicrophone builtIn(u"builtin"_s);
    auto headset = std::make_unique<FakeMicrophone>(u"headset"_s);
    pactl({u"set-default-source"_s, u"builtin"_s});
    const ToneInto low(u"builtin-room"_s, lowTone);
    auto high = std::make_unique<ToneInto>(u"headset-room"_s, highTone);
    m_a = std::make_unique<Side>(m_engine, true, u"headset"_s, u"first"_s);
    m_b = std::make_unique<Side>(m_engine);
    talk();
    QTRY_VERIFY_WITH_TIMEOUT(m_b->hears(highTone), patience);

    high.reset();
    const Watch unplugged;
    headset.reset();

    QTRY_VERIFY_WITH_TIMEOUT(m_a->wasTold(DeviceKind::Microphone, What::FellBack), patience);
    unplugged.print("told of it");
    QTRY_VERIFY_WITH_TIMEOUT(m_b->hears(lowTone), patience);
    unplugged.print("another microphone than the chosen, unplugged one");
    QVERIFY(m_a->sent.microphone);

    headset = std::make_unique<FakeMicrophone>(u"headset"_s);
    high = std::make_unique<ToneInto>(u"headset-room"_s, highTone);

    QTRY_VERIFY_WITH_TIMEOUT(m_a->wasTold(DeviceKind::Microphone, What::Returned), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_b->hears(highTone), patience);
}

void SoundDevicesTest::withoutAMicrophoneOneListensAndTheOtherSideIsTold()
{
    m_a = std::make_unique<Side>(m_engine, true, QString(), u"first"_s);
    m_b = std::make_unique<Side>(m_engine);
    talk();
    QTRY_VERIFY_WITH_TIMEOUT(m_a->hears(otherTone), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_a->wasTold(DeviceKind::Microphone, What::Missing), patience);
    QVERIFY(!m_a->sent.microphone);
    QCOMPARE(m_a->connection->state(), PeerConnection::State::Connected);

    const FakeMicrophone microphone(u"mic"_s); // somebody plugs one in
    const ToneInto tone(u"mic-room"_s, highTone);

    QTRY_VERIFY_WITH_TIMEOUT(m_b->hears(highTone), patience);
    QVERIFY(m_a->sent.microphone);
    QVERIFY(m_a->wasTold(DeviceKind::Microphone, What::Returned));
}

void SoundDevicesTest::theChosenSpeakerPlaysAndChangesInTheCall()
{
    const FakeSpeaker second(u"second"_s);
    Ear atFirst;
    Ear atSecond;
    m_a = std::make_unique<Side>(m_engine, true, QString(), u"first"_s);
    m_b = std::make_unique<Side>(m_engine);
    talk();
    const ListenTo first(u"first.monitor"_s, [&](QByteArrayView pcm) { atFirst.hear(pcm); });
    const ListenTo other(u"second.monitor"_s, [&](QByteArrayView pcm) { atSecond.hear(pcm); });
    QTRY_VERIFY_WITH_TIMEOUT(atFirst.purity(otherTone) > clear, patience);
    QVERIFY(atSecond.purity(otherTone) < 0.1);

    m_a->devices->choose(DeviceKind::Speaker, {u"second"_s, {}});

    QTRY_VERIFY_WITH_TIMEOUT(atFirst.purity(otherTone) < 0.1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(atSecond.purity(otherTone) > clear, patience);
}

void SoundDevicesTest::anUnpluggedSpeakerIsReplacedAndTakenBack()
{
    auto second = std::make_unique<FakeSpeaker>(u"second"_s);
    pactl({u"set-default-sink"_s, u"first"_s});
    Ear atFirst;
    m_a = std::make_unique<Side>(m_engine, true, QString(), u"second"_s);
    m_b = std::make_unique<Side>(m_engine);
    talk();
    const ListenTo first(u"first.monitor"_s, [&](QByteArrayView pcm) { atFirst.hear(pcm); });
    QTRY_VERIFY_WITH_TIMEOUT(m_a->hears(otherTone), patience);
    QTest::qWait(500);
    QVERIFY(atFirst.purity(otherTone) < 0.1);

    const Watch unplugged;
    second.reset();

    QTRY_VERIFY_WITH_TIMEOUT(m_a->wasTold(DeviceKind::Speaker, What::FellBack), patience);
    unplugged.print("told of it");
    QTRY_VERIFY_WITH_TIMEOUT(atFirst.hearsAnything(), patience);
    unplugged.print("sound");
    QTRY_VERIFY_WITH_TIMEOUT(atFirst.purity(otherTone) > clear, patience);
    unplugged.print("half a second of it unbroken, on another speaker than the chosen, unplugged one");

    second = std::make_unique<FakeSpeaker>(u"second"_s);

    QTRY_VERIFY_WITH_TIMEOUT(m_a->wasTold(DeviceKind::Speaker, What::Returned), patience);
    QTRY_VERIFY_WITH_TIMEOUT(atFirst.purity(otherTone) < 0.1, patience);
}

/// As one does that wakes up slowly, or whose Bluetooth link was cut for a moment.
void SoundDevicesTest::aSpeakerThatStoodStillPlaysOnInTime()
{
    Ear ear;
    m_a = std::make_unique<Side>(m_engine, true, QString(), u"first"_s);
    m_b = std::make_unique<Side>(m_engine);
    talk();
    const ListenTo listener(u"first.monitor"_s, [&](QByteArrayView pcm) { ear.hear(pcm); });
    QTRY_VERIFY_WITH_TIMEOUT(ear.purity(otherTone) > clear, patience);

    pactl({u"suspend-sink"_s, u"first"_s, u"1"_s});
    QTest::qWait(800);
    ear.forget();
    pactl({u"suspend-sink"_s, u"first"_s, u"0"_s});

    const Watch resumed;
    QTRY_VERIFY_WITH_TIMEOUT(ear.purity(otherTone) > 0.9, patience);
    resumed.print("half a second unbroken, on a speaker that stood still,");
}

void SoundDevicesTest::aCallOutlivesAllItsSpeakers()
{
    m_a = std::make_unique<Side>(m_engine, true, QString(), u"first"_s);
    m_b = std::make_unique<Side>(m_engine);
    talk();
    QTRY_VERIFY_WITH_TIMEOUT(m_a->hears(otherTone), patience);

    pactl({u"suspend-sink"_s, u"first"_s, u"1"_s});
    m_speakers.reset();
    m_a->ear.forget();

    QTRY_VERIFY_WITH_TIMEOUT(m_a->hears(otherTone), patience); // it comes, whoever plays it
    QCOMPARE(m_a->connection->state(), PeerConnection::State::Connected);
}

void SoundDevicesTest::theSystemsDefaultIsFollowedLive()
{
    const FakeSpeaker second(u"second"_s);
    const FakeMicrophone one(u"one"_s);
    const FakeMicrophone two(u"two"_s);
    const ToneInto low(u"one-room"_s, lowTone);
    const ToneInto high(u"two-room"_s, highTone);
    pactl({u"set-default-sink"_s, u"first"_s});
    pactl({u"set-default-source"_s, u"one"_s});
    Ear atFirst;
    Ear atSecond;
    m_a = std::make_unique<Side>(m_engine, true, QString(), QString());
    m_b = std::make_unique<Side>(m_engine);
    talk();
    const ListenTo first(u"first.monitor"_s, [&](QByteArrayView pcm) { atFirst.hear(pcm); });
    const ListenTo other(u"second.monitor"_s, [&](QByteArrayView pcm) { atSecond.hear(pcm); });
    QTRY_VERIFY_WITH_TIMEOUT(atFirst.purity(otherTone) > clear, patience);

    const Watch speaker;
    pactl({u"set-default-sink"_s, u"second"_s});
    QTRY_VERIFY_WITH_TIMEOUT(atSecond.purity(otherTone) > clear, patience);
    speaker.print("the new default speaker");
    QTRY_VERIFY_WITH_TIMEOUT(atFirst.purity(otherTone) < 0.1, patience);

    m_b->connection->setSent({.microphone = false, .camera = false}); // nothing for the echo canceller to do
    QTRY_VERIFY_WITH_TIMEOUT(m_b->hears(lowTone), patience);
    const Watch microphone;
    pactl({u"set-default-source"_s, u"two"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_b->hears(highTone), patience);
    microphone.print("the new default microphone");
    QVERIFY(m_a->notices.isEmpty()); // somebody wanted it so
}

void SoundDevicesTest::anUnpluggedDefaultIsReplaced()
{
    const FakeMicrophone builtIn(u"builtin"_s);
    auto headset = std::make_unique<FakeMicrophone>(u"headset"_s);
    const QString next = QString::fromUtf8(defaultAfter(u"second"_s));
    auto second = std::make_unique<FakeSpeaker>(u"second"_s);
    pactl({u"set-default-sink"_s, u"second"_s});
    pactl({u"set-default-source"_s, u"headset"_s});
    const ToneInto low(u"builtin-room"_s, lowTone);
    auto high = std::make_unique<ToneInto>(u"headset-room"_s, highTone);
    Ear atNext;
    m_a = std::make_unique<Side>(m_engine, true, QString(), QString());
    m_b = std::make_unique<Side>(m_engine);
    talk();
    const ListenTo nextOne(next + u".monitor"_s, [&](QByteArrayView pcm) { atNext.hear(pcm); });
    QTRY_VERIFY_WITH_TIMEOUT(m_a->hears(otherTone), patience);
    QVERIFY(atNext.purity(otherTone) < 0.1);

    const Watch speaker;
    second.reset();
    QTRY_VERIFY_WITH_TIMEOUT(m_a->wasTold(DeviceKind::Speaker, What::FellBack), patience);
    speaker.print("told of it");
    QTRY_VERIFY_WITH_TIMEOUT(atNext.hearsAnything(), patience);
    speaker.print("sound");
    QTRY_VERIFY_WITH_TIMEOUT(atNext.purity(otherTone) > clear, patience);
    speaker.print("half a second of it unbroken, on another speaker than the unplugged default");

    m_b->connection->setSent({.microphone = false, .camera = false}); // nothing for the echo canceller to do
    QTRY_VERIFY_WITH_TIMEOUT(m_b->hears(highTone), patience);
    high.reset();
    const Watch microphone;
    headset.reset();
    QTRY_VERIFY_WITH_TIMEOUT(m_a->wasTold(DeviceKind::Microphone, What::FellBack), patience);
    microphone.print("told of it");
    QTRY_VERIFY_WITH_TIMEOUT(m_b->hears(lowTone), patience);
    microphone.print("another microphone than the unplugged default");
}

void SoundDevicesTest::tonesArePlayedOnTheRinger()
{
    const FakeSpeaker ringer(u"ringer"_s);
    QByteArray pcm(48'000 * 2, '\0');
    for (int i = 0; i < 48'000; ++i)
        reinterpret_cast<qint16*>(pcm.data())[i] =
            static_cast<qint16>(8000 * std::sin(2 * std::numbers::pi * 700 * i / 48'000));
    Ear ear;
    const ListenTo monitor(u"ringer.monitor"_s, [&](QByteArrayView heard) { ear.hear(heard); });
    SoundPlayer player(m_engine);
    const QSignalSpy finished(&player, &SoundPlayer::finished);

    player.play(pcm, SoundPlayer::Repeat::Yes, 1.0, {.isThere = true, .id = u"ringer"_s});

    QTRY_VERIFY_WITH_TIMEOUT(ear.purity(700) > clear, patience);
    player.stop();
    QTRY_VERIFY_WITH_TIMEOUT(ear.purity(700) < 0.1, patience);
    QCOMPARE(finished.count(), 0);

    Ear elsewhere;
    const ListenTo standard(u"first.monitor"_s, [&](QByteArrayView heard) { elsewhere.hear(heard); });
    player.play(pcm.repeated(4), SoundPlayer::Repeat::No, 1.0, {.isThere = true, .id = u"gone"_s});
    QTRY_VERIFY_WITH_TIMEOUT(elsewhere.purity(700) > clear, patience);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, patience);
}

void SoundDevicesTest::theCheckHearsAndPlaysBack()
{
    const FakeMicrophone mic(u"mic"_s);
    auto tone = std::make_unique<ToneInto>(u"mic-room"_s, lowTone);
    Devices devices(m_engine);
    devices.start();
    devices.choose(DeviceKind::Microphone, {u"mic"_s, {}});
    devices.choose(DeviceKind::Speaker, {u"first"_s, {}});
    DeviceCheck check(m_engine, devices, nullptr);
    double peak = 0;
    connect(&check, &DeviceCheck::level, this, [&](double level) { peak = std::max(peak, level); });
    QTRY_VERIFY_WITH_TIMEOUT(peak > 0.1, patience);
    QByteArray recording;
    connect(&check, &DeviceCheck::recorded, this, [&](const QByteArray& pcm) { recording = pcm; });

    check.record();

    QTRY_VERIFY_WITH_TIMEOUT(!recording.isEmpty(), patience);
    const double seconds = static_cast<double>(recording.size()) / 96'000;
    QVERIFY2(seconds > 4 && seconds < 5.5, qPrintable(QString::number(seconds)));
    tone.reset();
    Ear ear;
    const ListenTo monitor(u"first.monitor"_s, [&](QByteArrayView heard) { ear.hear(heard); });
    check.play(recording);
    QTRY_VERIFY_WITH_TIMEOUT(ear.purity(lowTone) > clear, patience);
}

QTEST_GUILESS_MAIN(SoundDevicesTest)
#include "SoundDevicesTest.moc"
