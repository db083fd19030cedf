#pragma once

#include "app/domain/Room.h"
#include "app/viewmodels/ConversationModel.h"

#include <QObject>
#include <QTimer>

namespace duologue::core {
class Avatars;
class Rooms;
} // namespace duologue::core

namespace duologue::viewmodels {

/// The open room: who it is with, and what can be asked for there.
class ConversationViewModel : public QObject {
    Q_OBJECT

public:
    ConversationViewModel(UserId me, core::Rooms& rooms, core::Messages& messages, core::Avatars& avatars,
                          const TimeText& times);

    [[nodiscard]] ConversationModel* messages() { return &m_model; }

    void open(const RoomTitle& room);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_room.title.isEmpty(); }
    [[nodiscard]] RoomTitle room() const { return m_room.title; }

    [[nodiscard]] UserId peer() const { return m_room.peer; }
    [[nodiscard]] QString name() const; ///< without direction overrides; show as plain text
    [[nodiscard]] QString initials() const;
    [[nodiscard]] QImage avatar() const; ///< null = draw initials
    [[nodiscard]] Presence::State presence() const { return m_room.presence.state; }
    [[nodiscard]] QString presenceText() const; ///< "online", "last seen today at 14:05", "last seen unknown"

    /// What was typed here and not sent, kept on disk.
    [[nodiscard]] QString draft() const { return m_draft; }
    void setDraft(const QString& text);

    /// Sends `text` (trimmed at both ends; nothing if empty). The row appears when it is on disk.
    void send(const QString& text);
    void retry(qint64 messageId);
    void removeFailed(qint64 messageId);

    /// The person has really seen the row with this message (window active, bubble visible).
    void markSeen(qint64 messageId);

    void retranslate();

Q_SIGNALS:
    void headChanged(); ///< name, avatar or presence
    void roomChanged(); ///< another room is open, or none
    void draftLoaded(); ///< after open(): put draft() into the composer
    void sendFailed(const QString& sentence,
                    const QString& text); ///< it could not be stored: put the text back

private:
    core::Rooms& m_rooms;
    core::Messages& m_messages;
    core::Avatars& m_avatars;
    const TimeText& m_times;
    ConversationModel m_model;
    Room m_room;
    QString m_draft;
    qint64 m_seen = 0;
};

} // namespace duologue::viewmodels
