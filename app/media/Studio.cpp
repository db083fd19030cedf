#include "app/media/Studio.h"

#include "app/media/DeviceCheck.h"
#include "app/media/PeerConnection.h"

namespace duologue::media {

std::unique_ptr<mediaapi::PeerConnection> Studio::connection(const mediaapi::Options& options)
{
    return std::make_unique<PeerConnection>(m_engine, options);
}

std::unique_ptr<mediaapi::SoundPlayer> Studio::player()
{
    return std::make_unique<SoundPlayer>(m_engine);
}

std::unique_ptr<mediaapi::DeviceCheck> Studio::check(FrameMailbox* picture)
{
    return std::make_unique<DeviceCheck>(m_engine, m_devices, picture);
}

} // namespace duologue::media
