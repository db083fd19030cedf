#pragma once

#include "app/domain/Devices.h"

#include <QHash>

#include <functional>
#include <memory>

namespace duologue::media {

/// What is plugged in, of sound devices, by GStreamer's device providers: PulseAudio says it within
/// milliseconds. Qt's lists get no event from PulseAudio in Qt 6.4. All of a process listen to one
/// GstDeviceMonitor: of two, only one is told what goes. Made, used and destroyed on the devices' thread.
class DeviceMonitor {
public:
    using Lists = QHash<DeviceKind, QList<Device>>;

    /// `changed` runs on a thread of GStreamer's with each change: read() again.
    explicit DeviceMonitor(std::function<void()> changed);
    ~DeviceMonitor();
    DeviceMonitor(const DeviceMonitor&) = delete;
    DeviceMonitor& operator=(const DeviceMonitor&) = delete;

    /// Microphones and loudspeakers.
    [[nodiscard]] Lists read() const;

private:
    class Shared;

    std::shared_ptr<Shared> m_shared;
    std::function<void()> m_changed;
};

} // namespace duologue::media
