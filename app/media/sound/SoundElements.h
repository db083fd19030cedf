#pragma once

#include "app/domain/Devices.h"
#include "app/mediaapi/DeviceSelection.h"

#include <gst/gst.h>

namespace duologue::media {

/// The description of the element that takes sound from the selected microphone; silence at its pace if there
/// is none.
[[nodiscard]] QString soundSource(const mediaapi::DeviceSelection& selection, int bufferMs);

/// …and of the one that plays on the selected loudspeaker; without one it takes sound at its pace.
[[nodiscard]] QString soundSink(const mediaapi::DeviceSelection& selection, int bufferMs);

/// Why a device cannot be used, from GStreamer's error message.
[[nodiscard]] DeviceNotice::What causeOf(const GError& error);

} // namespace duologue::media
