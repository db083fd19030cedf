#include "app/socketio/Client.h"

#include "app/socketio/Log.h"
#include "app/socketio/NetworkWatch.h"

#include <QMetaMethod>
#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::socketio {

Client::Client(Options options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_decoder(m_options.limits.attachments, m_options.limits.incomingMessage),
      m_backoff(m_options.reconnectionDelay, m_options.reconnectionDelayMax, m_options.randomizationFactor)
{
    m_retry.setSingleShot(true);
    m_retry.setTimerType(Qt::PreciseTimer); // a coarse one comes early
    connect(&m_retry, &QTimer::timeout, this, [this] {
        const QPointer self(this);
        if (m_attempt > 0)
            Q_EMIT reconnecting(m_attempt);
        if (self && m_state == State::Waiting)
            attempt();
    });
}

Client::~Client()
{
    for (Socket* socket : std::as_const(m_sockets))
        delete socket;
}

Socket* Client::socket(const QString& nsp)
{
    const QString name = nsp.startsWith(u'/') ? nsp : u'/' + nsp;
    Socket*& socket = m_sockets[name];
    if (!socket)
        socket = new Socket(*this, name);
    return socket;
}

void Client::reconnectNow()
{
    if (m_state == State::Waiting)
        m_retry.start(0);
}

void Client::join(Socket& socket)
{
    if (m_state == State::Open)
        return joinOpen(socket);
    if (m_state != State::Closed)
        return;
    m_state = State::Waiting; // from the event loop, so that no signal comes before connectToServer() returns
    m_attempt = 0;
    m_backoff.reset();
    m_retry.start(0);
}

void Client::leave()
{
    if (isWanted())
        return;
    const bool wasOpen = m_state == State::Open;
    m_state = State::Closed;
    m_attempt = 0;
    m_retry.stop();
    m_engine.reset();
    if (wasOpen)
        Q_EMIT closed(DisconnectReason::ClientDisconnect);
}

bool Client::isWanted() const
{
    return std::ranges::any_of(m_sockets, &Socket::isWanted);
}

/// Joins a namespace of an open connection.
void Client::joinOpen(Socket& socket)
{
    if (revision() != Revision::V4 || socket.nsp() != "/"_L1)
        return socket.join(Socket::Join::Ask);
    if (m_root != Root::Joined)
        return socket.join(m_root == Root::Left ? Socket::Join::Ask : Socket::Join::Wait);
    socket.join(Socket::Join::Wait);
    QTimer::singleShot(0, &socket, [&socket] { socket.take(Packet{.type = PacketType::Connect}); });
}

bool Client::isLive() const
{
    if (m_state != State::Open)
        return false;
    if (!m_engine->isExpired())
        return true;
    m_engine->expire();
    return false;
}

bool Client::isCloggedFor(qsizetype bytes) const
{
    return m_engine && m_engine->backlog() + bytes > m_options.limits.bufferedBytes &&
           m_engine->backlog() > 0;
}

void Client::fail(const QString& why)
{
    qCWarning(lcSocketIo) << why;
    if (m_engine)
        m_engine->fail(
            {.reason = DisconnectReason::ParseError, .kind = ErrorKind::NotSocketIo, .message = why});
}

void Client::mistook()
{
    m_hints = {};
    fail(u"the server speaks another revision than before"_s);
}

Revision Client::revision() const
{
    return m_engine ? m_engine->revision() : m_hints.revision.value_or(m_options.revision);
}

QString Client::engineId() const
{
    return m_engine ? m_engine->handshake().sid : QString();
}

void Client::send(const EncodedPacket& packet)
{
    if (packet.frame == "41"_L1)
        m_root = Root::Left;
    if (!m_engine)
        return;
    m_engine->send(packet.frame);
    for (const QByteArray& attachment : packet.attachments)
        m_engine->send(attachment);
}

void Client::attempt()
{
    if (!m_requests) {
        auto endpoint = Endpoint::create(m_options);
        if (!endpoint)
            return lose({.kind = ErrorKind::Malformed, .message = endpoint.error().detail}, false);
        m_requests = std::make_unique<Requests>(std::move(*endpoint), m_options);
    }
    m_state = State::Opening;
    m_root = Root::Pending;
    m_engine = std::make_unique<Engine>(*m_requests, m_hints, static_cast<Engine::Listener&>(*this));
    m_engine->setTapped(m_isTapped);
}

void Client::engineOpened()
{
    m_state = State::Open;
    m_maxPayload = m_engine->handshake().maxPayload;
    m_decoder.restart(m_engine->revision());
    m_backoff.reset();
    const int attempts = std::exchange(m_attempt, 0);
    const QPointer self(this);
    const Engine* const engine = m_engine.get();
    for (const QPointer<Socket> socket : m_sockets.values()) {
        if (socket && socket->isWanted())
            joinOpen(*socket); // asks the application for credentials, so anything may happen
        if (!self || engine != m_engine.get())
            return;
    }
    Q_EMIT opened();
    if (self && engine == m_engine.get() && attempts > 0)
        Q_EMIT reconnected(attempts);
}

void Client::engineMessage(QStringView message)
{
    deliver(m_decoder.takeText(message));
}

void Client::engineBinary(const QByteArray& bytes)
{
    deliver(m_decoder.takeBinary(bytes));
}

void Client::deliver(const Result<Packet*>& result)
{
    if (!result)
        return fail(u"malformed packet: "_s + result.error().detail);
    Packet* const packet = *result;
    if (!packet)
        return;
    const bool isConnect = packet->type == PacketType::Connect;
    if ((isConnect || packet->type == PacketType::Disconnect) && packet->nsp == "/"_L1)
        m_root = isConnect ? Root::Joined : Root::Left;
    if (Socket* socket = m_sockets.value(packet->nsp))
        socket->take(std::move(*packet));
}

void Client::engineUpgraded()
{
    Q_EMIT upgraded();
}

void Client::engineClosed(const Closure& closure)
{
    lose(Closure(closure), m_options.reconnection); // a copy: the original dies with the engine
}

void Client::lose(const Closure& closure, bool mayRetry)
{
    const bool wasOpen = m_state == State::Open;
    m_engine.reset();
    if (wasOpen)
        m_backoff.reset();
    const bool isSpent =
        m_options.reconnectionAttempts >= 0 && m_backoff.attempts() >= m_options.reconnectionAttempts;
    const bool willRetry = mayRetry && !isSpent && isWanted();
    const auto delay = willRetry ? m_backoff.next(QRandomGenerator::global()->generateDouble()) : 0ms;
    m_attempt = willRetry ? m_backoff.attempts() : 0;
    m_state = willRetry ? State::Waiting : State::Closed;
    if (willRetry) {
        m_retry.start(delay);
        watchNetwork();
    }

    // First everybody knows, then everybody is told: a handler may do anything to any of them.
    QList<std::pair<QPointer<Socket>, bool>> lost;
    for (Socket* socket : std::as_const(m_sockets)) {
        if (socket->isWanted())
            lost.append({socket, socket->markLost()});
    }
    const QPointer self(this);
    for (const auto& [socket, wasJoined] : lost) {
        if (socket)
            socket->announceLoss(wasJoined, closure, willRetry);
    }
    if (self && wasOpen)
        Q_EMIT closed(closure.reason);
    if (self && willRetry && m_state == State::Waiting && m_attempt > 0)
        Q_EMIT reconnectScheduled(m_attempt, delay);
    if (self && mayRetry && isSpent)
        Q_EMIT reconnectFailed();
}

void Client::watchNetwork() // from the first trouble on; before, nobody needs to know
{
    if (m_networkWatch || !m_options.watchesNetwork)
        return;
    m_networkWatch = new NetworkWatch(this);
    connect(m_networkWatch, &NetworkWatch::returned, this, &Client::reconnectNow);
}

void Client::enginePacketSeen(bool isIncoming, const QString& packet, const QByteArray& bytes)
{
    m_seen.append({.isIncoming = isIncoming, .text = packet, .bytes = bytes});
    if (m_seen.size() == 1)
        QTimer::singleShot(0, this, &Client::showSeen);
}

void Client::showSeen()
{
    const QPointer self(this);
    for (const SeenPacket& packet : std::exchange(m_seen, {})) {
        Q_EMIT packetSeen(packet);
        if (!self)
            return;
    }
}

void Client::connectNotify(const QMetaMethod& signal)
{
    if (signal == QMetaMethod::fromSignal(&Client::packetSeen))
        updateTap();
}

void Client::disconnectNotify(const QMetaMethod& signal)
{
    if (!signal.isValid() || signal == QMetaMethod::fromSignal(&Client::packetSeen))
        updateTap();
}

void Client::updateTap()
{
    m_isTapped = isSignalConnected(QMetaMethod::fromSignal(&Client::packetSeen));
    if (m_engine)
        m_engine->setTapped(m_isTapped);
}

} // namespace duologue::socketio
