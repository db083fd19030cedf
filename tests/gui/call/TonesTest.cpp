#include "ui/call/Tones.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <vector>

using namespace duologue;
using namespace duologue::ui;

namespace {

/// 0 … 1 and below.
std::vector<float> heard(Tone tone)
{
    const QByteArray bytes = samples(tone);
    std::vector<qint16> values(static_cast<size_t>(bytes.size()) / sizeof(qint16));
    std::memcpy(values.data(), bytes.constData(), values.size() * sizeof(qint16));
    std::vector<float> sound(values.size());
    std::ranges::transform(values, sound.begin(), [](qint16 value) { return float(value) / 32767; });
    return sound;
}

} // namespace

class TonesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCycleFillsItsTime();
    void soundsNeitherClipNorClick_data();
    void soundsNeitherClipNorClick();
    void ringsRestBetweenTheirCycles();
    void everyEndSoundsDifferent();
};

void TonesTest::aCycleFillsItsTime()
{
    for (const Tone tone :
         {Tone::Ring, Tone::RingBack, Tone::Ended, Tone::Declined, Tone::Busy, Tone::NoAnswer, Tone::Lost})
        QCOMPARE(qint64(heard(tone).size()) * 1000 / toneRate, cycleOf(tone).count());
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
    const std::vector<float> sound = heard(tone);

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
        const std::vector<float> sound = heard(tone);
        const auto quiet = std::ranges::count_if(sound, [](float value) { return std::abs(value) < 0.001F; });

        QVERIFY(repeats(tone));
        QVERIFY(quiet > toneRate / 2);
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
        const std::vector<float> sound = heard(toneOf(one));
        for (const CallOutcome other : ends) {
            if (one == other)
                continue;
            std::vector<float> second = heard(toneOf(other));
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
