#pragma once

#include "app/protocol/ServerProfile.h"

namespace duologue::core {

/// The profile in `text`, or the default one of `server` if `text` is empty. Malformed: as ServerProfile
/// says; Refused: it is of another server (an invalid `server` fits every profile).
[[nodiscard]] Result<protocol::ServerProfile> profileFor(const QUrl& server, const QByteArray& text);

} // namespace duologue::core
