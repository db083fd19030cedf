#include "app/core/Gaps.h"

#include "app/base/whenDone.h"
#include "app/store/MessageStore.h"

#include <algorithm>

namespace duologue::core {

namespace {

/// How far back the text of the list may stand without anything missing: what I wrote since, on this device,
/// stands behind it.
constexpr int neighbourhood = 50;

/// The wire's dates know minutes, and clocks differ.
constexpr qint64 sameMomentSeconds = 120;

} // namespace

Gaps::Gaps(store::MessageStore& store, UserId me, int textType)
    : m_store(store), m_me(me), m_textType(textType)
{
}

void Gaps::load()
{
    whenDone(m_store.gaps(), this, [this](const Result<QList<Message>>& gaps) {
        if (!gaps)
            return; // said by those who read messages
        for (const Message& gap : *gaps)
            m_newest.insert(gap.room, gap);
    });
}

void Gaps::compare(const protocol::RoomRow& row)
{
    if (row.lastMessage.isEmpty())
        return;
    whenDone(m_store.page(row.title, std::nullopt, neighbourhood), this,
             [this, row](const Result<HistoryPage>& page) {
                 if (!page)
                     return;
                 const bool isThere = std::ranges::any_of(page->messages, [&row](const Message& message) {
                     return message.text == row.lastMessage && message.kind != MessageKind::Call;
                 });
                 if (!isThere)
                     mark(row);
             });
}

void Gaps::mark(const protocol::RoomRow& row)
{
    const auto pending = m_newest.constFind(row.title);
    if (pending != m_newest.cend() && pending->id == 0 && pending->text == row.lastMessage)
        return; // two lists came before the first gap was stored
    const Message gap{.room = row.title,
                      .author = row.other(m_me),
                      .kind = MessageKind::Gap,
                      .text = row.lastMessage,
                      .typeId = m_textType,
                      .time = row.lastMessageDate};
    m_newest.insert(row.title, gap);
    whenDone(m_store.insertGap(gap), this, [this, gap](const Result<std::optional<Message>>& stored) {
        if (!stored || !*stored) {
            m_newest.remove(gap.room);
            if (!stored)
                Q_EMIT failed(stored.error());
            return;
        }
        m_newest.insert(gap.room, **stored);
        Q_EMIT added(**stored);
    });
}

/// The same words at another time are another message.
void Gaps::arrived(const Message& message)
{
    const auto gap = m_newest.constFind(message.room);
    if (gap == m_newest.cend() || gap->id == 0 || gap->text != message.text)
        return;
    const bool sameMoment = !gap->time.isValid() || !message.time.isValid() ||
                            std::abs(gap->time.secsTo(message.time)) <= sameMomentSeconds;
    if (!sameMoment)
        return;
    const Message filled = *gap;
    m_newest.erase(gap);
    whenDone(m_store.remove(filled.id), this, [this, filled](const Result<void>& gone) {
        if (gone)
            Q_EMIT removed(filled.room, filled.id);
        else
            Q_EMIT failed(gone.error());
    });
}

} // namespace duologue::core
