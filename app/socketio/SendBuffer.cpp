#include "app/socketio/SendBuffer.h"

#include <algorithm>

namespace duologue::socketio {

bool SendBuffer::append(EncodedPacket packet, std::optional<quint64> ackId, const Limits& limits)
{
    const qsizetype size = packet.size();
    if (m_entries.size() >= limits.bufferedPackets || m_size + size > limits.bufferedBytes)
        return false;
    m_size += size;
    m_entries.append({.packet = std::move(packet), .ackId = ackId});
    return true;
}

void SendBuffer::remove(quint64 ackId)
{
    const auto found = std::ranges::find(m_entries, std::optional(ackId), &Entry::ackId);
    if (found == m_entries.end())
        return;
    m_size -= found->packet.size();
    m_entries.erase(found);
}

QList<SendBuffer::Entry> SendBuffer::takeAll()
{
    m_size = 0;
    return std::exchange(m_entries, {});
}

} // namespace duologue::socketio
