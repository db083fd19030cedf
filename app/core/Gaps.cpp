#include "app/core/Gaps.h"

#include "app/base/whenDone.h"
#include "app/store/MessageStore.h"

#include <algorithm>

namespace duologue::core {

namespace {

/// How far back the text of the list may stand without anything missing: what I wrote since, on this device,
/// stands behind it, and without numbers so does what came while my message was on its way.
constexpr int neighbourhood = 200;
constexpr int farNeighbourhood = 5000; // before it is said that something is missing

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
            m_gaps[gap.room].append(gap);
    });
}

void Gaps::compare(const protocol::RoomRow& row, int open)
{
    const QString last = row.lastIdentity();
    if (last.isEmpty() || m_compared.value(row.title) == last)
        return;
    m_compared.insert(row.title, last);
    look(row, neighbourhood + open);
}

void Gaps::look(const protocol::RoomRow& row, int limit)
{
    whenDone(m_store.page(row.title, std::nullopt, limit), this,
             [this, row, limit](const Result<HistoryPage>& page) {
                 if (!page) {
                     m_compared.remove(row.title);
                     return;
                 }
                 const bool isThere =
                     std::ranges::any_of(page->messages, [last = row.lastIdentity()](const Message& message) {
                         return message.identity() == last && message.kind != MessageKind::Call;
                     });
                 if (isThere)
                     return;
                 if (page->messages.size() == limit && limit < farNeighbourhood)
                     look(row, farNeighbourhood);
                 else
                     mark(row);
             });
}

void Gaps::mark(const protocol::RoomRow& row)
{
    const Message gap{.room = row.title,
                      .author = row.other(m_me),
                      .kind = MessageKind::Gap,
                      .text = row.lastMessage,
                      .typeId = m_textType,
                      .time = row.lastMessageDate,
                      .attachment = row.lastAttachment,
                      .quote = row.lastQuote};
    QList<Message>& gaps = m_gaps[row.title];
    if (gaps.contains(gap))
        return; // two lists came before the first gap was stored
    gaps.append(gap);
    whenDone(m_store.insertGap(gap), this, [this, gap](const Result<std::optional<Message>>& stored) {
        if (stored && *stored)
            return takeStored(gap, **stored);
        m_gaps[gap.room].removeOne(gap);
        m_compared.remove(gap.room);
        if (!stored)
            Q_EMIT failed(stored.error());
    });
}

void Gaps::takeStored(const Message& marked, const Message& stored)
{
    QList<Message>& gaps = m_gaps[marked.room];
    const qsizetype at = gaps.indexOf(marked);
    if (at >= 0)
        gaps[at] = stored;
    Q_EMIT added(stored);
    if (at < 0)
        erase(stored); // the message itself came while this was being stored
}

void Gaps::erase(const Message& gap)
{
    whenDone(m_store.remove(gap.id), this, [this, gap](const Result<void>& gone) {
        if (gone)
            Q_EMIT removed(gap.room, gap.id);
        else
            Q_EMIT failed(gone.error());
    });
}

/// The same words at another time are another message.
void Gaps::arrived(const Message& message)
{
    const auto gaps = m_gaps.find(message.room);
    if (gaps == m_gaps.end())
        return;
    const auto gap = std::ranges::find_if(*gaps, [&message](const Message& one) {
        const bool sameMoment = !one.time.isValid() || !message.time.isValid() ||
                                std::abs(one.time.secsTo(message.time)) <= sameMomentSeconds;
        return one.identity() == message.identity() && sameMoment;
    });
    if (gap == gaps->end())
        return;
    const Message filled = *gap;
    gaps->erase(gap);
    if (filled.id != 0)
        erase(filled);
}

} // namespace duologue::core
