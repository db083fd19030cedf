#include "app/core/Dispatch.h"

#include "app/base/whenDone.h"
#include "app/core/Ledger.h"
#include "app/protocol/MessageContent.h"
#include "app/store/MessageStore.h"
#include "app/store/TraitStore.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::core {

namespace {

const QString acknowledgesTrait = u"acknowledges"_s;
const QString echoesTrait = u"echoes"_s;
const QString yes = u"yes"_s;
const QString no = u"no"_s;

constexpr auto forEver = 0ms; // an acknowledgement counts however late it comes

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace

Dispatch::Dispatch(store::MessageStore& store, store::TraitStore& traits, ServerLink& link, Ledger& ledger)
    : m_store(store),
      m_traits(traits),
      m_link(link),
      m_ledger(ledger),
      m_witness(store),
      m_outbox({}, link.profile().messageIds)
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &Dispatch::expire);
    connect(&m_link, &ServerLink::listAsked, this, [this] { m_outbox.listAsked(); });
}

void Dispatch::load()
{
    whenDone(m_traits.traits(), this, [this](const Result<QHash<QString, QString>>& traits) {
        if (traits)
            takeHabits(*traits);
    });
    whenDone(m_store.outbox(), this, [this](const Result<QList<Message>>& waiting) {
        if (!waiting) {
            Q_EMIT failed(waiting.error());
            return;
        }
        for (const Message& message : *waiting)
            m_outbox.add(message);
        m_loaded = true;
        Q_EMIT loaded();
        noteOutbox();
        if (const auto then = std::exchange(m_onceLoaded, {}))
            then();
    });
}

void Dispatch::takeHabits(const QHash<QString, QString>& traits)
{
    m_outbox.setHabits(
        {.acknowledges = traits.value(acknowledgesTrait) == yes, .echoes = traits.value(echoesTrait) == yes});
}

void Dispatch::saveHabits(const ConfirmationHabits& before)
{
    const ConfirmationHabits& habits = m_outbox.habits();
    const auto save = [this](const QString& trait, bool value) {
        whenDone(m_traits.set(trait, value ? yes : no), this, [](const Result<void>&) {});
    };
    if (habits.acknowledges != before.acknowledges)
        save(acknowledgesTrait, habits.acknowledges);
    if (habits.echoes != before.echoes)
        save(echoesTrait, habits.echoes);
}

void Dispatch::add(const Message& message)
{
    m_outbox.add(message);
    release();
}

void Dispatch::remove(qint64 id)
{
    m_outbox.remove(id, now());
    noteOutbox();
}

void Dispatch::forget(const RoomTitle& room)
{
    m_outbox.forget(room);
    noteOutbox();
}

/// Sent is written down before the bytes leave: after a crash in between, the message is doubtful and the
/// evidence check decides, instead of a blind repetition.
void Dispatch::release()
{
    if (m_lineReady) {
        for (const Message& message : m_outbox.release()) {
            m_ledger.update(message, [this, line = m_line](const std::optional<Message>& written) {
                if (!written || line != m_line || !m_outbox.leave(written->id, now()))
                    return;
                emitNow(*written);
                noteOutbox();
            });
        }
    }
    noteOutbox();
}

void Dispatch::emitNow(const Message& message)
{
    const protocol::Send send{.user = m_link.me(),
                              .room = message.room,
                              .text = protocol::writeContent({.text = message.text,
                                                              .attachment = message.attachment,
                                                              .quote = message.quote,
                                                              .data = message.data}),
                              .typeId = message.typeId,
                              .clientId = message.clientId};
    const bool isSent =
        m_link.emitEvent(send, forEver, this, [this, id = message.id](const Result<QString>& refusal) {
            if (!refusal)
                return; // the line broke
            const ConfirmationHabits before = m_outbox.habits();
            if (const auto settled = m_outbox.acknowledged(id, *refusal, now()))
                m_ledger.update(*settled);
            saveHabits(before);
            release();
        });
    if (isSent)
        return;
    // Too large for a line that is well; or the line is about to be lost, and it leaves over the next one.
    if (const auto kept = m_outbox.notSent(message.id, m_link.isLive() ? Delivery::Failed : Delivery::Queued))
        m_ledger.update(*kept);
}

bool Dispatch::takeEcho(const protocol::Received& echo, const std::function<void()>& written)
{
    const ConfirmationHabits before = m_outbox.habits();
    const auto confirmed = m_outbox.echoed(echo);
    if (!confirmed)
        return false;
    m_ledger.update(*confirmed, [written](const std::optional<Message>&) { written(); });
    saveHabits(before);
    release();
    return true;
}

void Dispatch::expire()
{
    const ConfirmationHabits before = m_outbox.habits();
    const Outbox::Expiry expiry = m_outbox.expire(now());
    carryOut(expiry.decisions);
    saveHabits(before);
    release();
    if (expiry.listWanted)
        Q_EMIT listWanted();
}

/// The outbox has changed.
void Dispatch::noteOutbox()
{
    if (const int waiting = m_outbox.waiting(); waiting != m_waiting) {
        m_waiting = waiting;
        Q_EMIT waitingChanged(waiting);
    }
    const QDateTime deadline = m_outbox.nextDeadline();
    if (deadline.isValid())
        m_expiry.start(std::chrono::milliseconds(std::max<qint64>(now().msecsTo(deadline), 0) + 10));
    else
        m_expiry.stop();
}

void Dispatch::hear(const QHash<RoomTitle, QString>& lastTexts, const Understood& understood)
{
    weigh({lastTexts, m_outbox.listAnswered(), understood});
}

void Dispatch::goOnWithoutList()
{
    if (!m_lineReady)
        weigh({});
}

/// Evidence is what the list shows against what the store has: everything that came before the list has to be
/// in.
void Dispatch::weigh(const Heard& heard)
{
    if (!m_loaded) {
        m_onceLoaded = [this, heard] {
            weigh(heard);
        };
        return;
    }
    m_ledger.after([this, heard, line = m_line] {
        if (line != m_line)
            return;
        const auto rooms = m_lineReady ? m_outbox.provenRooms(heard.number) : m_outbox.doubtfulRooms();
        m_witness.ask(rooms, heard.lastTexts, m_outbox.open(), this,
                      [this, heard, line](const EvidenceByRoom& evidence) {
                          if (line == m_line)
                              decide(heard, evidence);
                      });
    });
}

void Dispatch::decide(const Heard& heard, const EvidenceByRoom& evidence)
{
    const ConfirmationHabits before = m_outbox.habits();
    const auto open = static_cast<int>(m_outbox.open().size());
    const bool isFirst = !std::exchange(m_lineReady, true);
    const Outbox::Decisions decisions =
        isFirst ? m_outbox.settle(evidence) : m_outbox.weigh(heard.number, evidence, now());
    carryOut(decisions);
    saveHabits(before);
    release();
    QSet<RoomTitle> rooms;
    for (const Message& message : decisions.changed) {
        if (message.delivery == Delivery::Confirmed)
            rooms.insert(message.room);
    }
    if (heard.understood)
        heard.understood(rooms, open);
}

/// The message that a list shows is the evidence for those before it: it is written last, so that a crash in
/// between leaves the evidence in doubt, and not them.
void Dispatch::carryOut(const Outbox::Decisions& decisions)
{
    const auto write = [&](bool isSent) {
        for (const Message& message : decisions.changed) {
            if ((message.delivery == Delivery::Sent) == isSent)
                m_ledger.update(message);
        }
    };
    write(true);
    for (const qint64 id : decisions.done)
        m_ledger.leaveOutbox(id);
    write(false);
}

void Dispatch::lineLost()
{
    m_lineReady = false;
    ++m_line;
    m_onceLoaded = {};
    for (const Message& message : m_outbox.lineLost())
        m_ledger.update(message);
    noteOutbox();
}

} // namespace duologue::core
