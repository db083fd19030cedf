#include "ui/call/Tones.h"

#include <QAudioFormat>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace duologue::ui;

namespace {

QAudioFormat formatOf(QAudioFormat::SampleFormat sampleFormat, int rate, int channels)
{
    QAudioFormat format;
    format.setSampleFormat(sampleFormat);
    format.setSampleRate(rate);
    format.setChannelCount(channels);
    return format;
}

std::vector<float> mono(Tone tone, int rate)
{
    const QByteArray bytes = samples(tone, formatOf(QAudioFormat::Float, rate, 1));
    const auto* first = reinterpret_cast<const float*>(bytes.constData());
    return {first, first + static_cast<size_t>(bytes.size()) / sizeof(float)};
}

} // namespace

class TonesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCycleFillsItsTime_data();
    void aCycleFillsItsTime();
    void soundsNeitherClipNorClick_data();
    void soundsNeitherClipNorClick();
    void ringsRestBetweenTheirCycles();
};

void TonesTest::aCycleFillsItsTime_data()
{
    QTest::addColumn<QAudioFormat::SampleFormat>("sampleFormat");
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("channels");
    QTest::newRow("8 bit mono") << QAudioFormat::UInt8 << 8000 << 1;
    QTest::newRow("16 bit stereo") << QAudioFormat::Int16 << 44100 << 2;
    QTest::newRow("32 bit stereo") << QAudioFormat::Int32 << 48000 << 2;
    QTest::newRow("float, six channels") << QAudioFormat::Float << 96000 << 6;
}

void TonesTest::aCycleFillsItsTime()
{
    QFETCH(const QAudioFormat::SampleFormat, sampleFormat);
    QFETCH(const int, rate);
    QFETCH(const int, channels);
    const QAudioFormat format = formatOf(sampleFormat, rate, channels);

    for (const Tone tone : {Tone::Ring, Tone::RingBack, Tone::Ended, Tone::Failed}) {
        const auto bytes = static_cast<qint32>(samples(tone, format).size());
        QCOMPARE(format.durationForBytes(bytes) / 1000, cycleOf(tone).count());
    }
}

void TonesTest::soundsNeitherClipNorClick_data()
{
    QTest::addColumn<Tone>("tone");
    QTest::newRow("ring") << Tone::Ring;
    QTest::newRow("ring back") << Tone::RingBack;
    QTest::newRow("ended") << Tone::Ended;
    QTest::newRow("failed") << Tone::Failed;
}

void TonesTest::soundsNeitherClipNorClick()
{
    QFETCH(const Tone, tone);
    const std::vector<float> sound = mono(tone, 48000);

    float peak = 0;
    float jump = std::abs(sound.front() - sound.back()); // where the cycle meets itself
    for (size_t i = 0; i < sound.size(); ++i) {
        peak = std::max(peak, std::abs(sound[i]));
        if (i > 0)
            jump = std::max(jump, std::abs(sound[i] - sound[i - 1]));
    }

    QVERIFY2(peak > 0.05F && peak < 0.95F, qPrintable(QString::number(peak)));
    QVERIFY2(jump < 0.25F,
             qPrintable(QString::number(jump))); // a sine of 2.6 kHz at 0.35 of full scale moves that far
}

void TonesTest::ringsRestBetweenTheirCycles()
{
    for (const Tone tone : {Tone::Ring, Tone::RingBack}) {
        const std::vector<float> sound = mono(tone, 8000);
        const auto quiet = std::ranges::count_if(sound, [](float value) { return std::abs(value) < 0.001F; });

        QVERIFY(repeats(tone));
        QVERIFY(quiet > 4000); // half a second
    }
    QVERIFY(!repeats(Tone::Ended));
    QVERIFY(!repeats(Tone::Failed));
}

QTEST_GUILESS_MAIN(TonesTest)
#include "TonesTest.moc"
