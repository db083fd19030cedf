#include "app/socketio/AckTable.h"

#include <algorithm>

namespace duologue::socketio {

void AckTable::Pending::fail(ErrorKind kind, const QString& detail) const
{
    answer(Error{kind, detail});
}

void AckTable::Pending::answer(const Result<QCborArray>& answer) const
{
    if (binary)
        binary(answer);
    else if (json)
        json(answer ? Result<QJsonArray>(answer->toJsonArray()) : Result<QJsonArray>(answer.error()));
}

void AckTable::add(quint64 id, Pending pending, std::optional<TimePoint> deadline)
{
    Entry entry{.pending = std::move(pending), .deadline = std::nullopt};
    if (deadline)
        entry.deadline = m_deadlines.emplace(*deadline, id);
    m_entries.insert(id, std::move(entry));
}

std::optional<AckTable::Pending> AckTable::take(quint64 id)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return std::nullopt;
    Entry entry = std::move(*found);
    m_entries.erase(found);
    if (entry.deadline)
        m_deadlines.erase(*entry.deadline);
    return std::move(entry.pending);
}

void AckTable::markSent(quint64 id)
{
    if (const auto found = m_entries.find(id); found != m_entries.end())
        found->pending.isBuffered = false;
}

std::optional<AckTable::TimePoint> AckTable::firstDeadline() const
{
    if (m_deadlines.empty())
        return std::nullopt;
    return m_deadlines.begin()->first;
}

std::optional<std::pair<quint64, AckTable::Pending>> AckTable::takeExpired(TimePoint now)
{
    if (m_deadlines.empty() || m_deadlines.begin()->first > now)
        return std::nullopt;
    const quint64 id = m_deadlines.begin()->second;
    return std::pair(id, *take(id));
}

QList<AckTable::Pending> AckTable::takeSent()
{
    QList<quint64> ids;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (!it->pending.isBuffered)
            ids.append(it.key());
    }
    std::ranges::sort(ids);
    QList<Pending> sent;
    for (const quint64 id : ids)
        sent.append(*take(id));
    return sent;
}

} // namespace duologue::socketio
