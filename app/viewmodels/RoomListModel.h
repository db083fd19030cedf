#pragma once

#include "app/base/Result.h"
#include "app/domain/Room.h"
#include "app/viewmodels/TimeText.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace duologue::core {
class Avatars;
class Rooms;
} // namespace duologue::core

namespace duologue::viewmodels {

/// For how long a room is muted.
enum class MuteTime { OneHour, EightHours, UntilTomorrow, UntilChanged };

/// The rooms: pinned ones first, then the one with the newest message. Names and previews are plain text from
/// outside: names come without direction overrides; a view isolates them (they may be of either direction).
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
        DraftRole,           ///< QString, one line: typed and not sent; empty if nothing
        PinnedRole,          ///< bool
        MutedRole,           ///< bool: now
        MessagesGetThroughRole,                  ///< bool: Exceptions::messages
        CallsGetThroughRole,                     ///< bool: Exceptions::calls
        MineRole,                                ///< bool: the newest message is one's own text
        AccessibleRole = Qt::AccessibleTextRole, ///< one sentence for a screen reader
    };

    RoomListModel(core::Rooms& rooms, core::Avatars& avatars, const TimeText& times,
                  QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// The row of a room, invalid if it is not listed.
    [[nodiscard]] QModelIndex indexOf(const RoomTitle& title) const;

    /// Shows only rooms whose names have words that begin with those of `typed` (folded: accents, forms of
    /// ye and kaf, digits), or the room with that user number. Empty = all.
    void setFilter(const QString& typed);
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }
    /// While held, rows change and stay where they are; let go, they take their places.
    void holdOrder(bool held);

    /// Opens or creates the chat with the user of that number, or of a link such as `duologue://chat/42`, as
    /// typed. Answers by chatReady() or chatFailed().
    void startChat(const QString& typed);

    void setPinned(const RoomTitle& room, bool pinned);
    void mute(const RoomTitle& room, MuteTime time);
    void unmute(const RoomTitle& room);
    void setExceptions(const RoomTitle& room, Exceptions exceptions);
    void markRead(const RoomTitle& room);
    void markUnread(const RoomTitle& room);

    /// cameOnline() tells once when the person of this room comes, also after a restart.
    void tellWhenOnline(const RoomTitle& room, bool tell);
    [[nodiscard]] bool isAwaited(const RoomTitle& room) const;

    /// Words and times have changed (language, midnight).
    void retranslate();

Q_SIGNALS:
    void chatReady(const duologue::RoomTitle& room);
    void chatFailed(const QString& sentence);
    void cameOnline(const duologue::RoomTitle& room, const QString& sentence);

private:
    /// A row and what it is sorted by.
    struct Row {
        RoomTitle title;
        bool pinned = false;
        MessageKey latest;

        friend bool operator==(const Row&, const Row&) = default;
        [[nodiscard]] bool comesBefore(const Row& other) const;
    };

    [[nodiscard]] static Row rowOf(const Room& room);
    [[nodiscard]] const Room& at(int row) const;
    [[nodiscard]] bool isWanted(const Room& room) const;
    [[nodiscard]] int placeFor(const Row& row) const;
    [[nodiscard]] QString preview(const Room& room) const;
    [[nodiscard]] QString accessibleText(const Room& room) const;
    void update(const Room& room);
    void move(int from, const Row& row);
    void reset();

    core::Rooms& m_rooms;
    core::Avatars& m_avatars;
    const TimeText& m_times;
    QList<Row> m_rows;             ///< sorted
    QHash<RoomTitle, Row> m_shown; ///< as they stand in m_rows, to find them there
    QStringList m_filter;          ///< folded words
    struct Folded {
        QString name; ///< as the server has it
        QString words;
    };
    mutable QHash<RoomTitle, Folded> m_folded; ///< folding 10,000 names at each key would be felt
    bool m_held = false;
    QSet<RoomTitle> m_waiting; ///< for their places, while held
};

} // namespace duologue::viewmodels
