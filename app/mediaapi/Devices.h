#pragma once

#include "app/domain/Devices.h"
#include "app/mediaapi/DeviceSelection.h"

#include <QObject>

namespace duologue::mediaapi {

/// Cameras, microphones and loudspeakers: what is plugged in, what somebody chose, what is to be used now.
/// Follows all three live. GUI thread.
class Devices : public QObject {
    Q_OBJECT

public:
    /// Begins to look; changed() follows. Does nothing the second time.
    virtual void start() = 0;
    /// Whether the first look is over.
    [[nodiscard]] virtual bool isKnown() const = 0;

    [[nodiscard]] virtual const QList<Device>& all(DeviceKind kind) const = 0;
    [[nodiscard]] virtual const DeviceChoice& choice(DeviceKind kind) const = 0;
    virtual void choose(DeviceKind kind, const DeviceChoice& choice) = 0;
    /// What to open; before the first look the choice itself.
    [[nodiscard]] virtual DeviceSelection selection(DeviceKind kind) const = 0;
    /// Whether files stand in for cameras, and which of them for this one.
    [[nodiscard]] virtual bool areCamerasFake() const = 0;
    [[nodiscard]] virtual QString fakeCameraFile(const QString& id) const = 0;

Q_SIGNALS:
    void changed(duologue::DeviceKind kind); ///< the list or the choice
};

} // namespace duologue::mediaapi
