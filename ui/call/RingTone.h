#pragma once

#include "ui/call/Tones.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QAudioSink;
class QIODevice;

namespace duologue::ui {

/// Plays one call tone at a time on the default output. A ring begins softly and grows with each cycle.
/// Qt Multimedia wakes up with the first tone only, after the window that goes with it is painted, and then
/// takes the GUI thread for 25 ms (3 ms each later time; measured with PulseAudio). Without an audio device
/// it stays silent.
class RingTone : public QObject {
    Q_OBJECT

public:
    explicit RingTone(QObject* parent = nullptr);
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
    std::unique_ptr<QIODevice> m_source; ///< outlives the sink that reads from it
    QByteArray m_deviceId;
    std::unique_ptr<QAudioSink> m_sink; ///< on that device, kept from tone to tone
};

} // namespace duologue::ui
