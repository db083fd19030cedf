#pragma once

#include "app/core/ServerLink.h"
#include "app/domain/Ids.h"

#include <QObject>
#include <QTimer>

namespace duologue::core {

/// What is said to the server when, while signed in: presence and questions after each connect, a fresh list
/// when the server hints at one, goodbye before a quit (PROTOCOL.md, decisions 7 and 10).
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(ServerLink& link, QObject* parent = nullptr);

    /// The room on the screen; asked about after a reconnect. Empty = none.
    void setOpenRoom(const RoomTitle& room) { m_openRoom = room; }

    /// Whether others are to see me as online; said at once, and after each connect.
    void setShownOnline(bool shown);

    /// The person asked for news (F5).
    void refresh();

    /// Asks for the list of rooms, at most once a second; all questions for it go this way, so that they can
    /// be counted.
    void askForRooms();

    void apply(const protocol::RefreshWanted&);
    void apply(const protocol::RoomsListed&);

    /// Tells the server that I go and closes the line.
    void leave();

Q_SIGNALS:
    /// The list asked for after a connect did not come in time: go on with what is known.
    void listOverdue();

private:
    void introduce();

    ServerLink& m_link;
    RoomTitle m_openRoom;
    bool m_shownOnline = true;
    QTimer m_coalesce; ///< running = a list was asked for less than a second ago
    bool m_askAgain = false;
    QTimer m_listPatience;
};

} // namespace duologue::core
