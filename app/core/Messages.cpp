#include "app/core/Messages.h"

#include "app/base/Log.h"
#include "app/base/whenDone.h"
#include "app/core/Rooms.h"
#include "app/store/MessageStore.h"
#include "app/store/TraitStore.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace duologue::core {

namespace {
const QString acknowledgesTrait = u"acknowledges"_s;
const QString echoesTrait = u"echoes"_s;
const QString yes = u"yes"_s;
} // namespace

Messages::Messages(store::MessageStore& store, store::TraitStore& traits, ServerLink& link, Rooms& rooms)
    : m_store(store),
      m_traits(traits),
      m_link(link),
      m_rooms(rooms),
      m_outbox({}, link.profile().messageIds),
      m_gaps(store, link.me(), link.profile().textType)
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, [this] {
        writeAll(m_outbox.expire(QDateTime::currentDateTimeUtc()));
        scheduleExpiry();
    });
    connect(&m_gaps, &Gaps::added, this, &Messages::added);
    connect(&m_gaps, &Gaps::removed, this, &Messages::removed);
    connect(&m_gaps, &Gaps::failed, this, &Messages::failed);
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
        Q_EMIT loaded();
        release();
    });
}

void Messages::storeAndAnnounce(Message message, std::function<void(const Message&)> then)
{
    whenDone(m_store.append(std::move(message)), this,
             [this, then = std::move(then)](const Result<std::optional<Message>>& stored) {
                 if (!stored) {
                     Q_EMIT failed(stored.error());
                     return;
                 }
                 if (!*stored)
                     return; // came before
                 Q_EMIT added(**stored);
                 if (then)
                     then(**stored);
             });
}

void Messages::writeAndAnnounce(const Message& message, std::function<void()> then)
{
    whenDone(m_store.update(message), this, [this, then = std::move(then)](const Result<Message>& written) {
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        Q_EMIT changed(*written);
        if (then)
            then();
    });
}

void Messages::writeAll(const QList<Message>& messages)
{
    for (const Message& message : messages)
        writeAndAnnounce(message);
}

void Messages::send(const RoomTitle& room, const QString& text)
{
    Message message{.room = room,
                    .author = m_link.me(),
                    .text = text,
                    .typeId = m_link.profile().textType,
                    .time = QDateTime::currentDateTimeUtc(),
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
    writeAndAnnounce(queued, [this, queued] {
        m_outbox.remove(queued.id);
        m_outbox.add(queued);
        release();
    });
}

void Messages::remove(const Message& message)
{
    m_outbox.remove(message.id);
    whenDone(m_store.remove(message.id), this, [this, message](const Result<void>& gone) {
        if (gone)
            Q_EMIT removed(message.room, message.id);
        else
            Q_EMIT failed(gone.error());
    });
}

/// Sent is written down before the bytes leave: after a crash in between, the message is doubtful and the
/// evidence check decides, instead of a blind repetition.
void Messages::release()
{
    if (!m_lineReady)
        return;
    for (const Message& message : m_outbox.release(QDateTime::currentDateTimeUtc())) {
        writeAndAnnounce(message, [this, message, line = m_line] {
            if (line == m_line && m_link.isConnected())
                emitNow(message);
        });
    }
    scheduleExpiry();
}

void Messages::emitNow(const Message& message)
{
    const protocol::Send send{.user = m_link.me(),
                              .room = message.room,
                              .text = message.text,
                              .typeId = message.typeId,
                              .clientId = message.clientId};
    m_link.emitEvent(send, Outbox::patience, this, [this, id = message.id](const Result<QString>& refusal) {
        if (!refusal)
            return; // not acknowledged: an echo may still come, expire() judges
        const ConfirmationHabits before = m_outbox.habits();
        if (const auto settled = m_outbox.acknowledged(id, *refusal))
            writeAndAnnounce(*settled);
        saveHabits(before);
    });
}

void Messages::saveHabits(const ConfirmationHabits& before)
{
    const ConfirmationHabits& now = m_outbox.habits();
    const auto save = [this](const QString& trait) {
        whenDone(m_traits.set(trait, yes), this, [](const Result<void>&) {});
    };
    if (now.acknowledges && !before.acknowledges)
        save(acknowledgesTrait);
    if (now.echoes && !before.echoes)
        save(echoesTrait);
}

void Messages::scheduleExpiry()
{
    const QDateTime deadline = m_outbox.nextDeadline();
    if (!deadline.isValid()) {
        m_expiry.stop();
        return;
    }
    const qint64 wait = QDateTime::currentDateTimeUtc().msecsTo(deadline);
    m_expiry.start(std::chrono::milliseconds(std::max<qint64>(wait, 0) + 10));
}

void Messages::apply(const protocol::Received& received, const Acknowledge& acknowledge)
{
    const bool mine = received.author == m_link.me();
    if (mine) {
        const ConfirmationHabits before = m_outbox.habits();
        if (const auto confirmed = m_outbox.echoed(received)) {
            writeAndAnnounce(*confirmed, acknowledge);
            saveHabits(before);
            return;
        }
    }
    Message message{.room = received.room,
                    .author = received.author,
                    .text = received.text,
                    .typeId = received.typeId,
                    .time = received.date.isValid() ? received.date : QDateTime::currentDateTimeUtc(),
                    .delivery = mine ? Delivery::Confirmed : Delivery::Received,
                    .clientId = received.clientId,
                    .serverId = received.serverId};
    // The wire's dates know minutes: between now and the beginning of this minute, now is nearer to the
    // truth.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (std::abs(message.time.secsTo(now)) < 60)
        message.time = now;
    whenDone(m_store.append(message), this,
             [this, acknowledge](const Result<std::optional<Message>>& stored) {
                 if (!stored) {
                     Q_EMIT failed(
                         stored.error()); // not acknowledged: a server that keeps it will deliver it again
                     return;
                 }
                 if (*stored) {
                     Q_EMIT added(**stored);
                     m_gaps.arrived(**stored);
                 }
                 if (acknowledge)
                     acknowledge();
             });
}

void Messages::settle(const protocol::RoomsListed& listed)
{
    QHash<RoomTitle, QString> lastMessages;
    for (const protocol::RoomRow& row : listed.rooms)
        lastMessages.insert(row.title, row.lastMessage);
    if (!m_lineReady) {
        writeAll(m_outbox.settle(lastMessages));
        m_lineReady = true;
        ++m_line;
    }
    release();
    for (const protocol::RoomRow& row : listed.rooms)
        m_gaps.compare(row);
}

void Messages::lineLost()
{
    m_lineReady = false;
    ++m_line;
    m_outbox.lineLost();
    scheduleExpiry();
}

void Messages::record(const CallRecord& call)
{
    const Room* room = m_rooms.withPeer(call.peer);
    if (!room)
        return; // a stranger's call: there is no conversation to show it in
    storeAndAnnounce(Message{.room = room->title,
                             .author = call.outgoing ? m_link.me() : call.peer,
                             .kind = MessageKind::Call,
                             .time = call.startedAt,
                             .delivery = call.outgoing ? Delivery::Confirmed : Delivery::Received,
                             .call = call});
}

} // namespace duologue::core
