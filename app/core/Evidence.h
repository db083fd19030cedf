#pragma once

#include "app/domain/Message.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace duologue::core {

/// What the room list and the store say about one room together. The list shows a text without its author and
/// its number; that it is one of mine is only certain if it can be no older message (PROTOCOL.md, decision
/// 6).
struct Evidence {
    QString lastText;       ///< what the server's list shows as the room's last message
    QStringList olderTexts; ///< what the list would show if nothing open had arrived: see olderTextsIn()

    /// Of my open messages of the room, oldest first: how many the server has for certain. A server keeps the
    /// order, so that everything before a message that arrived has arrived as well. Of several readings the
    /// one that loses nothing counts: a message may be sent twice, never not at all.
    [[nodiscard]] qsizetype arrivedOf(const QStringList& openTexts) const;

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// Evidence of the rooms about which there is any.
using EvidenceByRoom = QHash<RoomTitle, Evidence>;

/// The texts that can be the last one of a room on the server if none of the `open` messages (by id) is
/// there: the newest of each author, because a server keeps each author's order but not the order in which
/// two wrote, and the newest gap. `newest` are the newest rows of the room, oldest first.
[[nodiscard]] QStringList olderTextsIn(const QList<Message>& newest, const QSet<qint64>& open);

} // namespace duologue::core
