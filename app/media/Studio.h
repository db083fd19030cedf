#pragma once

#include "app/media/Engine.h"
#include "app/media/devices/Devices.h"
#include "app/mediaapi/Studio.h"

namespace duologue::media {

/// By GStreamer and Qt Multimedia, on the threads of one engine.
class Studio : public mediaapi::Studio {
public:
    explicit Studio(const QString& fakeCameras) : m_devices(m_engine, fakeCameras) {}

    [[nodiscard]] mediaapi::Devices& devices() override { return m_devices; }
    [[nodiscard]] std::unique_ptr<mediaapi::PeerConnection>
    connection(const mediaapi::Options& options) override;
    [[nodiscard]] std::unique_ptr<mediaapi::SoundPlayer> player() override;
    [[nodiscard]] std::unique_ptr<mediaapi::DeviceCheck> check(FrameMailbox* picture) override;

private:
    Engine m_engine;
    Devices m_devices;
};

} // namespace duologue::media
