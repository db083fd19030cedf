#pragma once

#include "app/mediaapi/DeviceCheck.h"
#include "app/mediaapi/Devices.h"
#include "app/mediaapi/PeerConnection.h"
#include "app/mediaapi/SoundPlayer.h"

#include <memory>

namespace duologue::mediaapi {

/// What makes calls out of the devices of this computer. Outlives what it makes. GUI thread.
class Studio {
public:
    Studio() = default;
    virtual ~Studio() = default;
    Q_DISABLE_COPY_MOVE(Studio)

    [[nodiscard]] virtual Devices& devices() = 0;
    /// Begins to build the pipeline. The offering side opens its devices at once, so that people see
    /// themselves while it rings; the other side when it is told what to send.
    [[nodiscard]] virtual std::unique_ptr<PeerConnection> connection(const Options& options) = 0;
    [[nodiscard]] virtual std::unique_ptr<SoundPlayer> player() = 0;
    /// `picture` outlives it.
    [[nodiscard]] virtual std::unique_ptr<DeviceCheck> check(FrameMailbox* picture) = 0;
};

/// The module's one object (StudioLoader).
class StudioMaker {
public:
    StudioMaker() = default;
    virtual ~StudioMaker() = default;
    Q_DISABLE_COPY_MOVE(StudioMaker)

    /// `fakeCameras`: a folder of files that stand in for cameras; may be empty.
    [[nodiscard]] virtual std::unique_ptr<Studio> make(const QString& fakeCameras) = 0;
};

} // namespace duologue::mediaapi

// Its name has the program's version in it: a module of another one is not loaded.
Q_DECLARE_INTERFACE(duologue::mediaapi::StudioMaker, DUOLOGUE_MEDIA_MODULE)
