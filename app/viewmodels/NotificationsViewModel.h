#pragma once

#include "app/domain/Room.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace duologue::core {
class Messages;
class Rooms;
} // namespace duologue::core

namespace duologue::platform {
class Notifier;
} // namespace duologue::platform

namespace duologue::viewmodels {

class Attention;
struct ChatViewModel;
class SettingsViewModel;

/// What of one account is told on the desktop, in which words, and when it is taken back: one bubble a room,
/// none for the room that somebody looks at, none while nothing is to disturb, one summary after a time away.
class NotificationsViewModel : public QObject {
    Q_OBJECT

public:
    struct Sources {
        core::Rooms& rooms;
        core::Messages& messages;
        ChatViewModel& chat;
        SettingsViewModel& settings;
        const Attention& attention;
    };

    NotificationsViewModel(Sources sources, platform::Notifier& notifier);
    ~NotificationsViewModel() override;

    /// Whether somebody sits before the main window.
    void setWindowActive(bool active);

    /// Unread messages of rooms that are not muted.
    [[nodiscard]] int unread() const { return m_unread; }

Q_SIGNALS:
    void unreadChanged(int unread);
    void windowWanted(); ///< somebody clicked: show the window

private:
    struct Told {
        QStringList lines; ///< the newest last
        int count = 0;
        qint64 messageId = 0;
    };

    void takeMessage(const Message& message);
    void releaseHeld();
    void takeCaughtUp(int messages, int rooms);
    void takeRoom(const Room& room);
    void takeCall();
    void tell(const Room& room);
    void open(const QString& key);
    void act(const QString& key, const QString& action);
    void reply(const QString& key, const QString& text);
    void markRead(const RoomTitle& room);
    void countUnread();
    void tellOnline(const RoomTitle& room, const QString& sentence);
    [[nodiscard]] bool isLookedAt(const RoomTitle& room) const;
    [[nodiscard]] QString line(const Message& message) const;

    Sources m_from;
    platform::Notifier& m_notifier;
    QHash<QString, Told> m_told; ///< by room title
    bool m_isCounting = false;
    QList<Message> m_held; ///< came while catching up
    QTimer m_holding;
    bool m_windowActive = false;
    int m_unread = 0;
};

} // namespace duologue::viewmodels
