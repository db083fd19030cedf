#include "app/viewmodels/ConversationViewModel.h"

#include "app/base/whenDone.h"
#include "app/core/Avatars.h"
#include "app/core/Messages.h"
#include "app/core/Rooms.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"

namespace duologue::viewmodels {

ConversationViewModel::ConversationViewModel(UserId me, core::Rooms& rooms, core::Messages& messages,
                                             core::Avatars& avatars, const TimeText& times)
    : m_rooms(rooms), m_messages(messages), m_avatars(avatars), m_times(times), m_model(me, messages, times)
{
    connect(&m_rooms, &core::Rooms::changed, this, [this](const Room& room) {
        if (room.title != m_room.title)
            return;
        m_room = room;
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
    const Room* room = m_rooms.find(title);
    if (!room) {
        close();
        return;
    }
    m_room = *room;
    m_seen = 0;
    m_draft.clear();
    m_model.open(title, name(), m_room.unread);
    Q_EMIT roomChanged();
    Q_EMIT headChanged();
    whenDone(m_rooms.draft(title), this, [this, title](const Result<QString>& draft) {
        if (!draft || title != m_room.title)
            return;
        m_draft = *draft;
        Q_EMIT draftLoaded();
    });
}

void ConversationViewModel::close()
{
    m_room = {};
    m_draft.clear();
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

void ConversationViewModel::setDraft(const QString& text)
{
    if (!isOpen() || text == m_draft)
        return;
    m_draft = text;
    m_rooms.saveDraft(m_room.title, text);
}

void ConversationViewModel::send(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (isOpen() && !trimmed.isEmpty())
        m_messages.send(m_room.title, trimmed);
}

void ConversationViewModel::retry(qint64 messageId)
{
    if (const Message* message = m_model.find(messageId))
        m_messages.retry(*message);
}

void ConversationViewModel::removeFailed(qint64 messageId)
{
    const Message* message = m_model.find(messageId);
    if (message && message->delivery == Delivery::Failed)
        m_messages.remove(*message);
}

void ConversationViewModel::markSeen(qint64 messageId)
{
    if (!isOpen() || messageId <= m_seen)
        return;
    m_seen = messageId;
    if (m_room.unread > 0)
        m_rooms.markRead(m_room.title, messageId);
}

void ConversationViewModel::retranslate()
{
    m_model.retranslate();
    Q_EMIT headChanged();
}

} // namespace duologue::viewmodels
