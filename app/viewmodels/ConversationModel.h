#pragma once

#include "app/base/Result.h"
#include "app/domain/HistoryPage.h"
#include "app/viewmodels/TimeText.h"

#include <QAbstractListModel>

namespace duologue::core {
class Attachments;
class History;
class Messages;
} // namespace duologue::core

namespace duologue::viewmodels {

/// A window over one room's messages, oldest first: opens anywhere in the history, grows at both ends by
/// fetchOlder() and fetchNewer(), and lets go at the far end of what it has too much of. Never shows a
/// message that is not on disk.
class ConversationModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        TextRole = Qt::DisplayRole, ///< QString: the message as it is; for calls and gaps the words to show
        IdRole = Qt::UserRole,      ///< qint64: Message::id
        KindRole,                   ///< int(MessageKind)
        MineRole,                   ///< bool: at the end side
        DeliveryRole,               ///< int(Delivery)
        FailureRole,                ///< QString: why it failed, a sentence; empty otherwise
        TimeRole,                   ///< QString: "14:05"
        FullTimeRole,               ///< QString, for the tool tip
        DayRole,    ///< QString: the day's heading above this row; empty unless it is the first of its day
        UnreadRole, ///< QString: "3 new messages" above this row; empty for all but one
        GroupStartRole,     ///< bool: first of a group (same sender, same day, < 5 minutes between)
        GroupEndRole,       ///< bool: last of a group
        CallSucceededRole,  ///< bool: for calls
        CallIsVideoRole,    ///< bool: for calls
        CallBackRole,       ///< QString: what calling again is called; empty where it is not offered
        AttachmentRole,     ///< int(Attachment::Kind); −1 if it brings nothing
        PictureRole,        ///< QImage: small; null while it is being read, or if it cannot be
        PictureSizeRole,    ///< QSize: pixels, as they were told; known before the picture is
        AttachmentNameRole, ///< QString: what it is in words, a file's name
        AttachmentSizeRole, ///< QString: "183 kB"; empty for what cannot be read
        QuoteAuthorRole,    ///< QString: whose message it answers; empty if it answers none
        QuoteTextRole,      ///< QString: how that began, one line
        AccessibleRole = Qt::AccessibleTextRole, ///< "Sara, 14:05, hello, confirmed"
    };

    ConversationModel(UserId me, core::Messages& messages, core::History& history,
                      core::Attachments& attachments, const TimeText& times, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Shows another room: empty until a page is read; `opened()` follows. `peerName` is for accessible
    /// texts. The first unread message carries the heading of `unread` new ones.
    void open(const RoomTitle& room, const QString& peerName, int unread, const HistoryPlace& place);
    void setPeerName(const QString& name); ///< of the room that is open
    /// Shows another part of the same room; `opened()` follows, at once if it is among the rows already.
    void show(const HistoryPlace& place);
    void close();
    [[nodiscard]] const RoomTitle& room() const { return m_room; }

    /// Reads the page before the first row; rows appear at the top. Does nothing at the beginning of history
    /// or while a page is under way.
    void fetchOlder();
    /// The same after the last row.
    void fetchNewer();
    [[nodiscard]] bool atBeginning() const { return m_atBeginning; }
    [[nodiscard]] bool atEnd() const { return m_atEnd; } ///< the last row is the newest message

    /// Row of the "new messages" heading, −1 if there is none.
    [[nodiscard]] int firstUnreadRow() const;

    [[nodiscard]] const Message& at(int row) const { return m_rows.at(row); }
    /// Null if it is not among the rows. Valid until the model changes.
    [[nodiscard]] const Message* find(qint64 id) const;
    [[nodiscard]] int rowOf(qint64 id) const; ///< −1 if it is not among the rows

    /// How far a message has come, in words: "waiting", "confirmed".
    [[nodiscard]] static QString deliveryText(const Message& message);
    /// What a call was, in words: "Video call · You ended it after 04:12", "Missed voice call".
    [[nodiscard]] static QString callText(const CallRecord& call, const QString& peerName,
                                          const TimeText& times);

    /// What a screen reader reads of a message of this conversation, whether it is among the rows or not.
    [[nodiscard]] QString accessibleText(const Message& message) const;

    void retranslate();

Q_SIGNALS:
    /// The rows are there. `target` is the message that was asked for: stand there; 0 = at the newest.
    void opened(qint64 target);
    void arrivedBelow(const duologue::Message& message); ///< newer than all rows, which do not reach the end
    void failed(const duologue::Error& error);           ///< a page could not be read

private:
    [[nodiscard]] static QString callEnd(const CallRecord& call, const QString& name, const TimeText& times);
    [[nodiscard]] static QString callBackText(const CallRecord& call);
    void insert(const Message& message);
    void replace(const Message& message);
    void remove(const RoomTitle& room, qint64 id);
    void forget(const RoomTitle& room);
    void take(const HistoryPage& page, const HistoryPlace& place);
    void prepend(const QList<Message>& page);
    void append(const QList<Message>& page);
    void dropRows(int first, int count);
    void announceNeighbours(int row);
    [[nodiscard]] bool sameGroup(int row, int next) const;
    [[nodiscard]] QString words(const Message& message) const;
    [[nodiscard]] QString attachmentWords(const Message& message) const;
    [[nodiscard]] QString authorText(UserId author) const;

    UserId m_me;
    core::History& m_history;
    core::Attachments& m_attachments;
    const TimeText& m_times;
    RoomTitle m_room;
    QString m_peerName;
    QList<Message> m_rows; ///< sorted by key
    qint64 m_firstUnread = 0;
    int m_unread = 0;
    bool m_atBeginning = true;
    bool m_atEnd = true;
    bool m_fetching = false;
    int m_generation = 0; ///< answers for a room left meanwhile are ignored
};

} // namespace duologue::viewmodels
