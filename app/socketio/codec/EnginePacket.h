#pragma once

#include "app/socketio/Result.h"

#include <QStringView>

namespace duologue::socketio {

enum class EngineType : char16_t {
    Open = u'0',
    Close = u'1',
    Ping = u'2',
    Pong = u'3',
    Message = u'4',
    Upgrade = u'5',
    Noop = u'6',
};

/// One text packet of Engine.IO, both revisions: a digit and data, which points into the frame it was read
/// from.
struct EnginePacket {
    EngineType type = EngineType::Noop;
    QStringView data;

    /// Malformed for an empty frame, an unknown digit, or a letter.
    [[nodiscard]] static Result<EnginePacket> decode(QStringView frame);
    [[nodiscard]] QString encode() const;
};

} // namespace duologue::socketio
