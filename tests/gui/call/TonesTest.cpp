#include "ui/call/Tones.h"

#include <QAudioFormat>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace duologue;
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
    void everyEndSoundsDifferent();
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

    for (const Tone tone :
         {Tone::Ring, Tone::RingBack, Tone::Ended, Tone::Declined, Tone::Busy, Tone::NoAnswer, Tone::Lost}) {
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
    QTest::newRow("declined") << Tone::Declined;
    QTest::newRow("busy") << Tone::Busy;
    QTest::newRow("no answer") << Tone::NoAnswer;
    QTest::newRow("lost") << Tone::Lost;
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
}

/// By ear, that is by the notes in them: no two of the five are alike, and none goes on for long.
void TonesTest::everyEndSoundsDifferent()
{
    const std::array<CallOutcome, 5> ends{CallOutcome::Completed, CallOutcome::Declined, CallOutcome::Busy,
                                          CallOutcome::NoAnswer, CallOutcome::ConnectionLost};
    for (const CallOutcome one : ends) {
        QVERIFY(!repeats(toneOf(one)));
        QVERIFY(cycleOf(toneOf(one)) < std::chrono::seconds(2));
        const std::vector<float> sound = mono(toneOf(one), 8000);
        for (const CallOutcome other : ends) {
            if (one == other)
                continue;
            std::vector<float> second = mono(toneOf(other), 8000);
            second.resize(sound.size());
            double product = 0;
            double energy = 0;
            double otherEnergy = 0;
            for (size_t i = 0; i < sound.size(); ++i) {
                product += double(sound[i]) * double(second[i]);
                energy += double(sound[i]) * double(sound[i]);
                otherEnergy += double(second[i]) * double(second[i]);
            }
            QVERIFY(energy > 0 && otherEnergy > 0);
            QVERIFY2(std::abs(product) / std::sqrt(energy * otherEnergy) < 0.5, "they sound alike");
        }
    }
}

QTEST_GUILESS_MAIN(TonesTest)
#include "TonesTest.moc"
