#include "app/core/Messages.h"

#include "app/base/whenDone.h"
#include "app/core/Rooms.h"
#include "app/store/MessageStore.h"
#include "app/store/TraitStore.h"

#include <QUuid>

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

Messages::Messages(store::MessageStore& store, store::TraitStore& traits, ServerLink& link, Rooms& rooms)
    : m_store(store),
      m_traits(traits),
      m_link(link),
      m_rooms(rooms),
      m_outbox({}, link.profile().messageIds),
      m_ledger(store),
      m_witness(store),
      m_gaps(store, link.me(), link.profile().textType)
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &Messages::expire);
    connect(&m_ledger, &Ledger::added, this, [this](const Message& message) {
        m_catchUp.note(message);
        Q_EMIT added(message);
        m_gaps.arrived(message);
    });
    connect(&m_ledger, &Ledger::changed, this, &Messages::changed);
    connect(&m_ledger, &Ledger::failed, this, &Messages::failed);
    connect(&m_gaps, &Gaps::added, this, &Messages::added);
    connect(&m_gaps, &Gaps::removed, this, &Messages::removed);
    connect(&m_gaps, &Gaps::failed, this, &Messages::failed);
    connect(&m_catchUp, &CatchUp::finished, this, &Messages::caughtUp);
    connect(&m_link, &ServerLink::listAsked, this, [this] { m_outbox.listAsked(); });
    connect(&m_link, &ServerLink::connected, &m_catchUp, &CatchUp::begin);
    connect(this, &Messages::added, &m_rooms, &Rooms::noteAdded);
    connect(this, &Messages::changed, &m_rooms, &Rooms::noteChanged);
}

void Messages::load()
{
    m_gaps.load();
    whenDone(m_traits.traits(), this, [this](const Result<QHash<QString, QString>>& traits) {
        if (traits)
            m_outbox.setHabits({.acknowledges = traits->value(acknowledgesTrait) == yes,
                                .echoes = traits->value(echoesTrait) == yes});
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

void Messages::writeAll(const QList<Message>& messages)
{
    for (const Message& message : messages)
        m_ledger.update(message);
}

/// The message that a list shows is the evidence for those before it: it is written last, so that a crash in
/// between leaves the evidence in doubt, and not them.
void Messages::carryOut(const Outbox::Decisions& decisions)
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

/// Not by the ledger: what a person has just written comes back to them if it cannot be kept.
void Messages::send(const RoomTitle& room, const QString& text)
{
    const Message message{.room = room,
                          .author = m_link.me(),
                          .text = text,
                          .typeId = m_link.profile().textType,
                          .time = now(),
                          .delivery = Delivery::Queued,
                          .clientId = m_link.profile().messageIds
                                          ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                                          : QString()};
    whenDone(m_store.append(message), this, [this, room, text](const Result<std::optional<Message>>& stored) {
        if (!stored || !*stored) {
            Q_EMIT sendFailed(room, text,
                              stored ? Error{ErrorKind::Storage, u"not stored"_s} : stored.error());
            return;
        }
        Q_EMIT added(**stored);
        m_outbox.add(**stored);
        release();
    });
}

void Messages::retry(const Message& message)
{
    if (message.delivery != Delivery::Failed)
        return;
    Message queued = message;
    queued.delivery = Delivery::Queued;
    queued.failure.clear();
    queued.time = now();
    m_ledger.update(queued, [this](const std::optional<Message>& written) {
        if (!written)
            return;
        m_outbox.add(*written);
        release();
    });
}

void Messages::remove(const Message& message)
{
    m_outbox.remove(message.id, now());
    noteOutbox();
    whenDone(m_store.remove(message.id), this, [this, message](const Result<void>& gone) {
        if (gone)
            Q_EMIT removed(message.room, message.id);
        else
            Q_EMIT failed(gone.error());
    });
}

void Messages::noteForgotten(const RoomTitle& room)
{
    m_outbox.forget(room);
    noteOutbox();
}

/// Sent is written down before the bytes leave: after a crash in between, the message is doubtful and the
/// evidence check decides, instead of a blind repetition.
void Messages::release()
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

void Messages::emitNow(const Message& message)
{
    const protocol::Send send{.user = m_link.me(),
                              .room = message.room,
                              .text = message.text,
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

void Messages::saveHabits(const ConfirmationHabits& before)
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

void Messages::expire()
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
void Messages::noteOutbox()
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

void Messages::apply(const protocol::Received& received, const Acknowledge& acknowledge)
{
    const bool mine = received.author == m_link.me();
    if (mine) {
        const ConfirmationHabits before = m_outbox.habits();
        if (const auto confirmed = m_outbox.echoed(received)) {
            m_ledger.update(*confirmed, [acknowledge](const std::optional<Message>&) {
                if (acknowledge)
                    acknowledge();
            });
            saveHabits(before);
            release();
            return;
        }
    }
    Message message{.room = received.room,
                    .author = received.author,
                    .text = received.text,
                    .typeId = received.typeId,
                    .time = received.date.isValid() ? received.date : now(),
                    .delivery = mine ? Delivery::Confirmed : Delivery::Received,
                    .clientId = received.clientId,
                    .serverId = received.serverId};
    // The wire's dates know minutes: between now and the beginning of this minute, now is nearer to the
    // truth.
    if (std::abs(message.time.secsTo(now())) < 60)
        message.time = now();
    const bool isStranger = m_rooms.find(received.room) == nullptr;
    m_ledger.append(std::move(message), acknowledge);
    if (isStranger)
        Q_EMIT listWanted(); // it says whose room this is
}

void Messages::settle(const protocol::RoomsListed& listed)
{
    hear(listed, m_outbox.listAnswered());
}

void Messages::settleWithoutList()
{
    if (!m_lineReady)
        hear({}, 0);
}

/// Evidence is what the list shows against what the store has: everything that came before the list has to be
/// in.
void Messages::hear(const protocol::RoomsListed& listed, int list)
{
    if (!m_loaded) {
        m_onceLoaded = [this, listed, list] {
            hear(listed, list);
        };
        return;
    }
    m_ledger.after([this, listed, list, line = m_line] {
        if (line != m_line)
            return;
        QHash<RoomTitle, QString> lastTexts;
        for (const protocol::RoomRow& row : listed.rooms)
            lastTexts.insert(row.title, row.lastMessage);
        const auto rooms = m_lineReady ? m_outbox.provenRooms(list) : m_outbox.doubtfulRooms();
        m_witness.ask(rooms, lastTexts, m_outbox.open(), this,
                      [this, listed, list, line](const EvidenceByRoom& evidence) {
                          if (line == m_line)
                              decide(listed, list, evidence);
                      });
    });
}

void Messages::decide(const protocol::RoomsListed& listed, int list, const EvidenceByRoom& evidence)
{
    const ConfirmationHabits before = m_outbox.habits();
    const auto open = static_cast<int>(m_outbox.open().size());
    const bool isFirst = !std::exchange(m_lineReady, true);
    const Outbox::Decisions decisions =
        isFirst ? m_outbox.settle(evidence) : m_outbox.weigh(list, evidence, now());
    carryOut(decisions);
    saveHabits(before);
    release();
    m_catchUp.listTaken();
    QSet<RoomTitle> understood; // what the list shows there is the message that it has just confirmed
    for (const Message& message : decisions.changed) {
        if (message.delivery == Delivery::Confirmed)
            understood.insert(message.room);
    }
    for (const protocol::RoomRow& row : listed.rooms) {
        if (!understood.contains(row.title))
            m_gaps.compare(row, open);
    }
}

void Messages::lineLost()
{
    m_lineReady = false;
    ++m_line;
    m_onceLoaded = {};
    writeAll(m_outbox.lineLost());
    noteOutbox();
    m_catchUp.end();
}

void Messages::record(const CallRecord& call)
{
    const Room* room = m_rooms.withPeer(call.peer);
    if (!room)
        return; // a stranger's call: there is no conversation to show it in
    m_ledger.append(Message{.room = room->title,
                            .author = call.outgoing ? m_link.me() : call.peer,
                            .kind = MessageKind::Call,
                            .time = call.startedAt,
                            .delivery = call.outgoing ? Delivery::Confirmed : Delivery::Received,
                            .call = call});
}

} // namespace duologue::core
