#include "app/media/Engine.h"
#include "app/media/sound/EchoReference.h"
#include "app/media/sound/Loudspeaker.h"
#include "app/media/sound/Microphone.h"
#include "tests/support/PulseAudio.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::media;

namespace {

constexpr int rate = 48'000;

/// What was heard, from the beginning.
class Recording {
public:
    void add(QByteArrayView pcm)
    {
        const std::scoped_lock lock(m_mutex);
        m_pcm.append(pcm.data(), pcm.size());
    }
    [[nodiscard]] std::vector<double> samples()
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<double> all(static_cast<std::size_t>(m_pcm.size() / 2));
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = reinterpret_cast<const qint16*>(m_pcm.constData())[i];
        return all;
    }

private:
    std::mutex m_mutex;
    QByteArray m_pcm;
};

double loudness(const std::vector<double>& samples, std::size_t from, std::size_t to)
{
    double sum = 0;
    for (std::size_t i = from; i < std::min(to, samples.size()); ++i)
        sum += samples[i] * samples[i];
    return std::sqrt(sum /
                     static_cast<double>(std::max<std::size_t>(1, std::min(to, samples.size()) - from)));
}

/// espeak-ng's voice as 16-bit mono at 48 kHz.
QByteArray speech(const QString& voice, const QString& words)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"speech.wav"_s);
    QProcess::execute(u"espeak-ng"_s, {u"-v"_s, voice, u"-s"_s, u"150"_s, u"-w"_s, file, words});
    Recording recording;
    GstElement* pipeline = gst_parse_launch(
        u"filesrc location=%1 ! wavparse ! audioconvert ! audioresample ! "
        "audio/x-raw,format=S16LE,rate=48000,channels=1 ! appsink name=sink sync=false"_s.arg(file)
            .toUtf8()
            .constData(),
        nullptr);
    GstElement* sink = gst_bin_get_by_name(GST_BIN(pipeline), "sink");
    gst_element_set_state(pipeline, GST_STATE_PLAYING);
    QByteArray all;
    while (GstSample* sample = gst_app_sink_pull_sample(GST_APP_SINK(sink))) {
        GstMapInfo map;
        gst_buffer_map(gst_sample_get_buffer(sample), &map, GST_MAP_READ);
        all.append(reinterpret_cast<const char*>(map.data), static_cast<qsizetype>(map.size));
        gst_buffer_unmap(gst_sample_get_buffer(sample), &map);
        gst_sample_unref(sample);
    }
    gst_element_set_state(pipeline, GST_STATE_NULL);
    gst_object_unref(sink);
    gst_object_unref(pipeline);
    return all;
}

/// Loudness of each 20 ms.
std::vector<double> envelope(const std::vector<double>& samples)
{
    std::vector<double> steps;
    for (std::size_t at = 0; at + 960 <= samples.size(); at += 960)
        steps.push_back(loudness(samples, at, at + 960));
    return steps;
}

struct Match {
    double correlation = 0;
    int lag = 0; ///< of b behind a
};

/// The best correlation of two envelopes that began at different moments.
Match match(const std::vector<double>& a, const std::vector<double>& b, int least, int most)
{
    Match best;
    for (int lag = least; lag <= most; ++lag) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = std::max(0, -lag); i < std::min(std::ssize(a), std::ssize(b) - lag); ++i) {
            const double x = a[static_cast<std::size_t>(i)];
            const double y = b[static_cast<std::size_t>(i + lag)];
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        const double correlation = ab / std::sqrt(std::max(aa * bb, 1.0));
        if (correlation > best.correlation)
            best = {correlation, lag};
    }
    return best;
}

/// A voice that somebody in the room of the microphone begins to speak with.
class Voice {
public:
    explicit Voice(const QByteArray& pcm) : m_file(m_folder.filePath(u"voice.raw"_s))
    {
        if (!m_file.open(QFile::WriteOnly) || m_file.write(pcm) != pcm.size())
            qFatal("no room for a voice");
        m_file.close();
        m_pipeline = std::make_unique<RunningPipeline>(
            u"filesrc location=%1 ! rawaudioparse pcm-format=s16le sample-rate=48000 num-channels=1 "
            "! audioconvert ! pulsesink device=mic-room buffer-time=200000"_s.arg(m_file.fileName()));
    }

private:
    QTemporaryDir m_folder;
    QFile m_file;
    std::unique_ptr<RunningPipeline> m_pipeline;
};

/// Plays what comes from afar, in time.
void playFor(SoundOutlet& outlet, const QByteArray& far, int seconds,
             const std::function<void(int)>& atSecond = {})
{
    GstClock* clock = gst_system_clock_obtain();
    const GstClockTime start = gst_clock_get_time(clock) + 100 * GST_MSECOND;
    constexpr qsizetype block = 960;
    for (qint64 i = 0; i < seconds * 100; ++i) {
        if (i % 100 == 0 && atSecond)
            atSecond(static_cast<int>(i / 100));
        const GstClockTime at = start + static_cast<GstClockTime>(i) * 10 * GST_MSECOND;
        while (gst_clock_get_time(clock) < at)
            QThread::msleep(2);
        GstBuffer* buffer =
            gst_buffer_new_memdup(far.constData() + (i * block) % (far.size() - block), block);
        outlet.play(at, buffer);
        gst_buffer_unref(buffer);
    }
    gst_object_unref(clock);
}

} // namespace

/// The echo of what is played, through a real PulseAudio and an air that is late.
class EchoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEchoIsTakenOut_data();
    void anEchoIsTakenOut();
    void aVoiceAloneStaysAsItIs();
    void aVoiceIsHeardThroughTheOtherOne();

private:
    QByteArray m_far;
    QByteArray m_near;
};

void EchoTest::initTestCase()
{
    gst_init(nullptr, nullptr);
    QVERIFY2(!pactl({u"info"_s}).isEmpty(), "no PulseAudio: run it by tests/support/with-desktop.sh");
    m_far = speech(
        u"en"_s,
        u"The quick brown fox jumps over the lazy dog while seven wizards mix a jug of liquid. Every "
        "morning the old captain walks along the harbour and counts the fishing boats that have "
        "come home. She asked him twice whether the train to the mountains would leave before noon."_s);
    m_near =
        speech(u"en+f3"_s,
               u"My name is Sara and I am at my own microphone, far away from any other voice. Nothing of "
               "this should be lost."_s);
    QVERIFY(m_far.size() > 10 * 2 * rate && m_near.size() > 4 * 2 * rate);
}

void EchoTest::anEchoIsTakenOut_data()
{
    QTest::addColumn<int>("ms");
    for (const int ms : {40, 150, 300})
        QTest::addRow("%d ms", ms) << ms;
}

void EchoTest::anEchoIsTakenOut()
{
    QFETCH(int, ms);
    const FakeSpeaker speaker(u"loud"_s);
    const FakeMicrophone microphone(u"mic"_s);
    const PulseModule air(
        {u"module-loopback"_s, u"source=loud.monitor"_s, u"sink=mic-room"_s, u"latency_msec=%1"_s.arg(ms)});
    QVERIFY(speaker.isLoaded() && microphone.isThere() && air.isLoaded());
    auto echo = std::make_shared<EchoReference>(Loudspeaker::playout);
    SoundOutlet outlet(echo);
    outlet.set(
        std::make_shared<Loudspeaker>(mediaapi::DeviceSelection{.isThere = true, .id = u"loud"_s}, nullptr));
    Recording cleaned;
    Recording raw;
    const Microphone taken(
        {.isThere = true, .id = u"mic"_s}, echo, [&](QByteArrayView pcm) { cleaned.add(pcm); }, nullptr);
    const ListenTo listener(u"mic"_s, [&](QByteArrayView pcm) { raw.add(pcm); });

    playFor(outlet, m_far, 24);

    // Two seconds at a time: where the sound server stumbles, the delay is another for a moment.
    const std::vector<double> before = raw.samples();
    const std::vector<double> after = cleaned.samples();
    QList<double> attenuations;
    for (std::size_t from = 8 * rate; from + 2 * rate < std::min(before.size(), after.size());
         from += 2 * rate)
        attenuations.append(20 * std::log10(loudness(before, from, from + 2 * rate) /
                                            std::max(loudness(after, from, from + 2 * rate), 0.1)));
    QVERIFY(attenuations.size() >= 6);
    QVERIFY(loudness(before, 8 * rate, before.size()) > 200);
    qInfo() << "delay" << std::chrono::duration_cast<std::chrono::milliseconds>(echo->delay()).count()
            << "ms, dB:" << attenuations;
    std::ranges::sort(attenuations);
    const double median = attenuations.at(attenuations.size() / 2);
    QVERIFY2(median >= 30, qPrintable(QString::number(median)));
}

void EchoTest::aVoiceAloneStaysAsItIs()
{
    const FakeSpeaker speaker(u"loud"_s);
    const FakeMicrophone microphone(u"mic"_s);
    auto echo = std::make_shared<EchoReference>(Loudspeaker::playout);
    SoundOutlet outlet(echo);
    outlet.set(
        std::make_shared<Loudspeaker>(mediaapi::DeviceSelection{.isThere = true, .id = u"loud"_s}, nullptr));
    Recording cleaned;
    Recording raw;
    const Microphone taken(
        {.isThere = true, .id = u"mic"_s}, echo, [&](QByteArrayView pcm) { cleaned.add(pcm); }, nullptr);
    const ListenTo listener(u"mic"_s, [&](QByteArrayView pcm) { raw.add(pcm); });
    QTest::qWait(1000);
    const Voice voice(m_near);
    QTest::qWait(static_cast<int>(m_near.size() / 96) + 1500);

    const std::vector<double> before = raw.samples();
    const std::vector<double> after = cleaned.samples();
    const double level =
        20 * std::log10(loudness(after, 0, after.size()) / loudness(before, 0, before.size()));
    const double best = match(envelope(before), envelope(after), -50, 50).correlation;
    qInfo() << "level" << level << "dB, correlation" << best;
    QVERIFY2(std::abs(level) < 3, qPrintable(QString::number(level)));
    QVERIFY2(best > 0.95, qPrintable(QString::number(best)));
}

/// Both talk at once: the near voice must come through, its echo (6 dB below it) must not.
void EchoTest::aVoiceIsHeardThroughTheOtherOne()
{
    const FakeSpeaker speaker(u"loud"_s);
    const FakeMicrophone microphone(u"mic"_s);
    const PulseModule air(
        {u"module-loopback"_s, u"source=loud.monitor"_s, u"sink=mic-room"_s, u"latency_msec=150"_s});
    auto echo = std::make_shared<EchoReference>(Loudspeaker::playout);
    SoundOutlet outlet(echo);
    outlet.set(
        std::make_shared<Loudspeaker>(mediaapi::DeviceSelection{.isThere = true, .id = u"loud"_s}, nullptr));
    QByteArray far = m_far;
    for (qsizetype i = 0; i < far.size() / 2; ++i)
        reinterpret_cast<qint16*>(far.data())[i] /= 2;
    Recording cleaned;
    const Microphone taken(
        {.isThere = true, .id = u"mic"_s}, echo, [&](QByteArrayView pcm) { cleaned.add(pcm); }, nullptr);
    constexpr int learning = 10; // seconds
    std::unique_ptr<Voice> voice;
    playFor(outlet, far, learning + static_cast<int>(m_near.size() / 96'000) + 2, [&](int second) {
        if (second == learning)
            voice = std::make_unique<Voice>(m_near);
    });

    Recording spoken;
    spoken.add(m_near);
    const std::vector<double> a = envelope(spoken.samples());
    const std::vector<double> b = envelope(cleaned.samples());
    const Match found = match(a, b, (learning - 1) * 50, (learning + 2) * 50);
    QList<double> levels; // of what was spoken with strength
    const double strong = loudness(spoken.samples(), 0, static_cast<std::size_t>(m_near.size() / 2)) / 2;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t there = i + static_cast<std::size_t>(found.lag);
        if (a[i] > strong && there < b.size())
            levels.append(20 * std::log10(std::max(b[there], 0.1) / a[i]));
    }
    std::ranges::sort(levels);
    const double median = levels.at(levels.size() / 2);
    const auto lost = std::ranges::count_if(levels, [](double level) { return level < -20; });
    qInfo() << "correlation" << found.correlation << "level" << median << "dB, of 20 ms pieces lost"
            << 100 * lost / levels.size() << "%";
    QVERIFY(found.correlation > 0.8);
    QVERIFY(median > -9);
}

QTEST_GUILESS_MAIN(EchoTest)
#include "EchoTest.moc"
