#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace duologue {

enum class DeviceKind { Camera, Microphone, Speaker };

/// A device that is plugged in.
struct Device {
    QString id;   ///< the system's own, the same after it was unplugged and came back
    QString name; ///< for people
    bool isSystemDefault = false;

    friend bool operator==(const Device&, const Device&) = default;
};

/// Which device somebody wants; without a choice the system's default, whatever it is at the moment.
struct DeviceChoice {
    QString id;
    QString name; ///< finds it again where ids are not kept

    [[nodiscard]] bool isSystemDefault() const { return id.isEmpty() && name.isEmpty(); }
    friend bool operator==(const DeviceChoice&, const DeviceChoice&) = default;
};

/// What happened to a device that a call uses.
struct DeviceNotice {
    enum class What {
        Missing,  ///< there is none of its kind
        Busy,     ///< another program has it
        Refused,  ///< the system does not let us
        Broken,   ///< it cannot be opened for another reason
        FellBack, ///< the chosen one is gone, the default is used
        Returned, ///< …and is used again
    };

    DeviceKind kind = DeviceKind::Camera;
    What what = What::Missing;
    QString name; ///< of the device; may be empty

    /// Whether nothing is wrong (any more).
    [[nodiscard]] bool isGood() const { return what == What::Returned; }
    friend bool operator==(const DeviceNotice&, const DeviceNotice&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::DeviceKind)
Q_DECLARE_METATYPE(duologue::DeviceNotice)
