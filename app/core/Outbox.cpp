#include "app/core/Outbox.h"

#include <algorithm>

namespace duologue::core {

namespace {

/// Of the doubtful messages of one room, oldest first: how many the server has, judged by the last text it
/// lists. A server keeps the order, so that everything before a message that arrived has arrived as well.
template <typename Entries>
qsizetype arrivedOf(const Entries& doubtful, const QString& lastText)
{
    for (qsizetype i = doubtful.size(); i > 0; --i) {
        if (doubtful.at(i - 1)->message.text == lastText)
            return i;
    }
    return 0;
}

} // namespace

void Outbox::add(const Message& message)
{
    m_entries.append(Entry{.message = message});
}

void Outbox::remove(qint64 id)
{
    m_entries.removeIf([id](const Entry& entry) { return entry.message.id == id; });
}

QList<Outbox::Entry>::iterator Outbox::find(qint64 id)
{
    return std::ranges::find_if(m_entries, [id](const Entry& entry) { return entry.message.id == id; });
}

QList<Message> Outbox::release(const QDateTime& now)
{
    QList<Message> released;
    for (Entry& entry : m_entries) {
        if (entry.message.delivery != Delivery::Queued)
            continue;
        entry.message.delivery = Delivery::Sent;
        entry.onThisLine = true;
        entry.deadline = now.addDuration(patience);
        released.append(entry.message);
    }
    return released;
}

void Outbox::lineLost()
{
    // What was confirmed and only waited for its echo will not hear it any more.
    m_entries.removeIf([](const Entry& entry) { return entry.confirmed; });
    for (Entry& entry : m_entries) {
        entry.onThisLine = false;
        entry.deadline = {};
    }
}

QList<Message> Outbox::settle(const QHash<RoomTitle, QString>& lastMessages)
{
    QHash<RoomTitle, QList<Entry*>> doubtfulByRoom;
    for (Entry& entry : m_entries) {
        if (entry.message.delivery == Delivery::Sent && !entry.onThisLine)
            doubtfulByRoom[entry.message.room].append(&entry);
    }

    QList<Message> changed;
    for (auto it = doubtfulByRoom.cbegin(); it != doubtfulByRoom.cend(); ++it) {
        const QList<Entry*>& doubtful = it.value();
        // A server that drops repeats may be told twice; for the others the list is the only evidence.
        const bool canTell = !m_serverDropsRepeats && lastMessages.contains(it.key());
        const qsizetype arrived = canTell ? arrivedOf(doubtful, lastMessages.value(it.key())) : 0;
        for (qsizetype i = 0; i < doubtful.size(); ++i) {
            Entry& entry = *doubtful.at(i);
            entry.message.delivery = i < arrived ? Delivery::Confirmed : Delivery::Queued;
            entry.confirmed = i < arrived;
            changed.append(entry.message);
        }
    }
    m_entries.removeIf([](const Entry& entry) { return entry.confirmed && !entry.onThisLine; });
    return changed;
}

std::optional<Message> Outbox::acknowledged(qint64 id, const QString& refusal)
{
    const auto entry = find(id);
    if (entry == m_entries.end() || entry->confirmed)
        return std::nullopt;
    m_habits.acknowledges = true;
    if (!refusal.isEmpty()) {
        Message failed = entry->message;
        failed.delivery = Delivery::Failed;
        failed.failure = refusal;
        m_entries.erase(entry);
        return failed;
    }
    entry->message.delivery = Delivery::Confirmed;
    entry->confirmed =
        true; // stays until its deadline, so that a later echo is not taken for another device's message
    return entry->message;
}

bool Outbox::isEchoOf(const protocol::Received& echo, const Entry& entry) const
{
    const Message& mine = entry.message;
    if (entry.message.delivery == Delivery::Queued)
        return false;
    if (!echo.clientId.isEmpty() && m_serverDropsRepeats)
        return echo.clientId == mine.clientId;
    return echo.room == mine.room && echo.typeId == mine.typeId && echo.text == mine.text;
}

std::optional<Message> Outbox::echoed(const protocol::Received& echo)
{
    const auto entry = std::ranges::find_if(m_entries, [&](const Entry& e) { return isEchoOf(echo, e); });
    if (entry == m_entries.end())
        return std::nullopt;
    m_habits.echoes = true;
    Message confirmed = entry->message;
    confirmed.delivery = Delivery::Confirmed;
    confirmed.serverId = echo.serverId;
    if (echo.date.isValid() && confirmed.time.isValid() &&
        std::abs(echo.date.secsTo(confirmed.time)) >= 60) // dates of the wire know minutes only
        confirmed.time = echo.date;
    m_entries.erase(entry);
    return confirmed;
}

QList<Message> Outbox::expire(const QDateTime& now)
{
    QList<Message> failed;
    for (Entry& entry : m_entries) {
        if (!entry.onThisLine || entry.confirmed || !entry.deadline.isValid() || entry.deadline > now)
            continue;
        entry.deadline = {};
        if (!m_habits.confirms())
            continue; // this server never says anything: "sent" is all that can be known
        entry.message.delivery = Delivery::Failed;
        failed.append(entry.message);
    }
    m_entries.removeIf([&now](const Entry& entry) {
        return entry.message.delivery == Delivery::Failed || (entry.confirmed && entry.deadline <= now);
    });
    return failed;
}

QDateTime Outbox::nextDeadline() const
{
    QDateTime next;
    for (const Entry& entry : m_entries) {
        if (entry.deadline.isValid() && (!next.isValid() || entry.deadline < next))
            next = entry.deadline;
    }
    return next;
}

} // namespace duologue::core
