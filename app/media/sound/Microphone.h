#pragma once

#include "app/media/sound/SoundPipeline.h"
#include "app/mediaapi/DeviceSelection.h"

#include <QByteArrayView>

#include <memory>

namespace duologue::media {

class EchoReference;

/// The selected microphone as 16-bit mono at 48 kHz, without the echo of what is played and with less noise.
/// Without a microphone it gives silence, so that the stream goes on.
class Microphone : public SoundPipeline {
public:
    /// Opens it. `taken` gets the sound on a thread of its own, `failed` as SoundPipeline says; `echo` may be
    /// null.
    Microphone(const mediaapi::DeviceSelection& selection, std::shared_ptr<EchoReference> echo,
               std::function<void(QByteArrayView)> taken, std::function<void(DeviceNotice::What)> failed);
    ~Microphone() override;

private:
    void listen();

    std::shared_ptr<EchoReference> m_echo;
    std::function<void(QByteArrayView)> m_taken;
};

} // namespace duologue::media
