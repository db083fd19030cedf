#include "app/socketio/Socket.h"

#include "app/socketio/Client.h"
#include "app/socketio/Log.h"
#include "app/socketio/codec/JsonWriter.h"

#include <QCborMap>
#include <QPointer>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

/// A future, and the handler that keeps its promise; if that goes without having been called, the future is
/// cancelled.
template <typename T>
std::pair<QFuture<Result<T>>, std::function<void(const Result<T>&)>> promised()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return {promise->future(), [promise](const Result<T>& answer) {
                promise->addResult(answer);
                promise->finish();
            }};
}

} // namespace

Socket::Socket(Client& client, QString nsp)
    : m_client(client),
      m_nsp(std::move(nsp)),
      m_outgoing(static_cast<Outgoing::Line&>(*this), m_nsp, client.options())
{
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
    return isSendable(name, arguments) && m_outgoing.tell(name, arguments);
}

bool Socket::emitEvent(const QString& name, const QJsonArray& arguments, std::chrono::milliseconds timeout,
                       AckHandler handler)
{
    return ask(name, toCbor(arguments), timeout, {.json = std::move(handler)});
}

bool Socket::emitBinaryEvent(const QString& name, const QCborArray& arguments,
                             std::chrono::milliseconds timeout, BinaryAckHandler handler)
{
    return ask(name, arguments, timeout, {.binary = std::move(handler)});
}

QFuture<Result<QJsonArray>> Socket::emitWithAck(const QString& name, const QJsonArray& arguments,
                                                std::chrono::milliseconds timeout)
{
    const auto [future, handler] = promised<QJsonArray>();
    ask(name, toCbor(arguments), timeout, {.json = handler});
    return future;
}

QFuture<Result<QCborArray>> Socket::emitBinaryWithAck(const QString& name, const QCborArray& arguments,
                                                      std::chrono::milliseconds timeout)
{
    const auto [future, handler] = promised<QCborArray>();
    ask(name, arguments, timeout, {.binary = handler});
    return future;
}

bool Socket::emitVolatile(const QString& name, const QJsonArray& arguments)
{
    return emitBinaryVolatile(name, toCbor(arguments));
}

bool Socket::emitBinaryVolatile(const QString& name, const QCborArray& arguments)
{
    if (!isSendable(name, arguments) || !isJoined() || !m_client.isWritable())
        return false;
    m_client.send(EncodedPacket::event(m_nsp, std::nullopt, name, arguments));
    return true;
}

bool Socket::ask(const QString& name, const QCborArray& arguments, std::chrono::milliseconds timeout,
                 AckTable::Pending pending)
{
    if (isSendable(name, arguments))
        return m_outgoing.ask(name, arguments, timeout, std::move(pending));
    pending.fail(ErrorKind::Unavailable, u"reserved event name"_s);
    return false;
}

bool Socket::isJoined()
{
    return m_state == State::Joined && m_client.isLive();
}

bool Socket::isCloggedFor(qsizetype bytes) const
{
    return m_client.isCloggedFor(bytes);
}

void Socket::sendPacket(const EncodedPacket& packet)
{
    m_client.send(packet);
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
    m_earlySize = 0;
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
    m_outgoing.failSent();
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
        return m_outgoing.takeAck(std::move(packet));
    case PacketType::Event:
    case PacketType::BinaryEvent:
        if (m_state == State::Joined)
            deliver(std::move(packet));
        else
            keepEarly(std::move(packet));
        return;
    }
}

void Socket::keepEarly(Packet&& packet)
{
    const Limits& limits = m_client.options().limits;
    m_earlySize += packet.size;
    if (m_early.size() >= limits.bufferedPackets || m_earlySize > limits.bufferedBytes)
        return m_client.fail(u"too many events before the join"_s);
    m_early.append(std::move(packet));
}

void Socket::takeConnect(const Packet& packet)
{
    if (m_state == State::Joined)
        return;
    m_id = packet.data().toObject().value("sid"_L1).toString();
    if (m_client.revision() == Revision::V4)
        m_id = m_nsp == "/"_L1 ? m_client.engineId() : m_nsp + u'#' + m_client.engineId();
    if (m_id.isEmpty() && m_client.options().revision == Revision::Auto)
        return m_client.mistook(); // a server 2.x in the place of a 3.x one
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
    m_outgoing.flush();
    Q_EMIT connected();
}

bool Socket::flushReceived()
{
    const QPointer self(this);
    const quint64 session = m_session;
    QList<Packet> early = std::exchange(m_early, {});
    m_earlySize = 0;
    for (Packet& packet : early) {
        deliver(std::move(packet));
        if (!self || m_session != session || m_state != State::Joined)
            return false;
    }
    return true;
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
        m_outgoing.failSent();
    if (self && wasJoined)
        Q_EMIT disconnected(reason);
}

} // namespace duologue::socketio
