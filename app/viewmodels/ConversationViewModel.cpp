#include "app/viewmodels/ConversationViewModel.h"

#include "app/base/whenDone.h"
#include "app/core/Avatars.h"
#include "app/core/History.h"
#include "app/core/Messages.h"
#include "app/core/Rooms.h"
#include "app/viewmodels/AttachmentText.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"

namespace duologue::viewmodels {

ConversationViewModel::ConversationViewModel(UserId me, core::Rooms& rooms, core::Messages& messages,
                                             core::History& history, core::Avatars& avatars,
                                             core::Attachments& attachments, const TimeText& times)
    : m_rooms(rooms),
      m_messages(messages),
      m_history(history),
      m_avatars(avatars),
      m_times(times),
      m_model(me, messages, history, attachments, times)
{
    connect(&m_rooms, &core::Rooms::changed, this, [this](const Room& room) {
        if (room.title != m_room.title)
            return;
        m_room = room;
        m_model.setPeerName(name()); // a room may be open before its person is known
        Q_EMIT headChanged();
    });
    connect(&m_avatars, &core::Avatars::arrived, this, [this](const QString& url) {
        if (url == m_room.avatarUrl)
            Q_EMIT headChanged();
    });
    connect(&m_messages, &core::Messages::sendFailed, this,
            [this](const RoomTitle& room, const QString& text, const Error& error) {
                if (room == m_room.title)
                    Q_EMIT sendFailed(ErrorText::storage(error), text);
            });
}

void ConversationViewModel::open(const RoomTitle& title)
{
    open(title, place::FirstUnread{});
}

void ConversationViewModel::openAt(const RoomTitle& title, qint64 messageId)
{
    if (title == m_room.title)
        show(place::AtMessage{messageId});
    else
        open(title, place::AtMessage{messageId});
}

void ConversationViewModel::open(const RoomTitle& title, const HistoryPlace& place)
{
    const Room* room = m_rooms.find(title);
    if (!room) {
        close();
        return;
    }
    m_room = *room;
    m_seen = {};
    answer(0);
    m_model.open(title, name(), m_room.unread, place);
    Q_EMIT roomChanged();
    Q_EMIT headChanged();
}

void ConversationViewModel::close()
{
    m_room = {};
    answer(0);
    m_model.close();
    Q_EMIT roomChanged();
    Q_EMIT headChanged();
}

QString ConversationViewModel::name() const
{
    return isOpen() ? PersonText::name(m_room.peerName, m_room.peer) : QString();
}

QString ConversationViewModel::initials() const
{
    return PersonText::initials(name());
}

QImage ConversationViewModel::avatar() const
{
    return m_avatars.image(m_room.avatarUrl);
}

QString ConversationViewModel::presenceText() const
{
    return isOpen() ? m_times.presence(m_room.presence, QDateTime::currentDateTimeUtc()) : QString();
}

std::optional<std::chrono::milliseconds> ConversationViewModel::presenceHolds() const
{
    return isOpen() ? TimeText::presenceHolds(m_room.presence, QDateTime::currentDateTimeUtc())
                    : std::nullopt;
}

void ConversationViewModel::setDraft(const QString& text)
{
    if (isOpen() && text != m_room.draft)
        m_rooms.setDraft(m_room.title, text);
}

void ConversationViewModel::send(const QString& text)
{
    if (!text.trimmed().isEmpty())
        send(MessageContent{.text = text});
}

void ConversationViewModel::send(MessageContent content)
{
    content.text = content.text.trimmed();
    if (!isOpen())
        return;
    content.quote = m_quote;
    m_messages.send(m_room.title, content);
    answer(0);
}

bool ConversationViewModel::takesReplies() const
{
    return m_messages.takesReplies();
}

void ConversationViewModel::answer(qint64 messageId)
{
    const Message* message = takesReplies() ? m_model.find(messageId) : nullptr;
    if (!message && !m_quote)
        return;
    m_quote.reset();
    if (message && message->kind == MessageKind::Text) {
        QString words = message->text.isEmpty() ? AttachmentText::preview(*message) : message->text;
        words.truncate(Quote::longest);
        if (!words.isEmpty() && words.back().isHighSurrogate())
            words.chop(1);
        m_quote = Quote{.author = message->author, .text = words, .serverId = message->serverId};
    }
    Q_EMIT answerChanged();
}

QString ConversationViewModel::answeredName() const
{
    if (!m_quote)
        return {};
    return m_quote->author == m_room.peer ? name() : tr("You");
}

QString ConversationViewModel::answeredText() const
{
    return m_quote ? PersonText::oneLine(m_quote->text) : QString();
}

void ConversationViewModel::showQuoted(qint64 messageId)
{
    const Message* message = m_model.find(messageId);
    if (!message || !message->quote)
        return;
    whenDone(m_history.quoted(m_room.title, *message->quote, message->key()), this,
             [this, room = m_room.title](const Result<qint64>& found) {
                 if (room != m_room.title)
                     return;
                 if (found)
                     show(place::AtMessage{*found});
                 else
                     Q_EMIT told([] { return tr("That message is not on this computer."); });
             });
}

void ConversationViewModel::retry(qint64 messageId)
{
    if (const Message* message = m_model.find(messageId))
        m_messages.retry(*message);
}

void ConversationViewModel::remove(qint64 messageId)
{
    if (const Message* message = m_model.find(messageId))
        m_messages.remove(*message);
}

QList<std::pair<QString, QString>> ConversationViewModel::details(const Message& message) const
{
    const bool mine = message.author != m_room.peer;
    const QString number = m_times.locale().toString(message.text.size());
    QList<std::pair<QString, QString>> rows{
        {tr("From"), mine ? tr("You") : PersonText::isolated(name())},
        {tr("Time"), m_times.full(message.time)},
        {tr("State"), ConversationModel::deliveryText(message)},
        {tr("Length"), tr("%1 characters").arg(number)},
        {tr("Type"), QString::number(message.typeId)},
    };
    if (message.serverId > 0)
        rows.append({tr("Number on the server"), QString::number(message.serverId)});
    rows.append({tr("Number on this computer"), QString::number(message.id)});
    if (message.attachment) {
        rows.append({tr("File"), AttachmentText::fileName(*message.attachment)});
        if (message.attachment->isReadable())
            rows.append({tr("Size"), AttachmentText::size(message.attachment->size)});
    }
    return rows;
}

QString ConversationViewModel::rawEvent(const Message& message) const
{
    return message.kind == MessageKind::Text ? core::Messages::rawEvent(message) : QString();
}

void ConversationViewModel::markSeen(qint64 messageId)
{
    const Message* message = isOpen() ? m_model.find(messageId) : nullptr;
    if (!message || message->key() <= m_seen)
        return;
    m_seen = message->key();
    if (m_room.unread > 0)
        m_rooms.markRead(m_room.title, m_seen);
}

void ConversationViewModel::retranslate()
{
    m_model.setPeerName(name()); // "User 7"
    m_model.retranslate();
    Q_EMIT headChanged();
}

} // namespace duologue::viewmodels
