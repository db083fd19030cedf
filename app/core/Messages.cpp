#include "app/core/Messages.h"

#include "app/base/Log.h"
#include "app/base/whenDone.h"
#include "app/core/Rooms.h"
#include "app/protocol/RawEvent.h"
#include "app/store/MessageStore.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace duologue::core {

namespace {

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace

Messages::Messages(store::MessageStore& store, store::TraitStore& traits, ServerLink& link, Rooms& rooms)
    : m_store(store),
      m_link(link),
      m_rooms(rooms),
      m_ledger(store),
      m_dispatch(store, traits, link, m_ledger),
      m_gaps(store, link.me(), link.profile().textType),
      m_unplaced(traits)
{
    connect(&m_ledger, &Ledger::added, this, [this](const Message& message) {
        m_catchUp.note(message);
        Q_EMIT added(message);
        m_gaps.arrived(message);
    });
    connect(&m_ledger, &Ledger::changed, this, &Messages::changed);
    connect(&m_ledger, &Ledger::failed, this, &Messages::failed);
    connect(&m_dispatch, &Dispatch::loaded, this, &Messages::loaded);
    connect(&m_dispatch, &Dispatch::failed, this, &Messages::failed);
    connect(&m_dispatch, &Dispatch::waitingChanged, this, &Messages::waitingChanged);
    connect(&m_dispatch, &Dispatch::listWanted, this, &Messages::listWanted);
    connect(&m_gaps, &Gaps::added, this, &Messages::added);
    connect(&m_gaps, &Gaps::removed, this, &Messages::removed);
    connect(&m_gaps, &Gaps::failed, this, &Messages::failed);
    connect(&m_catchUp, &CatchUp::finished, this, &Messages::caughtUp);
    connect(&m_link, &ServerLink::connected, &m_catchUp, &CatchUp::begin);
    connect(this, &Messages::added, &m_rooms, &Rooms::noteAdded);
    connect(this, &Messages::changed, &m_rooms, &Rooms::noteChanged);
}

void Messages::load()
{
    m_gaps.load();
    m_dispatch.load();
    m_unplaced.load([this] {
        if (m_link.isConnected())
            placeCalls();
    });
}

/// Not by the ledger: what a person has just written comes back to them if it cannot be kept.
void Messages::send(const RoomTitle& room, const MessageContent& content)
{
    const QString text = content.text;
    const Message message{.room = room,
                          .author = m_link.me(),
                          .text = text,
                          .typeId = protocol::typeFor(content, m_link.profile()),
                          .time = now(),
                          .delivery = Delivery::Queued,
                          .clientId = m_link.profile().messageIds
                                          ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                                          : QString(),
                          .attachment = content.attachment,
                          .quote = content.quote,
                          .data = content.data};
    whenDone(m_store.append(message), this, [this, room, text](const Result<std::optional<Message>>& stored) {
        if (!stored || !*stored) {
            Q_EMIT sendFailed(room, text,
                              stored ? Error{ErrorKind::Storage, u"not stored"_s} : stored.error());
            return;
        }
        Q_EMIT added(**stored);
        m_dispatch.add(**stored);
    });
}

qint64 Messages::largestAttachment(const MessageContent& content) const
{
    constexpr qint64 usual = 1'000'000; // maxHttpBufferSize of Socket.IO servers, in characters of base64
    const qint64 said = m_link.maxPayload().value_or(usual);
    const qint64 message = std::min(m_link.profile().largestSend.value_or(said), said);
    return std::max<qint64>(0, message - protocol::overheadOf(content)) / 4 * 3 - 3;
}

QString Messages::rawEvent(const Message& message)
{
    return protocol::rawEvent(message);
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
        if (written)
            m_dispatch.add(*written);
    });
}

void Messages::remove(const Message& message)
{
    m_dispatch.remove(message.id);
    whenDone(m_store.remove(message.id), this, [this, message](const Result<void>& gone) {
        if (gone)
            Q_EMIT removed(message.room, message.id);
        else
            Q_EMIT failed(gone.error());
    });
}

void Messages::apply(const protocol::Received& received, const Acknowledge& acknowledge)
{
    const bool mine = received.author == m_link.me();
    const auto stored = [acknowledge] {
        if (acknowledge)
            acknowledge();
    };
    if (mine && m_dispatch.takeEcho(received, stored))
        return;
    Message message{.room = received.room,
                    .author = received.author,
                    .text = received.text,
                    .typeId = received.typeId,
                    .time = received.date.isValid() ? received.date : now(),
                    .delivery = mine ? Delivery::Confirmed : Delivery::Received,
                    .clientId = received.clientId,
                    .serverId = received.serverId,
                    .attachment = received.attachment,
                    .quote = received.quote,
                    .data = received.data,
                    .extras = received.extras};
    // The wire's dates know minutes: between now and the beginning of this minute, now is nearer to the
    // truth.
    if (std::abs(message.time.secsTo(now())) < 60)
        message.time = now();
    const bool isStranger = m_rooms.find(received.room) == nullptr;
    m_ledger.append(std::move(message), stored);
    if (isStranger)
        Q_EMIT listWanted(); // it says whose room this is
}

void Messages::settle(const protocol::RoomsListed& listed)
{
    placeCalls();
    QHash<RoomTitle, QString> lastTexts;
    for (const protocol::RoomRow& row : listed.rooms)
        lastTexts.insert(row.title, row.lastIdentity());
    m_dispatch.hear(lastTexts, [this, listed](const QSet<RoomTitle>& mine, int open) {
        m_catchUp.listTaken();
        for (const protocol::RoomRow& row : listed.rooms) {
            if (!mine.contains(row.title))
                m_gaps.compare(row, open);
        }
    });
}

/// There is a line again, and the rooms are known.
void Messages::placeCalls()
{
    for (const CallRecord& call : m_unplaced.take())
        place(call);
}

void Messages::settleWithoutList()
{
    m_dispatch.goOnWithoutList();
    m_catchUp.listTaken();
}

void Messages::lineLost()
{
    m_dispatch.lineLost();
    m_catchUp.end();
}

void Messages::record(const CallRecord& call)
{
    if (const Room* room = m_rooms.withPeer(call.peer)) {
        (void)append(call, *room); // too much waits: it says so itself
        return;
    }
    m_unplaced.keep(call);
    placeCalls();
}

/// A conversation is made for a stranger's call.
void Messages::place(const CallRecord& call)
{
    if (const Room* room = m_rooms.withPeer(call.peer)) {
        if (!append(call, *room))
            m_unplaced.putBack(call.id);
        return;
    }
    m_rooms.request(call.peer).then(this, [this, call](const Result<RoomTitle>& made) {
        if (made && m_rooms.withPeer(call.peer)) {
            place(call);
        } else if (!made && made.error().kind == ErrorKind::Refused) {
            qCWarning(lcCore) << "no room to keep a stranger's call in";
            m_unplaced.drop(call.id);
        } else {
            m_unplaced.putBack(call.id);
        }
    });
}

bool Messages::append(const CallRecord& call, const Room& room)
{
    return m_ledger.append(Message{.room = room.title,
                                   .author = call.outgoing ? m_link.me() : call.peer,
                                   .kind = MessageKind::Call,
                                   .time = call.startedAt,
                                   .delivery = call.outgoing ? Delivery::Confirmed : Delivery::Received,
                                   .call = call},
                           [this, id = call.id] { m_unplaced.drop(id); });
}

} // namespace duologue::core
