#include "app/socketio/Engine.h"

#include "app/base/Log.h"
#include "app/socketio/Clock.h"
#include "app/socketio/codec/EnginePacket.h"
#include "app/socketio/transport/WebSocketTransport.h"

using namespace Qt::StringLiterals;

namespace duologue::socketio {

Engine::Engine(Endpoint endpoint, const Options& options, Listener& listener)
    : m_endpoint(std::move(endpoint)),
      m_options(options),
      m_listener(listener),
      m_revision(options.revision == Revision::Auto ? Revision::V5 : options.revision)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (m_isOpen)
            fail({.reason = DisconnectReason::PingTimeout,
                  .kind = ErrorKind::TimedOut,
                  .message = u"ping timeout"_s});
        else
            fail({.kind = ErrorKind::TimedOut, .message = u"no handshake in time"_s});
    });
    m_deadline.start(options.connectTimeout);
    m_transport = std::make_unique<WebSocketTransport>(m_endpoint.webSocketUrl(m_revision), m_revision,
                                                       options, static_cast<Transport::Listener&>(*this));
}

Engine::~Engine() = default;

bool Engine::isExpired() const
{
    return m_isOpen && timeWithSleep() > m_expiry;
}

void Engine::send(const QString& frame)
{
    if (m_isTapped)
        m_listener.enginePacketSeen(false, frame, {});
    m_transport->sendText(frame);
}

void Engine::send(const QByteArray& bytes)
{
    if (m_isTapped)
        m_listener.enginePacketSeen(false, {}, bytes);
    m_transport->sendBinary(bytes);
}

void Engine::fail(const Closure& closure)
{
    if (m_isClosed)
        return;
    m_isClosed = true;
    m_deadline.stop();
    m_listener.engineClosed(closure);
}

void Engine::transportText(const QString& text)
{
    if (m_isClosed)
        return;
    if (m_isTapped)
        m_listener.enginePacketSeen(true, text, {});
    const auto packet = EnginePacket::decode(text);
    if (!packet)
        return fail({.kind = ErrorKind::NotSocketIo, .message = packet.error().detail});
    if (!m_isOpen) {
        if (packet->type == EngineType::Open)
            return takeHandshake(packet->data);
        return fail({.kind = ErrorKind::NotSocketIo, .message = u"no handshake first"_s});
    }
    switch (packet->type) {
    case EngineType::Message:
        return m_listener.engineMessage(packet->data);
    case EngineType::Ping:
        expectHeartbeat();
        return send(EnginePacket{EngineType::Pong, packet->data}.encode());
    case EngineType::Close:
        return fail({.reason = DisconnectReason::TransportClose, .message = u"closed by the server"_s});
    case EngineType::Open:
    case EngineType::Pong:
    case EngineType::Upgrade:
    case EngineType::Noop:
        return;
    }
}

void Engine::transportBinary(const QByteArray& bytes)
{
    if (m_isClosed)
        return;
    if (m_isTapped)
        m_listener.enginePacketSeen(true, {}, bytes);
    if (!m_isOpen)
        return fail({.kind = ErrorKind::NotSocketIo, .message = u"no handshake first"_s});
    m_listener.engineBinary(bytes);
}

void Engine::transportClosed(const Closure& closure)
{
    Closure last = closure;
    if (!m_isOpen && last.reason == DisconnectReason::TransportClose)
        last.kind = ErrorKind::NotSocketIo; // a WebSocket, but not ours
    fail(last);
}

void Engine::takeHandshake(QStringView data)
{
    auto handshake = Handshake::decode(data);
    if (!handshake)
        return fail({.kind = ErrorKind::NotSocketIo, .message = handshake.error().detail});
    m_handshake = std::move(*handshake);
    m_isOpen = true;
    expectHeartbeat();
    m_listener.engineOpened();
}

void Engine::expectHeartbeat()
{
    const auto patience = m_handshake.pingInterval + m_handshake.pingTimeout;
    m_expiry = timeWithSleep() + patience;
    m_deadline.start(patience);
}

} // namespace duologue::socketio
