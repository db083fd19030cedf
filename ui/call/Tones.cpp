#include "ui/call/Tones.h"

#include <QList>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace duologue::ui {

namespace {

using std::chrono::milliseconds;

struct Note {
    double hertz;
    int startMs;
    int lengthMs;
    bool plucked; ///< dies away like a struck bar; otherwise held
};

struct Score {
    QList<Note> notes;
    int cycleMs;
    double loudness; ///< of full scale, where one note sounds
};

Score scoreOf(Tone tone)
{
    switch (tone) {
    case Tone::Ring: // E major going up, twice, then a rest
        return {{{659.26, 0, 700, true},
                 {830.61, 150, 700, true},
                 {987.77, 300, 700, true},
                 {1318.51, 450, 1000, true},
                 {659.26, 1200, 700, true},
                 {830.61, 1350, 700, true},
                 {987.77, 1500, 700, true},
                 {1318.51, 1650, 1000, true}},
                3200,
                0.30};
    case Tone::RingBack: // what telephones in Europe and the Middle East say
        return {{{425.0, 0, 1000, false}}, 4000, 0.12};
    case Tone::Ended:
        return {{{659.26, 0, 260, true}, {493.88, 160, 420, true}}, 1200, 0.25};
    case Tone::Declined: // two notes of one height, the second shorter: a door shut
        return {{{392.0, 0, 300, true}, {392.0, 220, 240, true}}, 1000, 0.25};
    case Tone::Busy: // what telephones say
        return {{{425.0, 0, 200, false}, {425.0, 400, 200, false}, {425.0, 800, 200, false}}, 1600, 0.15};
    case Tone::NoAnswer: // a question left open, going up
        return {{{523.25, 0, 400, true}, {587.33, 300, 600, true}}, 1200, 0.22};
    case Tone::Lost: // falling apart
        return {{{523.25, 0, 180, true},
                 {440.0, 130, 180, true},
                 {349.23, 260, 180, true},
                 {261.63, 390, 500, true}},
                1200,
                0.25};
    }
    Q_UNREACHABLE();
}

/// Loudness of a note `at` seconds after its beginning; both flanks are soft, or it would click.
double envelope(const Note& note, double at)
{
    constexpr double kFlank = 0.008;
    const double length = note.lengthMs / 1000.0;
    const double flanks = std::min({1.0, at / kFlank, (length - at) / kFlank});
    return note.plucked ? flanks * std::exp(-6.0 * at / length) : flanks;
}

std::vector<double> render(const Score& score)
{
    std::vector<double> mono(static_cast<size_t>(toneRate) * static_cast<size_t>(score.cycleMs) / 1000, 0.0);
    for (const Note& note : score.notes) {
        const auto first = static_cast<size_t>(note.startMs) * toneRate / 1000;
        const auto count = static_cast<size_t>(note.lengthMs) * toneRate / 1000;
        for (size_t i = 0; i < count && first + i < mono.size(); ++i) {
            const double at = static_cast<double>(i) / toneRate;
            const double phase = 2.0 * M_PI * note.hertz * at;
            const double bar = note.plucked ? 0.25 * std::sin(4.0 * phase) * std::exp(-20.0 * at) : 0.0;
            mono[first + i] += score.loudness * envelope(note, at) * (std::sin(phase) + bar);
        }
    }
    return mono;
}

} // namespace

Tone toneOf(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Completed:
    case CallOutcome::Cancelled:
    case CallOutcome::AnsweredElsewhere:
    case CallOutcome::DeclinedElsewhere:
    case CallOutcome::Missed:
        return Tone::Ended;
    case CallOutcome::Declined:
        return Tone::Declined;
    case CallOutcome::Busy:
        return Tone::Busy;
    case CallOutcome::NoAnswer:
    case CallOutcome::Offline:
        return Tone::NoAnswer;
    case CallOutcome::ConnectionLost:
    case CallOutcome::MediaFailed:
    case CallOutcome::KeyMismatch:
        return Tone::Lost;
    }
    Q_UNREACHABLE();
}

bool repeats(Tone tone)
{
    return tone == Tone::Ring || tone == Tone::RingBack;
}

milliseconds cycleOf(Tone tone)
{
    return milliseconds(scoreOf(tone).cycleMs);
}

QByteArray samples(Tone tone)
{
    const std::vector<double> mono = render(scoreOf(tone));
    QByteArray bytes(static_cast<qsizetype>(mono.size() * sizeof(qint16)), Qt::Uninitialized);
    char* to = bytes.data();
    for (const double value : mono) {
        const auto sample = static_cast<qint16>(std::lround(32767 * std::clamp(value, -1.0, 1.0)));
        std::memcpy(to, &sample, sizeof(sample));
        to += sizeof(sample);
    }
    return bytes;
}

} // namespace duologue::ui
