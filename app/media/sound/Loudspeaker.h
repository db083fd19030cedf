#pragma once

#include "app/media/sound/PlayoutDrift.h"
#include "app/media/sound/SoundPipeline.h"
#include "app/mediaapi/DeviceSelection.h"

#include <memory>

namespace duologue::media {

class EchoReference;

/// The selected loudspeaker, for 16-bit mono at 48 kHz with times of the system clock. It plays a sample
/// `playout` after its time, which has the delay of the jitter buffer in it.
class Loudspeaker : public SoundPipeline {
public:
    /// The buffer of the device, and the time to fill it.
    static constexpr std::chrono::milliseconds playout{70};

    Loudspeaker(const mediaapi::DeviceSelection& selection, std::function<void(DeviceNotice::What)> failed);
    ~Loudspeaker() override;

    /// Takes the buffer; `at`: when its first sample is due, but for the playout delay.
    void play(GstClockTime at, GstBuffer* buffer);

private:
    void keepTime();

    GstPointer<GstElement> m_feed;
    PlayoutDrift m_drift;
};

/// Where a call's sound goes, whatever loudspeaker there is at the moment: the crossing point from the call's
/// streaming thread to the devices' thread.
class SoundOutlet {
public:
    explicit SoundOutlet(std::shared_ptr<EchoReference> echo) : m_echo(std::move(echo)) {}

    /// Null: nothing is heard.
    void set(std::shared_ptr<Loudspeaker> loudspeaker);
    /// Any thread; borrows the buffer.
    void play(GstClockTime at, GstBuffer* buffer);

private:
    std::mutex m_mutex;
    std::shared_ptr<Loudspeaker> m_loudspeaker;
    std::shared_ptr<EchoReference> m_echo; ///< may be null
};

} // namespace duologue::media
