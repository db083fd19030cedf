#pragma once

#include "app/domain/Devices.h"

namespace duologue::media {

/// Which device is to be opened.
struct DeviceSelection {
    bool isThere = false; ///< there is something to open
    QString id;           ///< empty = let the system choose, and go on choosing
    QString name;         ///< of what is used
    bool isAsChosen = true;

    friend bool operator==(const DeviceSelection&, const DeviceSelection&) = default;
};

/// From what is plugged in and what somebody wants: the chosen one by id, or by its name where the id is not
/// known (any more), else the system's default. Pure.
[[nodiscard]] DeviceSelection select(DeviceKind kind, const QList<Device>& devices,
                                     const DeviceChoice& choice);

} // namespace duologue::media
