#pragma once

#include <QMetaType>
#include <QRect>
#include <QString>

namespace duologue {

/// Something on the desktop that can be shown to the other side of a call.
struct ScreenSource {
    enum class Kind {
        Screen, ///< a part of X11's root window: one of the screens
        Window, ///< an X11 window, also where others cover it
    };

    Kind kind = Kind::Screen;
    QString name;       ///< for people
    quint64 window = 0; ///< X11 id
    QRect area;         ///< of a screen, in pixels of the device

    friend bool operator==(const ScreenSource&, const ScreenSource&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::ScreenSource)
