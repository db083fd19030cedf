#pragma once

#include "app/socketio/Endpoint.h"
#include "app/socketio/codec/Handshake.h"
#include "app/socketio/transport/Transport.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace duologue::socketio {

/// One Engine.IO session from the first request to its end: handshake, heartbeat, messages. Never comes back;
/// for the next attempt there is a new one. Destruction closes the connection.
///
/// As with Transport, the listener may destroy the engine inside each of its functions.
class Engine : public QObject, private Transport::Listener {
    Q_OBJECT

public:
    class Listener {
    public:
        virtual void engineOpened() = 0;
        virtual void engineMessage(QStringView message) = 0;
        virtual void engineBinary(const QByteArray& bytes) = 0;
        virtual void engineClosed(const Closure& closure) = 0; ///< once, and the last call
        virtual void enginePacketSeen(bool isIncoming, const QString& packet, const QByteArray& bytes) = 0;

    protected:
        ~Listener() = default;
    };

    /// Connects at once. `options` and `listener` outlive the engine.
    Engine(Endpoint endpoint, const Options& options, Listener& listener);
    ~Engine() override;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] Revision revision() const { return m_revision; }
    [[nodiscard]] const Handshake& handshake() const { return m_handshake; }
    /// The server's heartbeat is overdue although the timer has not said so yet: the computer has slept.
    [[nodiscard]] bool isExpired() const;
    /// Somebody looks: report each packet to enginePacketSeen().
    void setTapped(bool isTapped) { m_isTapped = isTapped; }

    /// `frame` is a whole packet, `4…`.
    void send(const QString& frame);
    void send(const QByteArray& bytes);
    /// Ends the session from our side with a reason of the layer above.
    void fail(const Closure& closure);

private:
    void transportOpened() override {}
    void transportText(const QString& packet) override;
    void transportBinary(const QByteArray& bytes) override;
    void transportClosed(const Closure& closure) override;

    void takeHandshake(QStringView data);
    void expectHeartbeat();

    Endpoint m_endpoint;
    const Options& m_options;
    Listener& m_listener;
    Revision m_revision;
    Handshake m_handshake;
    std::unique_ptr<Transport> m_transport;
    QTimer m_deadline; ///< for the open packet, then for the server's next ping
    std::chrono::nanoseconds m_expiry{};
    bool m_isOpen = false;
    bool m_isClosed = false;
    bool m_isTapped = false;
};

} // namespace duologue::socketio
