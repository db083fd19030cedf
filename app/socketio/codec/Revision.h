#pragma once

namespace duologue::socketio {

/// The revision of the Socket.IO protocol; each stands on its own revision of Engine.IO.
enum class Revision {
    Auto, ///< not known yet: found out from what the server says
    V4,   ///< Socket.IO protocol 4 over Engine.IO 3: servers 1.x and 2.x (2014–2020), `allowEIO3` of 4.x
    V5,   ///< Socket.IO protocol 5 over Engine.IO 4: servers 3.x and 4.x
};

/// The number that stands in the `EIO` member of the query; unknown revisions ask as the newest.
[[nodiscard]] constexpr int engineVersion(Revision revision)
{
    return revision == Revision::V4 ? 3 : 4;
}

} // namespace duologue::socketio
