#pragma once

#include "app/base/Result.h"
#include "app/domain/Room.h"
#include "app/viewmodels/TimeText.h"

#include <QAbstractListModel>

namespace duologue::core {
class Avatars;
class Rooms;
} // namespace duologue::core

namespace duologue::viewmodels {

/// The rooms, the one with the newest message first. Names and previews are plain text from outside: names
/// come without direction overrides; a view isolates them (they may be of either direction).
class RoomListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::DisplayRole, ///< QString; "User 7" if the server gives no name
        TitleRole = Qt::UserRole,   ///< QString: RoomTitle::value
        PeerRole,                   ///< qint64: UserId::value
        AvatarRole,                 ///< QImage, null = draw initials
        InitialsRole,               ///< QString of one or two letters
        PresenceRole,               ///< int(Presence::State)
        PresenceTextRole,           ///< QString: "online", "last seen 5 minutes ago", "last seen unknown"
        PreviewRole,         ///< QString, one line: "You: see you", "Missed video call"; empty if no message
        PreviewKindRole,     ///< int(MessageKind)
        PreviewDeliveryRole, ///< int(Delivery) of the newest message
        TimeRole,            ///< QString: "14:05", "Yesterday", "Mon", a date; empty if no message
        UnreadRole,          ///< int
        AccessibleRole = Qt::AccessibleTextRole, ///< one sentence for a screen reader
    };

    RoomListModel(core::Rooms& rooms, core::Avatars& avatars, const TimeText& times,
                  QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// The row of a room, invalid if it is not listed.
    [[nodiscard]] QModelIndex indexOf(const RoomTitle& title) const;

    /// Opens or creates the chat with the user of that number, as typed. Answers by chatReady() or
    /// chatFailed().
    void startChat(const QString& userNumber);

    /// Words and times have changed (language, midnight).
    void retranslate();

Q_SIGNALS:
    void chatReady(const duologue::RoomTitle& room);
    void chatFailed(const QString& sentence);

private:
    [[nodiscard]] QString preview(const Room& room) const;
    [[nodiscard]] QString accessibleText(const Room& room) const;
    void insert(const Room& room);
    void update(const Room& room);
    void reset();

    core::Rooms& m_rooms;
    core::Avatars& m_avatars;
    const TimeText& m_times;
    QList<Room> m_rows; ///< sorted: newest first
};

} // namespace duologue::viewmodels
