#pragma once

#include "app/domain/Devices.h"

#include <optional>

namespace duologue::mediaapi {

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

/// What somebody is to be told when `before` was used and `now` is, because of what is plugged in, if
/// anything. That there is none any more is said by whoever cannot open it. Pure.
[[nodiscard]] std::optional<DeviceNotice> noticeOf(DeviceKind kind, const DeviceSelection& before,
                                                   const DeviceSelection& now, const QList<Device>& devices,
                                                   const DeviceChoice& choice);

} // namespace duologue::mediaapi
