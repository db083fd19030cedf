#include "app/socketio/RetryQueue.h"

namespace duologue::socketio {

const RetryQueue::Entry* RetryQueue::next()
{
    if (m_entries.isEmpty() || m_entries.first().isInFlight)
        return nullptr;
    Entry& head = m_entries.first();
    head.isInFlight = true;
    ++head.tries;
    return &head;
}

std::optional<AckTable::Pending> RetryQueue::settle(bool isAcknowledged)
{
    if (m_entries.isEmpty() || !m_entries.first().isInFlight)
        return std::nullopt;
    Entry& head = m_entries.first();
    head.isInFlight = false;
    if (!isAcknowledged && head.tries <= m_retries)
        return std::nullopt;
    return m_entries.takeFirst().pending;
}

} // namespace duologue::socketio
