#include "app/core/UnplacedCalls.h"

#include "app/base/Log.h"
#include "app/base/whenDone.h"
#include "app/store/TraitStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace duologue::core {

namespace {

const QString unplacedTrait = u"calls without a room"_s;

QJsonObject written(const CallRecord& call)
{
    return {{u"id"_s, call.id.value},
            {u"peer"_s, call.peer.value},
            {u"outgoing"_s, call.outgoing},
            {u"kind"_s, static_cast<int>(call.kind)},
            {u"outcome"_s, static_cast<int>(call.outcome)},
            {u"started"_s, call.startedAt.toMSecsSinceEpoch()},
            {u"seconds"_s, static_cast<qint64>(call.duration.count())},
            {u"endedBy"_s, static_cast<int>(call.endedBy)}};
}

/// Null if it is not one of ours.
template <typename Enum>
std::optional<Enum> oneOf(const QJsonValue& value, Enum last)
{
    const int number = value.toInt(-1);
    return number >= 0 && number <= static_cast<int>(last) ? std::optional(static_cast<Enum>(number))
                                                           : std::nullopt;
}

std::optional<CallRecord> read(const QJsonObject& call)
{
    const auto kind = oneOf(call.value("kind"_L1), CallKind::Video);
    const auto outcome = oneOf(call.value("outcome"_L1), CallOutcome::KeyMismatch);
    const auto endedBy = oneOf(call.value("endedBy"_L1), CallEnder::Peer);
    const QString id = call.value("id"_L1).toString();
    const qint64 peer = call.value("peer"_L1).toInteger();
    if (!kind || !outcome || !endedBy || id.isEmpty() || peer <= 0)
        return std::nullopt;
    return CallRecord{
        .id = CallId{id},
        .peer = UserId{peer},
        .outgoing = call.value("outgoing"_L1).toBool(),
        .kind = *kind,
        .outcome = *outcome,
        .startedAt = QDateTime::fromMSecsSinceEpoch(call.value("started"_L1).toInteger(), Qt::UTC),
        .duration = std::chrono::seconds(std::max<qint64>(call.value("seconds"_L1).toInteger(), 0)),
        .endedBy = *endedBy};
}

} // namespace

void UnplacedCalls::load(std::function<void()> read)
{
    whenDone(m_traits.traits(), this,
             [this, done = std::move(read)](const Result<QHash<QString, QString>>& traits) {
                 if (!traits)
                     return;
                 const QByteArray text = traits->value(unplacedTrait).toUtf8();
                 for (const QJsonValue& value : QJsonDocument::fromJson(text).array()) {
                     const auto call = core::read(value.toObject());
                     if (call && find(call->id) == m_entries.end())
                         m_entries.append({*call});
                 }
                 if (!m_entries.isEmpty())
                     done();
             });
}

void UnplacedCalls::keep(const CallRecord& call)
{
    if (find(call.id) != m_entries.end())
        return;
    m_entries.append({call});
    save();
}

QList<CallRecord> UnplacedCalls::take()
{
    QList<CallRecord> calls;
    for (Entry& entry : m_entries) {
        if (!std::exchange(entry.inHand, true))
            calls.append(entry.call);
    }
    return calls;
}

void UnplacedCalls::putBack(const CallId& id)
{
    if (const auto entry = find(id); entry != m_entries.end())
        entry->inHand = false;
}

void UnplacedCalls::drop(const CallId& id)
{
    if (const auto entry = find(id); entry != m_entries.end()) {
        m_entries.erase(entry);
        save();
    }
}

QList<UnplacedCalls::Entry>::iterator UnplacedCalls::find(const CallId& id)
{
    return std::find_if(m_entries.begin(), m_entries.end(),
                        [&id](const Entry& entry) { return entry.call.id == id; });
}

void UnplacedCalls::save()
{
    QJsonArray calls;
    for (const Entry& entry : std::as_const(m_entries))
        calls.append(written(entry.call));
    const QByteArray text = QJsonDocument(calls).toJson(QJsonDocument::Compact);
    whenDone(m_traits.set(unplacedTrait, QString::fromUtf8(text)), this, [](const Result<void>& done) {
        if (!done)
            qCWarning(lcCore) << "a call without a room cannot be kept:" << done.error().detail;
    });
}

} // namespace duologue::core
