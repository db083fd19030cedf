#pragma once

#include "app/base/Words.h"
#include "app/domain/Room.h"
#include "app/viewmodels/ConversationModel.h"

#include <QObject>
#include <QTimer>

namespace duologue::core {
class Attachments;
class Avatars;
class History;
class Rooms;
} // namespace duologue::core

namespace duologue::viewmodels {

/// The open room: who it is with, and what can be asked for there.
class ConversationViewModel : public QObject {
    Q_OBJECT

public:
    ConversationViewModel(UserId me, core::Rooms& rooms, core::Messages& messages, core::History& history,
                          core::Avatars& avatars, core::Attachments& attachments, const TimeText& times);

    [[nodiscard]] ConversationModel* messages() { return &m_model; }

    /// Opens at the first unread message.
    void open(const RoomTitle& room);
    /// Opens at one message, as a search found it.
    void openAt(const RoomTitle& room, qint64 messageId);
    /// Goes to another part of the open room.
    void show(const HistoryPlace& place) { m_model.show(place); }
    void close();
    [[nodiscard]] bool isOpen() const { return !m_room.title.isEmpty(); }
    [[nodiscard]] RoomTitle room() const { return m_room.title; }

    [[nodiscard]] UserId peer() const { return m_room.peer; }
    [[nodiscard]] QString name() const; ///< without direction overrides; show as plain text
    [[nodiscard]] QString initials() const;
    [[nodiscard]] QImage avatar() const; ///< null = draw initials
    [[nodiscard]] Presence::State presence() const { return m_room.presence.state; }
    [[nodiscard]] QString presenceText() const; ///< "online", "last seen today at 14:05", "last seen unknown"
    /// How long presenceText() stays true; nothing if only news can change it.
    [[nodiscard]] std::optional<std::chrono::milliseconds> presenceHolds() const;

    /// What was typed here and not sent, kept on disk.
    [[nodiscard]] QString draft() const { return m_room.draft; }
    void setDraft(const QString& text);

    /// Sends `text` (trimmed at both ends; nothing if empty). The row appears when it is on disk.
    void send(const QString& text);
    /// The same with a picture or file; the text, which may be empty, is its caption.
    void send(MessageContent content);

    /// What is sent next answers that message, until it is sent, another room is opened, or none (0) is
    /// chosen.
    [[nodiscard]] bool takesReplies() const;
    void answer(qint64 messageId);
    [[nodiscard]] bool isAnswering() const { return m_quote.has_value(); }
    [[nodiscard]] QString answeredName() const; ///< whose message is answered
    [[nodiscard]] QString answeredText() const; ///< how it begins, one line
    /// Goes to the message that one answers, or says that it is not here.
    void showQuoted(qint64 messageId);
    void retry(qint64 messageId);
    /// From this computer alone; one that has not been sent is not sent any more.
    void remove(qint64 messageId);
    /// What is known of a message beside its text: (name, value), in words.
    [[nodiscard]] QList<std::pair<QString, QString>> details(const Message& message) const;

    /// The event that brought it or with which it left, as JSON; empty for calls and gaps.
    [[nodiscard]] QString rawEvent(const Message& message) const;

    /// The person has really seen the row with this message (window active, bubble visible).
    void markSeen(qint64 messageId);

    void retranslate();

Q_SIGNALS:
    void headChanged(); ///< name, avatar or presence
    void roomChanged(); ///< another room is open, or none
    void answerChanged();
    void told(const duologue::Words& sentence);
    void sendFailed(const QString& sentence,
                    const QString& text); ///< it could not be stored: put the text back

private:
    void open(const RoomTitle& room, const HistoryPlace& place);

    core::Rooms& m_rooms;
    core::Messages& m_messages;
    core::History& m_history;
    core::Avatars& m_avatars;
    const TimeText& m_times;
    ConversationModel m_model;
    Room m_room;
    MessageKey m_seen;
    std::optional<Quote> m_quote; ///< of what is answered
};

} // namespace duologue::viewmodels
