#include "ui/call/RingTone.h"

#include "app/viewmodels/DevicesViewModel.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace duologue::ui {

RingTone::RingTone(QObject* parent) : QObject(parent)
{
    m_start.setSingleShot(true);
    m_start.setInterval(0ms);
    connect(&m_start, &QTimer::timeout, this, &RingTone::begin);
    connect(&m_cycle, &QTimer::timeout, this, &RingTone::nextCycle);
}

RingTone::~RingTone()
{
    stop();
}

void RingTone::play(Tone tone)
{
    if (m_tone == tone)
        return;
    stop();
    m_tone = tone;
    m_cycle.start(cycleOf(tone));
    m_start.start();
}

void RingTone::stop()
{
    m_start.stop();
    m_cycle.stop();
    m_cyclesDone = 0;
    if (m_tone && m_devices)
        m_devices->stopTone();
    m_tone.reset();
}

double RingTone::volume() const
{
    constexpr int kSteps = 4;
    return m_tone == Tone::Ring ? std::min(1.0, (m_cyclesDone + 1.0) / kSteps) : 1.0;
}

void RingTone::begin()
{
    if (m_devices)
        m_devices->playTone(samples(*m_tone), repeats(*m_tone), volume(), *m_tone == Tone::Ring);
}

void RingTone::nextCycle()
{
    if (!repeats(*m_tone)) {
        stop();
        return;
    }
    ++m_cyclesDone;
    if (m_devices && m_tone == Tone::Ring)
        m_devices->setToneVolume(volume(), true);
}

} // namespace duologue::ui
