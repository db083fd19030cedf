#include "app/socketio/Engine.h"

#include "app/socketio/Log.h"
#include "app/socketio/codec/EnginePacket.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

constexpr std::chrono::milliseconds silenceBeforeAsking{250};
constexpr std::chrono::milliseconds leastSilenceAfterAsking{750};

} // namespace

Engine::Engine(Requests& requests, Hints& hints, Listener& listener)
    : m_requests(requests), m_hints(hints), m_listener(listener), m_plan(requests.options(), hints)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_silence.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_hints.revision.reset();
        candidateFailed({.kind = ErrorKind::TimedOut, .message = u"no handshake in time"_s});
    });
    connect(&m_silence, &QTimer::timeout, this, [this] {
        if (std::exchange(m_hasAsked, true))
            return settle(Revision::V5); // neither answers nor minds, so it waits for our CONNECT
        // 2.x answers a ping, 3.0 to 4.4 close at once; neither has shown us to its application yet. An
        // answer takes less than half of what the handshake took, which were three round trips.
        m_silence.start(std::max(leastSilenceAfterAsking, m_handshakeTime));
        send(u"2"_s);
    });
    connect(&m_heartbeat, &Heartbeat::pingDue, this, [this] { send(u"2"_s); });
    connect(&m_heartbeat, &Heartbeat::died, this, [this] {
        fail({.reason = DisconnectReason::PingTimeout,
              .kind = ErrorKind::TimedOut,
              .message = u"ping timeout"_s});
    });
    tryNext();
}

Engine::~Engine() = default;

void Engine::tryNext()
{
    m_current = m_plan.takeFirst();
    m_hasHandshake = false;
    m_hasAsked = false;
    m_sinceBegin.start();
    m_revision = m_current.revision;
    const auto patience = m_requests.options().connectTimeout;
    m_deadline.start(m_plan.isEmpty() ? patience : patience / 2); // leaves time for the fallback
    auto& self = static_cast<Transport::Listener&>(*this);
    if (m_current.kind == TransportKind::Polling)
        m_transport = std::make_unique<PollingTransport>(m_requests, m_revision, self);
    else
        m_transport = std::make_unique<WebSocketTransport>(m_requests, m_revision, self);
}

void Engine::candidateFailed(const Closure& closure)
{
    if (m_isClosed)
        return;
    m_silence.stop();
    qCDebug(lcSocketIo) << "candidate failed:" << int(m_current.kind) << int(m_current.revision)
                        << closure.message;
    m_plan.learn(m_current, closure, m_hasAsked && m_hasHandshake);
    if (m_plan.isEmpty())
        return fail(closure);
    m_fellBack = m_fellBack || m_plan.first().kind != m_current.kind;
    tryNext();
}

void Engine::send(const QString& frame)
{
    if (m_isTapped)
        m_listener.enginePacketSeen(false, frame, {});
    if (m_isSwitching)
        m_held.append(frame);
    else
        m_transport->sendText(frame);
    watchBacklog();
}

void Engine::send(const QByteArray& bytes)
{
    if (m_isTapped)
        m_listener.enginePacketSeen(false, {}, bytes);
    if (m_isSwitching)
        m_held.append(bytes);
    else
        m_transport->sendBinary(bytes);
    watchBacklog();
}

/// Events are refused when the line is clogged; what remains is what the server asks for and does not read:
/// acknowledgements and pongs.
void Engine::watchBacklog()
{
    if (m_isClosed || m_transport->backlog() <= 2 * m_requests.options().limits.bufferedBytes)
        return;
    QTimer::singleShot(0, this, [this] { fail({.message = u"the server does not read"_s}); });
}

void Engine::fail(const Closure& closure)
{
    if (m_isClosed)
        return;
    m_isClosed = true;
    m_deadline.stop();
    m_silence.stop();
    m_heartbeat.stop();
    m_listener.engineClosed(closure);
}

void Engine::transportText(const QString& text)
{
    if (m_isClosed)
        return;
    if (m_isTapped)
        m_listener.enginePacketSeen(true, text, {});
    const auto packet = EnginePacket::decode(text);
    if (m_isOpen) {
        if (!packet)
            return fail({.kind = ErrorKind::NotSocketIo, .message = packet.error().detail});
        m_heartbeat.takeAny();
        return takePacket(*packet);
    }
    if (!packet)
        return candidateFailed({.kind = ErrorKind::NotSocketIo, .message = packet.error().detail});
    if (m_hasHandshake)
        return detect(*packet);
    if (packet->type != EngineType::Open)
        return candidateFailed({.kind = ErrorKind::NotSocketIo, .message = u"no handshake first"_s});
    takeHandshake(packet->data);
}

void Engine::takePacket(const EnginePacket& packet)
{
    switch (packet.type) {
    case EngineType::Message:
        return m_listener.engineMessage(packet.data);
    case EngineType::Ping:
        if (m_revision == Revision::V4)
            return;
        m_heartbeat.takePing();
        return send(EnginePacket{EngineType::Pong, packet.data}.encode());
    case EngineType::Pong:
        return m_heartbeat.takePong();
    case EngineType::Close:
        m_transport->endSession();
        return fail({.reason = DisconnectReason::TransportClose, .message = u"closed by the server"_s});
    case EngineType::Open:
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
        return candidateFailed({.kind = ErrorKind::NotSocketIo, .message = u"no handshake first"_s});
    m_heartbeat.takeAny();
    m_listener.engineBinary(bytes);
}

void Engine::transportClosed(const Closure& closure)
{
    if (m_isOpen)
        return fail(closure);
    Closure failed = closure;
    if (failed.reason == DisconnectReason::TransportClose)
        failed.kind = ErrorKind::NotSocketIo; // a WebSocket, but not ours
    candidateFailed(failed);
}

void Engine::takeHandshake(QStringView data)
{
    auto handshake = Handshake::decode(data);
    if (!handshake)
        return candidateFailed({.kind = ErrorKind::NotSocketIo, .message = handshake.error().detail});
    m_handshake = std::move(*handshake);
    m_hasHandshake = true;
    m_handshakeTime = std::chrono::milliseconds(m_sinceBegin.elapsed());
    if (m_current.kind == TransportKind::Polling) {
        auto* polling = static_cast<PollingTransport*>(m_transport.get());
        // Twice the heartbeat's, for it is the heartbeat that says when a silent server is dead.
        polling->setSession(m_handshake.sid, m_handshake.maxPayload.value_or(0),
                            2 * (m_handshake.pingInterval + m_handshake.pingTimeout));
        return settle(polling->revision());
    }
    if (m_revision != Revision::Auto)
        return settle(m_revision);
    if (m_handshake.maxPayload || (m_hints.revision == Revision::V5 && !m_hints.saysMaxPayload))
        return settle(Revision::V5);
    m_silence.start(silenceBeforeAsking); // also after a 2.x server: this may be a 3.x one in its place
}

void Engine::detect(const EnginePacket& packet)
{
    const QPointer self(this);
    if (packet.type == EngineType::Ping)
        settle(Revision::V5); // only the new ones ping
    else if (packet.type == EngineType::Message || packet.type == EngineType::Pong)
        settle(Revision::V4); // a CONNECT or ERROR that nobody asked for, or the answer to our ping
    else
        return;
    if (self && m_isOpen && !m_isClosed)
        takePacket(packet);
}

void Engine::settle(Revision revision)
{
    m_revision = revision;
    m_hints.revision = revision;
    m_hints.saysMaxPayload = m_handshake.maxPayload.has_value();
    m_transport->setRevision(revision);
    m_deadline.stop();
    m_silence.stop();
    m_isOpen = true;
    m_heartbeat.start(m_handshake, revision);
    if (m_current.kind == TransportKind::WebSocket)
        m_hints.webSocketFails = false;
    else if (m_fellBack)
        m_hints.webSocketFails = true;
    if (m_current.kind == TransportKind::Polling)
        beginUpgrade();
    m_listener.engineOpened();
}

void Engine::beginUpgrade()
{
    if (!m_handshake.upgrades.contains("websocket"_L1) ||
        !m_requests.options().transports.contains(TransportKind::WebSocket))
        return;
    m_upgrade = std::make_unique<Upgrade>(m_requests, m_revision, m_handshake.sid);
    connect(m_upgrade.get(), &Upgrade::failed, this, &Engine::dropUpgrade);
    connect(m_upgrade.get(), &Upgrade::ready, this, [this] {
        m_isSwitching = true;
        static_cast<PollingTransport*>(m_transport.get())->pause([this] { switchTransport(); });
    });
}

void Engine::switchTransport()
{
    auto* polling = static_cast<PollingTransport*>(m_transport.get());
    QList<Frame> unsent = polling->takeUnsent() + std::exchange(m_held, {});
    polling->endSession();
    auto webSocket = m_upgrade->takeTransport();
    retireUpgrade();
    webSocket->setListener(*this);
    webSocket->sendText(u"5"_s);
    m_transport = std::move(webSocket);
    m_current.kind = TransportKind::WebSocket;
    m_hints.webSocketFails = false;
    m_isSwitching = false;
    sendAll(unsent);
    m_listener.engineUpgraded();
}

void Engine::retireUpgrade() // it may be the sender
{
    m_upgrade->disconnect(this);
    m_upgrade.release()->deleteLater();
}

void Engine::dropUpgrade()
{
    retireUpgrade();
    if (!m_isSwitching)
        return;
    m_isSwitching = false;
    static_cast<PollingTransport*>(m_transport.get())->resume();
    sendAll(std::exchange(m_held, {}));
}

void Engine::sendAll(const QList<Frame>& frames)
{
    for (const Frame& frame : frames) {
        if (const auto* text = std::get_if<QString>(&frame))
            m_transport->sendText(*text);
        else
            m_transport->sendBinary(std::get<QByteArray>(frame));
    }
}

} // namespace duologue::socketio
