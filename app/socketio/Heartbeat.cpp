#include "app/socketio/Heartbeat.h"

#include "app/socketio/Clock.h"

namespace duologue::socketio {

Heartbeat::Heartbeat()
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // a coarse one may call a server dead two seconds too early
    m_ping.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Heartbeat::takeDeadline);
    connect(&m_ping, &QTimer::timeout, this, &Heartbeat::ping);
}

void Heartbeat::start(const Handshake& handshake, Revision revision)
{
    m_revision = revision;
    m_interval = handshake.pingInterval;
    m_timeout = handshake.pingTimeout;
    expect(m_interval + m_timeout);
    if (revision == Revision::V4)
        m_ping.start(m_interval);
}

void Heartbeat::stop()
{
    m_deadline.stop();
    m_ping.stop();
}

void Heartbeat::takePing()
{
    expect(m_interval + m_timeout);
}

void Heartbeat::takePong()
{
    if (m_revision != Revision::V4 || m_ping.isActive())
        return;
    expect(m_interval + m_timeout);
    m_ping.start(m_interval);
}

bool Heartbeat::isExpired() const
{
    return m_deadline.isActive() && timeWithSleep() > m_expiry;
}

void Heartbeat::expire()
{
    m_heard = false;
    m_deadline.start(0);
}

void Heartbeat::ping()
{
    expect(m_timeout);
    Q_EMIT pingDue();
}

void Heartbeat::expect(std::chrono::milliseconds patience)
{
    m_heard = false;
    m_expiry = timeWithSleep() + patience;
    m_deadline.start(patience);
}

void Heartbeat::takeDeadline()
{
    if (m_revision == Revision::V4 && m_heard) {
        expect(m_interval + m_timeout);
        if (!m_ping.isActive())
            m_ping.start(m_interval); // the pong is lost, but the server is not
        return;
    }
    Q_EMIT died();
}

} // namespace duologue::socketio
