#pragma once

#include "app/socketio/Result.h"

#include <QStringList>
#include <QStringView>

#include <chrono>
#include <optional>

namespace duologue::socketio {

/// What the server says in its open packet. Unknown members are ignored.
struct Handshake {
    QString sid;
    QStringList upgrades;
    std::chrono::milliseconds pingInterval{};
    std::chrono::milliseconds pingTimeout{};
    std::optional<qint64> maxPayload; ///< bytes of a polling body; servers since socket.io 4.5 say it

    /// From the data of the open packet. Malformed without a sid or with times that are not 1 ms to 24 h.
    [[nodiscard]] static Result<Handshake> decode(QStringView json);
};

} // namespace duologue::socketio
