#pragma once

#include "ui/call/Tones.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace duologue::viewmodels {
class DevicesViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// Plays one call tone at a time: the ring on the ringer at its volume, the others on the speaker. A ring
/// begins softly and grows with each cycle. Without a device it stays silent.
class RingTone : public QObject {
    Q_OBJECT

public:
    explicit RingTone(QObject* parent = nullptr);

    /// Where it is to be heard; null: nowhere.
    void setDevices(viewmodels::DevicesViewModel* devices) { m_devices = devices; }

    ~RingTone() override;

    /// Plays `tone` instead of what was to be heard before; the same tone goes on undisturbed.
    void play(Tone tone);
    void stop();

    /// What is to be heard at the moment.
    [[nodiscard]] std::optional<Tone> tone() const { return m_tone; }
    /// Of full loudness; 1 except during the first rings.
    [[nodiscard]] double volume() const;

private:
    void begin();
    void nextCycle();

    std::optional<Tone> m_tone;
    int m_cyclesDone = 0;
    QTimer m_start;
    QTimer m_cycle;
    viewmodels::DevicesViewModel* m_devices = nullptr;
};

} // namespace duologue::ui
