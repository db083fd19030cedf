#pragma once

#include "app/domain/Devices.h"

#include <QHash>

#include <functional>
#include <gst/gst.h>

namespace duologue::media {

/// What is plugged in, of sound devices, by GStreamer's device providers: PulseAudio says it within
/// milliseconds. Qt's lists get no event from PulseAudio in Qt 6.4. Made, used and destroyed on the devices'
/// thread.
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
    std::function<void()> m_changed;
    GstDeviceMonitor* m_monitor;
};

} // namespace duologue::media
