#pragma once

#include "app/base/FileDescriptor.h"

#include <QMetaType>
#include <QRect>
#include <QString>

#include <memory>

namespace duologue {

/// Something on the desktop that can be shown to the other side of a call.
struct ScreenSource {
    enum class Kind {
        Screen,       ///< a part of X11's root window: one of the screens
        Window,       ///< an X11 window, also where others cover it
        PortalScreen, ///< a PipeWire stream that the desktop's portal opened (Wayland): of a screen
        PortalWindow, ///< …of a window
    };

    Kind kind = Kind::Screen;
    QString name;                                   ///< for people; the portal tells none
    quint64 window = 0;                             ///< X11 id
    QRect area;                                     ///< of a screen, in pixels of the device
    std::shared_ptr<const FileDescriptor> pipewire; ///< of a portal: a connection that can be used once
    quint32 node = 0;                               ///< in that PipeWire

    [[nodiscard]] bool isPortal() const { return kind == Kind::PortalScreen || kind == Kind::PortalWindow; }
    friend bool operator==(const ScreenSource&, const ScreenSource&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::ScreenSource)
