#pragma once

#include "app/socketio/Options.h"
#include "app/socketio/codec/Packet.h"

namespace duologue::socketio {

/// Packets that wait for their namespace to be joined, in order, within limits.
class SendBuffer {
public:
    struct Entry {
        EncodedPacket packet;
        std::optional<quint64> ackId;
    };

    /// False, and nothing kept, when a limit would be passed.
    [[nodiscard]] bool append(EncodedPacket packet, std::optional<quint64> ackId, const Limits& limits);
    /// The answer to this one is no longer waited for.
    void remove(quint64 ackId);
    [[nodiscard]] QList<Entry> takeAll();
    [[nodiscard]] qsizetype count() const { return m_entries.size(); }

private:
    QList<Entry> m_entries;
    qsizetype m_size = 0;
};

} // namespace duologue::socketio
