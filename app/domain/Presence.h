#pragma once

#include <QDateTime>
#include <QMetaType>

namespace duologue {

/// Whether a person is there, as far as the server has told us on *this* connection.
struct Presence {
    enum class State {
        Unknown, ///< nothing heard since the last connect: never shown as a fact
        Online,
        Offline,
    };

    State state = State::Unknown;
    QDateTime lastSeen; ///< UTC; invalid if unknown

    friend bool operator==(const Presence&, const Presence&) = default;
};

} // namespace duologue

Q_DECLARE_METATYPE(duologue::Presence)
