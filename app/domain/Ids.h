#pragma once

#include "app/base/OpaqueId.h"

#include <QMetaType>

namespace duologue {

/// A person, as the backend numbers them: 1 … 2^53−1 (PROTOCOL.md, decision 2).
using UserId = IntegerId<struct UserTag>;

/// A chat room of two people, named by the backend; opaque.
using RoomTitle = OpaqueId<struct RoomTag>;

/// One call, named by the backend: `room_id` of `call response`; opaque (PROTOCOL.md, decision 8).
using CallId = OpaqueId<struct CallTag>;

} // namespace duologue

Q_DECLARE_METATYPE(duologue::UserId)
Q_DECLARE_METATYPE(duologue::RoomTitle)
Q_DECLARE_METATYPE(duologue::CallId)
