#pragma once

#include "app/socketio/codec/Handshake.h"
#include "app/socketio/codec/Revision.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace duologue::socketio {

/// Supervises one session. Engine.IO 4: the server pings, and nothing but a ping proves that it lives.
/// Engine.IO 3: we ping, and whatever comes proves it. Also notices that its own timers were late because the
/// computer slept.
class Heartbeat : public QObject {
    Q_OBJECT

public:
    Heartbeat();

    void start(const Handshake& handshake, Revision revision);
    void stop();
    void takePing();                   ///< revision 5
    void takePong();                   ///< revision 4
    void takeAny() { m_heard = true; } ///< any packet, ping and pong included

    /// The server's sign of life is overdue although no timer has said so yet.
    [[nodiscard]] bool isExpired() const;
    void expire(); ///< does not wait for that timer

Q_SIGNALS:
    void pingDue(); ///< revision 4: send one
    void died();

private:
    void expect(std::chrono::milliseconds patience);
    void ping();
    void takeDeadline();

    QTimer m_deadline;
    QTimer m_ping;
    Revision m_revision = Revision::V5;
    std::chrono::milliseconds m_interval{};
    std::chrono::milliseconds m_timeout{};
    std::chrono::nanoseconds m_expiry{};
    bool m_heard = false;
};

} // namespace duologue::socketio
