#include "ui/conversation/MessageSelection.h"

#include <algorithm>

namespace duologue::ui {

std::pair<qsizetype, qsizetype> MessageSelection::within(const MessageKey& message, qsizetype length) const
{
    if (isEmpty())
        return {0, 0};
    const auto& [first, last] = std::minmax(m_ends->first, m_ends->second);
    if (message < first.message || message > last.message)
        return {0, 0};
    const qsizetype from = message == first.message ? std::min(first.position, length) : 0;
    const qsizetype to = message == last.message ? std::min(last.position, length) : length;
    return {from, std::max(from, to)};
}

} // namespace duologue::ui
