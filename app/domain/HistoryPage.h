#pragma once

#include "app/domain/Message.h"

#include <QList>

#include <variant>

namespace duologue {

/// A piece of a room's history, oldest first.
struct HistoryPage {
    QList<Message> messages;
    bool atBeginning = false; ///< there is nothing older
    bool atEnd = false;       ///< there is nothing newer
    qint64 target = 0;        ///< id of the message that stands at the place asked for; 0 = none

    friend bool operator==(const HistoryPage&, const HistoryPage&) = default;
};

/// Where in a room's history to begin.
namespace place {
struct Newest {};
/// The first text of the other person that was not seen; the newest if there is none.
struct FirstUnread {};
struct AtMessage {
    qint64 id = 0;
};
/// The first message that came at this time or later; the newest if there is none.
struct AtTime {
    QDateTime time;
};
} // namespace place
using HistoryPlace = std::variant<place::Newest, place::FirstUnread, place::AtMessage, place::AtTime>;

} // namespace duologue
