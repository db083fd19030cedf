#include "app/socketio/Socket.h"

#include "app/socketio/Client.h"
#include "app/socketio/Log.h"
#include "app/socketio/codec/JsonWriter.h"

#include <QCborMap>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace duologue::socketio {

Socket::Socket(Client& client, QString nsp)
    : m_client(client), m_nsp(std::move(nsp)), m_retries(client.options().retries)
{
    m_ackTimer.setSingleShot(true);
    m_ackTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_ackTimer, &QTimer::timeout, this, &Socket::expireAcks);
}

Socket::~Socket() = default;

void Socket::connectToServer()
{
    if (m_state == State::Left)
        m_state = State::Wanted;
    if (m_state == State::Wanted)
        m_client.join(*this);
}

void Socket::disconnectFromServer()
{
    if (m_state == State::Left)
        return;
    if (m_state == State::Joined)
        m_client.send(EncodedPacket::disconnect(m_nsp));
    leave(DisconnectReason::ClientDisconnect);
}

void Socket::reconnectNow()
{
    m_client.reconnectNow();
}

QMetaObject::Connection Socket::on(const QString& name, QObject* context,
                                   std::function<void(const Event&)> handler)
{
    return connect(this, &Socket::received, context,
                   [name, handler = std::move(handler)](const Event& event) {
                       if (event.name == name)
                           handler(event);
                   });
}

QMetaObject::Connection Socket::once(const QString& name, QObject* context,
                                     std::function<void(const Event&)> handler)
{
    auto connection = std::make_shared<QMetaObject::Connection>();
    *connection = on(name, context, [connection, handler = std::move(handler)](const Event& event) {
        const auto call = handler; // the disconnect may be the end of the original
        QObject::disconnect(*connection);
        call(event);
    });
    return *connection;
}

bool Socket::isSendable(const QString& name, const QCborArray& arguments)
{
    if (isReservedName(name, m_client.revision())) {
        qCWarning(lcSocketIo) << "reserved event name not sent:" << name;
        return false;
    }
    const QPointer self(this);
    Q_EMIT emitting(name, arguments);
    return !self.isNull();
}

bool Socket::emitEvent(const QString& name, const QJsonArray& arguments)
{
    return emitBinaryEvent(name, toCbor(arguments));
}

bool Socket::emitBinaryEvent(const QString& name, const QCborArray& arguments)
{
    if (m_retries.isOn())
        return sendWithAck(name, arguments, {}, {});
    return isSendable(name, arguments) &&
           sendOrBuffer(EncodedPacket::event(m_nsp, std::nullopt, name, arguments), std::nullopt);
}

bool Socket::emitEvent(const QString& name, const QJsonArray& arguments, std::chrono::milliseconds timeout,
                       AckHandler handler)
{
    return sendWithAck(name, toCbor(arguments), timeout, {.json = std::move(handler)});
}

bool Socket::emitBinaryEvent(const QString& name, const QCborArray& arguments,
                             std::chrono::milliseconds timeout, BinaryAckHandler handler)
{
    return sendWithAck(name, arguments, timeout, {.binary = std::move(handler)});
}

bool Socket::emitVolatile(const QString& name, const QJsonArray& arguments)
{
    return emitBinaryVolatile(name, toCbor(arguments));
}

bool Socket::emitBinaryVolatile(const QString& name, const QCborArray& arguments)
{
    if (!isSendable(name, arguments) || m_state != State::Joined || !m_client.isLive() || !m_client.isWritable())
        return false;
    m_client.send(EncodedPacket::event(m_nsp, std::nullopt, name, arguments));
    return true;
}

bool Socket::sendWithAck(const QString& name, const QCborArray& arguments, std::chrono::milliseconds timeout,
                         AckTable::Pending pending)
{
    if (!isSendable(name, arguments)) {
        pending.fail(ErrorKind::Unavailable, u"reserved event name"_s);
        return false;
    }
    if (!m_retries.isOn())
        return emitWithAck(name, arguments, timeout, std::move(pending));
    if (m_retries.count() >= m_client.options().limits.bufferedPackets) {
        pending.fail(ErrorKind::Unavailable, u"send buffer full"_s);
        return false;
    }
    m_retries.append(
        {.name = name, .arguments = arguments, .timeout = timeout, .pending = std::move(pending)});
    drainRetries();
    return true;
}

bool Socket::emitWithAck(const QString& name, const QCborArray& arguments, std::chrono::milliseconds timeout,
                         AckTable::Pending pending)
{
    const quint64 id = m_acks.nextId();
    pending.isBuffered = true;
    std::optional<AckTable::TimePoint> deadline;
    if (timeout.count() <= 0)
        timeout = m_client.options().ackTimeout;
    if (timeout.count() > 0)
        deadline = std::chrono::steady_clock::now() + timeout;
    m_acks.add(id, std::move(pending), deadline);
    armAckTimer();
    if (sendOrBuffer(EncodedPacket::event(m_nsp, id, name, arguments), id))
        return true;
    m_acks.take(id)->fail(ErrorKind::Unavailable, u"send buffer full"_s);
    return false;
}

void Socket::drainRetries(bool again)
{
    if (m_state != State::Joined)
        return;
    if (const RetryQueue::Entry* head = m_retries.next(again))
        emitWithAck(head->name, head->arguments, head->timeout,
                    {.binary = [this](const Result<QCborArray>& answer) {
                        takeTry(answer);
                    }});
}

void Socket::takeTry(const Result<QCborArray>& answer)
{
    const auto settled = m_retries.settle(answer.has_value());
    const QPointer self(this);
    if (settled)
        settled->answer(answer);
    if (self)
        drainRetries();
}

bool Socket::sendOrBuffer(EncodedPacket packet, std::optional<quint64> ackId)
{
    if (m_state == State::Joined && m_client.isLive()) {
        if (ackId)
            m_acks.markSent(*ackId);
        m_client.send(packet);
        return true;
    }
    if (m_buffered.append(std::move(packet), ackId, m_client.options().limits))
        return true;
    qCWarning(lcSocketIo) << "send buffer full, event dropped:" << m_buffered.count() << "packets";
    return false;
}

void Socket::join(Join how)
{
    m_state = State::Joining;
    if (how == Join::Ask)
        sendConnect();
}

void Socket::sendConnect()
{
    if (m_client.revision() == Revision::V4) {
        const QString query = m_query.isEmpty() ? QString() : u'?' + m_query.toString(QUrl::FullyEncoded);
        return m_client.send(EncodedPacket::connect(m_nsp + query));
    }
    const QPointer self(this);
    const quint64 session = m_session;
    const QJsonObject credentials = m_auth ? m_auth() : QJsonObject();
    if (!self || m_session != session || m_state != State::Joining)
        return; // so it was not only asked
    const QJsonObject auth = m_recovery.payload(credentials);
    QString payload;
    if (!auth.isEmpty()) {
        QList<QByteArray> attachments;
        JsonWriter(payload, attachments).writeValue(QCborMap::fromJsonObject(auth));
    }
    m_client.send(EncodedPacket::connect(m_nsp, payload));
}

bool Socket::markLost()
{
    const bool wasJoined = m_state == State::Joined;
    m_state = State::Wanted;
    m_id.clear();
    m_early.clear();
    ++m_session;
    return wasJoined;
}

void Socket::announceLoss(bool wasJoined, const Closure& closure, bool willRetry)
{
    if (!wasJoined)
        return Q_EMIT connectFailed({.kind = closure.kind,
                                     .message = closure.message,
                                     .data = QJsonValue::Undefined,
                                     .willRetry = willRetry});
    const QPointer self(this);
    failSentAcks();
    if (self)
        Q_EMIT disconnected(closure.reason);
}

void Socket::take(Packet&& packet)
{
    if (m_state != State::Joining && m_state != State::Joined)
        return; // left already; the server did not know yet
    switch (packet.type) {
    case PacketType::Connect:
        return takeConnect(packet);
    case PacketType::ConnectError:
        return takeRefusal(packet);
    case PacketType::Disconnect:
        return leave(DisconnectReason::ServerDisconnect);
    case PacketType::Ack:
    case PacketType::BinaryAck:
        return takeAck(std::move(packet));
    case PacketType::Event:
    case PacketType::BinaryEvent:
        if (m_state == State::Joined)
            deliver(std::move(packet));
        else if (m_early.size() < m_client.options().limits.bufferedPackets)
            m_early.append(std::move(packet));
        return;
    }
}

void Socket::takeConnect(const Packet& packet)
{
    if (m_state == State::Joined)
        return;
    m_id = packet.data().toObject().value("sid"_L1).toString();
    if (m_client.revision() == Revision::V4)
        m_id = m_nsp == "/"_L1 ? m_client.engineId() : m_nsp + u'#' + m_client.engineId();
    if (m_id.isEmpty()) {
        const QPointer self(this);
        Q_EMIT connectFailed({.kind = ErrorKind::NotSocketIo,
                              .message = u"CONNECT without sid: a server of Socket.IO 2?"_s,
                              .data = {},
                              .willRetry = false});
        if (self && m_state == State::Joining)
            leave(DisconnectReason::ParseError);
        return;
    }
    m_isRecovered = m_recovery.takeConnect(packet.data().toObject());
    m_state = State::Joined;
    const quint64 session = ++m_session;
    const QPointer self(this);
    if (!flushReceived() || !self || session != m_session || m_state != State::Joined)
        return;
    flushBuffered();
    drainRetries(true);
    Q_EMIT connected();
}

bool Socket::flushReceived()
{
    const QPointer self(this);
    const quint64 session = m_session;
    QList<Packet> early = std::move(m_early);
    m_early.clear();
    for (Packet& packet : early) {
        deliver(std::move(packet));
        if (!self || m_session != session || m_state != State::Joined)
            return false;
    }
    return true;
}

void Socket::flushBuffered()
{
    for (const SendBuffer::Entry& entry : m_buffered.takeAll()) {
        if (entry.ackId)
            m_acks.markSent(*entry.ackId);
        m_client.send(entry.packet);
    }
}

void Socket::takeRefusal(const Packet& packet)
{
    if (m_client.revision() == Revision::V4 && m_state == State::Joined)
        return deliver(
            {.type = PacketType::Event, .name = u"error"_s, .items = packet.items}); // not about joining
    ConnectError error{.kind = ErrorKind::Refused, .message = {}, .data = packet.data(), .willRetry = false};
    if (packet.data().isString()) {
        error.message = packet.data().toString();
    } else {
        const QJsonObject body = packet.data().toObject();
        error.message = body.value("message"_L1).toString();
        if (m_client.revision() != Revision::V4)
            error.data = body.value("data"_L1);
    }
    const QPointer self(this);
    leave(DisconnectReason::ServerDisconnect);
    if (self)
        Q_EMIT connectFailed(error);
}

void Socket::takeAck(Packet&& packet)
{
    const auto pending = m_acks.take(*packet.ackId);
    if (!pending)
        return;
    if (packet.binaryItems.isEmpty() && pending->json)
        pending->json(std::move(packet.items));
    else
        pending->answer(packet.binaryItems.isEmpty() ? toCbor(std::move(packet.items)) : packet.binaryItems);
}

void Socket::deliver(Packet&& packet)
{
    m_recovery.takeEvent(packet);
    Event::Acknowledge acknowledge;
    if (packet.ackId) {
        acknowledge = [self = QPointer(this), session = m_session,
                       id = *packet.ackId](const QCborArray& arguments) {
            if (self && self->m_session == session && self->m_state == State::Joined &&
                self->m_client.isLive())
                self->m_client.send(EncodedPacket::ack(self->m_nsp, id, arguments));
        };
    }
    Q_EMIT received(Event::fromPacket(std::move(packet), std::move(acknowledge)));
}

void Socket::leave(DisconnectReason reason)
{
    const bool wasJoined = markLost();
    m_state = State::Left;
    const QPointer self(this);
    m_client.leave();
    if (self)
        failSentAcks();
    if (self && wasJoined)
        Q_EMIT disconnected(reason);
}

void Socket::failSentAcks()
{
    const QPointer self(this);
    for (const AckTable::Pending& pending : m_acks.takeSent()) {
        pending.fail(ErrorKind::Unavailable, u"socket has been disconnected"_s);
        if (!self)
            return;
    }
}

void Socket::armAckTimer()
{
    const auto first = m_acks.firstDeadline();
    if (!first)
        return m_ackTimer.stop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*first - std::chrono::steady_clock::now());
    if (!m_ackTimer.isActive() || m_ackTimer.remainingTimeAsDuration() > left)
        m_ackTimer.start(std::max(left, std::chrono::milliseconds(0)));
}

void Socket::expireAcks()
{
    const QPointer self(this);
    while (auto expired = m_acks.takeExpired(std::chrono::steady_clock::now())) {
        if (expired->second.isBuffered)
            m_buffered.remove(expired->first);
        expired->second.fail(ErrorKind::TimedOut, u"operation has timed out"_s);
        if (!self)
            return;
    }
    armAckTimer();
}

} // namespace duologue::socketio
