#include "app/media/sound/EchoDelay.h"

#include <QTest>

#include <random>

using namespace duologue::media;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 48'000;
constexpr int block = 480;

/// Something like speech: noise in the voice's band that comes and goes.
std::vector<qint16> murmur(unsigned seed, int seconds, double loudness = 6000)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0, loudness);
    std::vector<qint16> samples;
    double low = 0;
    for (int i = 0; i < seconds * rate; ++i) {
        low += 0.2 * (noise(random) - low);
        const double syllable = std::max(0.0, std::sin(2 * 3.14159 * 3.1 * i / rate + seed));
        samples.push_back(static_cast<qint16>(std::clamp(low * syllable, -32000.0, 32000.0)));
    }
    return samples;
}

/// Beeps: each has an edge, and all between is the same again and again.
std::vector<qint16> beeps(double hertz, int offset, int seconds)
{
    std::vector<qint16> samples;
    for (int i = 0; i < seconds * rate; ++i)
        samples.push_back((i + offset) % (rate / 2) < rate * 46 / 100
                              ? static_cast<qint16>(9000 * std::sin(2 * 3.14159265 * hertz * i / rate))
                              : qint16{0});
    return samples;
}

QByteArrayView bytes(const std::vector<qint16>& samples, int from)
{
    return {reinterpret_cast<const char*>(samples.data() + from), block * 2};
}

EchoDelay::Time at(int sample)
{
    return EchoDelay::Time(static_cast<qint64>(sample) * 1'000'000'000 / rate) + 5s;
}

} // namespace

class EchoDelayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDelayOfAnEchoIsMeasured_data();
    void theDelayOfAnEchoIsMeasured();
    void whatIsNoEchoHasNoDelay();
    void tonesAreNoEchoOfEachOther_data();
    void tonesAreNoEchoOfEachOther();
};

void EchoDelayTest::theDelayOfAnEchoIsMeasured_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<double>("echo");
    QTest::addColumn<double>("near");
    for (const int ms : {0, 40, 150, 300, 700})
        QTest::addRow("%d ms", ms) << ms << 0.3 << 0.0;
    QTest::newRow("a faint echo") << 250 << 0.05 << 0.0;
    QTest::newRow("while somebody speaks softly") << 250 << 0.3 << 1000.0;
}

void EchoDelayTest::theDelayOfAnEchoIsMeasured()
{
    QFETCH(int, ms);
    QFETCH(double, echo);
    QFETCH(double, near);
    const std::vector<qint16> played = murmur(1, 4);
    const std::vector<qint16> voice = murmur(2, 4, near);
    const int late = ms * rate / 1000;
    std::vector<qint16> heard(played.size());
    for (int i = 0; i < static_cast<int>(heard.size()); ++i) {
        const auto index = static_cast<std::size_t>(i);
        heard[index] = i >= late ? static_cast<qint16>(echo * played[index - static_cast<std::size_t>(late)])
                                 : qint16{0};
        if (near > 0)
            heard[index] = static_cast<qint16>(heard[index] + voice[index]);
    }
    EchoDelay delay;
    for (int i = 0; i + block <= static_cast<int>(played.size()); i += block) {
        delay.addPlayed(at(i), bytes(played, i));
        delay.addHeard(at(i), bytes(heard, i));
    }

    const auto estimate = delay.estimate();

    QVERIFY(estimate);
    QVERIFY2(std::chrono::abs(*estimate - std::chrono::milliseconds(ms)) <= 1ms,
             qPrintable(QString::number(estimate->count())));
}

void EchoDelayTest::whatIsNoEchoHasNoDelay()
{
    const std::vector<qint16> played = murmur(1, 4);
    const std::vector<qint16> voice = murmur(2, 4);
    const std::vector<qint16> silence(played.size(), 0);
    for (const auto* heard : {&voice, &silence}) {
        EchoDelay delay;
        QVERIFY(!delay.estimate());
        for (int i = 0; i + block <= static_cast<int>(played.size()); i += block) {
            delay.addPlayed(at(i), bytes(played, i));
            delay.addHeard(at(i), bytes(*heard, i));
        }
        QVERIFY(!delay.estimate());
    }
}

void EchoDelayTest::tonesAreNoEchoOfEachOther_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("end");
    for (int offset = 0; offset < rate / 2; offset += 2500) {
        for (const int end : {block * 200, block * 211, block * 333})
            QTest::addRow("%d, %d", offset, end) << offset << end;
    }
}

void EchoDelayTest::tonesAreNoEchoOfEachOther()
{
    QFETCH(int, offset);
    QFETCH(int, end);
    const std::vector<qint16> played = beeps(650, 0, 4);
    const std::vector<qint16> heard = beeps(900, offset, 4);
    EchoDelay delay;
    for (int i = 0; i < end; i += block) {
        delay.addPlayed(at(i), bytes(played, i));
        delay.addHeard(at(i), bytes(heard, i));
    }

    const auto estimate = delay.estimate();

    QVERIFY2(!estimate, qPrintable(QString::number(estimate.value_or(0ns).count() / 1'000'000)));
}

QTEST_GUILESS_MAIN(EchoDelayTest)
#include "EchoDelayTest.moc"
