#pragma once

#include "app/domain/Message.h"

#include <optional>
#include <utility>

namespace duologue::ui {

/// What is marked in a conversation: from a place in one message to a place in another. Kept by the keys of
/// messages, so that rows may come and go around it; in logical order, whichever way it was drawn.
class MessageSelection {
public:
    struct Place {
        MessageKey message;
        qsizetype position = 0; ///< in its text

        friend auto operator<=>(const Place&, const Place&) = default;
    };

    void begin(const Place& place) { m_ends = {place, place}; }
    void extendTo(const Place& place)
    {
        if (m_ends)
            m_ends->second = place;
    }
    void clear() { m_ends.reset(); }

    [[nodiscard]] bool hasBegun() const { return m_ends.has_value(); }
    [[nodiscard]] bool isEmpty() const { return !m_ends || m_ends->first == m_ends->second; }
    /// The marked part of a message of that length: from, to; equal if nothing of it is marked.
    [[nodiscard]] std::pair<qsizetype, qsizetype> within(const MessageKey& message, qsizetype length) const;

private:
    std::optional<std::pair<Place, Place>> m_ends; ///< where it was begun, where it was drawn to
};

} // namespace duologue::ui
