#include "app/core/Outbox.h"

#include <algorithm>
#include <utility>

namespace duologue::core {

namespace {

template <typename Entries>
QStringList textsOf(const Entries& entries)
{
    QStringList texts;
    for (const auto* entry : entries)
        texts.append(entry->message.identity());
    return texts;
}

} // namespace

void Outbox::add(const Message& message)
{
    Entry entry{.message = message};
    if (const auto known = find(message.id); known != m_entries.end()) {
        entry.onThisLine = known->onThisLine; // a late echo of the first try still confirms it
        m_entries.erase(known);
    }
    entry.stage = message.delivery == Delivery::Sent ? Stage::Doubtful : Stage::Waiting;
    m_entries.append(entry);
}

void Outbox::remove(qint64 id, const QDateTime& now)
{
    const auto entry = find(id);
    if (entry == m_entries.end())
        return;
    if (entry->onThisLine)
        fallQuiet(*entry, now);
    else
        m_entries.erase(entry);
}

void Outbox::forget(const RoomTitle& room)
{
    m_entries.removeIf([&room](const Entry& entry) { return entry.message.room == room; });
}

int Outbox::waiting() const
{
    return static_cast<int>(std::ranges::count_if(m_entries, [](const Entry& entry) {
        return entry.stage == Stage::Waiting || entry.stage == Stage::Leaving;
    }));
}

QSet<qint64> Outbox::open() const
{
    QSet<qint64> ids;
    for (const Entry& entry : m_entries) {
        if (entry.stage != Stage::Quiet)
            ids.insert(entry.message.id);
    }
    return ids;
}

QList<Outbox::Entry>::iterator Outbox::find(qint64 id)
{
    return std::ranges::find_if(m_entries, [id](const Entry& entry) { return entry.message.id == id; });
}

QList<Message> Outbox::release()
{
    auto underWay = std::ranges::count_if(m_entries, [](const Entry& entry) {
        return entry.stage == Stage::Leaving ||
               (entry.stage == Stage::OnLine && entry.inWindow && !entry.proven);
    });
    QList<Message> released;
    for (Entry& entry : m_entries) {
        if (entry.stage != Stage::Waiting)
            continue;
        if (underWay++ == window)
            break;
        entry.stage = Stage::Leaving;
        entry.message.delivery = Delivery::Sent;
        released.append(entry.message);
    }
    return released;
}

bool Outbox::leave(qint64 id, const QDateTime& now)
{
    const auto entry = find(id);
    if (entry == m_entries.end() || entry->stage != Stage::Leaving)
        return false;
    entry->stage = Stage::OnLine;
    entry->onThisLine = true;
    entry->proven = false;
    entry->inWindow = true;
    entry->listsBefore = m_listsAsked;
    entry->nextQuestion = now.addDuration(m_habits.confirms() ? curiosity : std::chrono::seconds::zero());
    entry->deadline = now.addDuration(patience);
    return true;
}

std::optional<Message> Outbox::notSent(qint64 id, Delivery instead)
{
    const auto entry = find(id);
    if (entry == m_entries.end() || entry->stage != Stage::OnLine)
        return std::nullopt;
    entry->message.delivery = instead;
    const Message message = entry->message;
    if (instead == Delivery::Failed) {
        m_entries.erase(entry);
        return message;
    }
    // Before the line is lost, nothing else leaves over it: see release().
    entry->stage = Stage::Leaving;
    entry->onThisLine = false;
    return message;
}

QList<Message> Outbox::lineLost()
{
    m_listsAsked = m_listsAnswered = 0;
    m_confirmedOnThisLine = false;
    // What is decided and only listens for its echo will not hear it any more.
    m_entries.removeIf([](const Entry& entry) {
        return entry.stage == Stage::Quiet || (entry.stage == Stage::Overdue && entry.proven);
    });
    QList<Message> changed;
    for (Entry& entry : m_entries) {
        entry.onThisLine = false;
        entry.proven = false;
        entry.nextQuestion = entry.deadline = {};
        if (entry.stage == Stage::Leaving) { // its bytes did not go
            entry.stage = Stage::Waiting;
            entry.message.delivery = Delivery::Queued;
            changed.append(entry.message);
        } else if (entry.stage == Stage::Overdue) { // the line had been dead: that was no refusal
            entry.stage = Stage::Doubtful;
            entry.message.delivery = Delivery::Sent;
            changed.append(entry.message);
        } else if (entry.stage == Stage::OnLine) {
            entry.stage = Stage::Doubtful;
        }
    }
    return changed;
}

int Outbox::listAnswered()
{
    // More answers than questions: the server volunteers lists. Such a one proves nothing.
    if (m_listsAnswered < m_listsAsked)
        return ++m_listsAnswered;
    return 0;
}

QSet<RoomTitle> Outbox::doubtfulRooms() const
{
    QSet<RoomTitle> rooms;
    for (const Entry& entry : m_entries) {
        // A server that drops repeats may be told twice; for the others the list is the only evidence.
        if (entry.stage == Stage::Doubtful && !m_serverDropsRepeats)
            rooms.insert(entry.message.room);
    }
    return rooms;
}

Outbox::Decisions Outbox::settle(const EvidenceByRoom& evidence)
{
    QHash<RoomTitle, QList<Entry*>> doubtfulByRoom;
    for (Entry& entry : m_entries) {
        if (entry.stage == Stage::Doubtful)
            doubtfulByRoom[entry.message.room].append(&entry);
    }

    Decisions decisions;
    QSet<qint64> arrivedIds;
    for (auto it = doubtfulByRoom.cbegin(); it != doubtfulByRoom.cend(); ++it) {
        const QList<Entry*>& doubtful = it.value();
        const qsizetype arrived =
            m_serverDropsRepeats ? 0 : evidence.value(it.key()).arrivedOf(textsOf(doubtful));
        for (qsizetype i = 0; i < doubtful.size(); ++i) {
            Entry& entry = *doubtful.at(i);
            if (i < arrived)
                arrivedIds.insert(entry.message.id);
            if (i < arrived - 1) {
                decisions.done.append(entry.message.id);
                continue;
            }
            entry.stage = Stage::Waiting;
            entry.message.delivery = i < arrived ? Delivery::Confirmed : Delivery::Queued;
            decisions.changed.append(entry.message);
        }
    }
    m_entries.removeIf([&](const Entry& entry) { return arrivedIds.contains(entry.message.id); });
    return decisions;
}

bool Outbox::isProvenBy(int list, const Entry& entry) const
{
    return (entry.stage == Stage::OnLine || entry.stage == Stage::Overdue) && list > entry.listsBefore;
}

QSet<RoomTitle> Outbox::provenRooms(int list) const
{
    QSet<RoomTitle> rooms;
    for (const Entry& entry : m_entries) {
        if (isProvenBy(list, entry) && !entry.proven)
            rooms.insert(entry.message.room);
    }
    return rooms;
}

Outbox::Decisions Outbox::weigh(int list, const EvidenceByRoom& evidence, const QDateTime& now)
{
    QHash<RoomTitle, QList<Entry*>> provenByRoom;
    for (Entry& entry : m_entries) {
        if (isProvenBy(list, entry))
            provenByRoom[entry.message.room].append(&entry);
    }

    Decisions decisions;
    for (auto it = provenByRoom.cbegin(); it != provenByRoom.cend(); ++it) {
        const QList<Entry*>& proven = it.value();
        const qsizetype arrived = evidence.value(it.key()).arrivedOf(textsOf(proven));
        for (qsizetype i = 0; i < proven.size(); ++i) {
            Entry& entry = *proven.at(i);
            entry.proven = true;
            if (i >= arrived)
                continue;
            // A server that takes this one without a word has not failed those before it by its silence.
            const Delivery delivery = i == arrived - 1 ? Delivery::Confirmed : Delivery::Sent;
            if (std::exchange(entry.message.delivery, delivery) != delivery)
                decisions.changed.append(entry.message);
            if (delivery == Delivery::Sent)
                decisions.done.append(entry.message.id);
            fallQuiet(entry, now);
        }
    }
    decisions.done += finishProven(now);
    return decisions;
}

/// What a list has proven, and what that says about the server.
QList<qint64> Outbox::finishProven(const QDateTime& now)
{
    const bool isRefuted = std::ranges::any_of(
        m_entries, [](const Entry& entry) { return entry.stage == Stage::Overdue && entry.proven; });
    if (isRefuted && !m_confirmedOnThisLine)
        m_habits = {};
    QList<qint64> done;
    if (m_habits.confirms())
        return done;
    for (Entry& entry : m_entries) {
        if (entry.stage == Stage::OnLine && entry.proven) {
            done.append(entry.message.id);
            fallQuiet(entry, now);
        }
    }
    return done;
}

void Outbox::fallQuiet(Entry& entry, const QDateTime& now)
{
    entry.stage = Stage::Quiet;
    entry.deadline = now.addDuration(patience);
}

void Outbox::confirmedBy(bool ConfirmationHabits::*habit)
{
    m_habits.*habit = true;
    m_confirmedOnThisLine = true;
}

std::optional<Message> Outbox::acknowledged(qint64 id, const QString& refusal, const QDateTime& now)
{
    const auto entry = find(id);
    if (entry == m_entries.end() || !entry->onThisLine)
        return std::nullopt;
    confirmedBy(&ConfirmationHabits::acknowledges);
    if (entry->message.delivery == Delivery::Confirmed)
        return std::nullopt;
    if (!refusal.isEmpty()) {
        Message failed = entry->message;
        failed.delivery = Delivery::Failed;
        failed.failure = refusal;
        m_entries.erase(entry);
        return failed;
    }
    entry->message.delivery = Delivery::Confirmed;
    fallQuiet(*entry, now);
    return entry->message;
}

bool Outbox::isEchoOf(const protocol::Received& echo, const Entry& entry) const
{
    const Message& mine = entry.message;
    if (!echo.clientId.isEmpty() && m_serverDropsRepeats)
        return echo.clientId == mine.clientId;
    return entry.onThisLine && echo.room == mine.room && echo.typeId == mine.typeId &&
           echo.identity() == mine.identity();
}

std::optional<Message> Outbox::echoed(const protocol::Received& echo)
{
    const auto entry = std::ranges::find_if(m_entries, [&](const Entry& e) { return isEchoOf(echo, e); });
    if (entry == m_entries.end())
        return std::nullopt;
    confirmedBy(&ConfirmationHabits::echoes);
    Message confirmed = entry->message;
    confirmed.delivery = Delivery::Confirmed;
    confirmed.failure.clear();
    confirmed.serverId = echo.serverId;
    confirmed.extras = echo.extras;
    if (echo.date.isValid() && confirmed.time.isValid() &&
        std::abs(echo.date.secsTo(confirmed.time)) >= 60) // dates of the wire know minutes only
        confirmed.time = echo.date;
    m_entries.erase(entry);
    return confirmed;
}

Outbox::Expiry Outbox::expire(const QDateTime& now)
{
    Expiry expiry;
    for (Entry& entry : m_entries) {
        if (entry.stage != Stage::OnLine)
            continue;
        if (!entry.proven && entry.nextQuestion <= now) {
            expiry.listWanted = true;
            entry.nextQuestion = now.addDuration(patience);
        }
        if (entry.deadline <= now)
            entry.inWindow = false; // a server without acknowledgement, echo and list must not stop the rest
        if (entry.deadline <= now && m_habits.confirms()) {
            entry.stage = Stage::Overdue;
            entry.message.delivery = Delivery::Failed;
            expiry.decisions.changed.append(entry.message);
        }
    }
    expiry.decisions.done = finishProven(now);
    m_entries.removeIf(
        [&now](const Entry& entry) { return entry.stage == Stage::Quiet && entry.deadline <= now; });
    return expiry;
}

QDateTime Outbox::nextDeadline() const
{
    QDateTime next;
    const auto consider = [&next](const QDateTime& time) {
        if (time.isValid() && (!next.isValid() || time < next))
            next = time;
    };
    for (const Entry& entry : m_entries) {
        if (entry.stage == Stage::OnLine && !entry.proven)
            consider(entry.nextQuestion);
        if (entry.stage == Stage::Quiet ||
            (entry.stage == Stage::OnLine && (m_habits.confirms() || entry.inWindow)))
            consider(entry.deadline);
    }
    return next;
}

} // namespace duologue::core
