#pragma once

#include "app/socketio/Heartbeat.h"
#include "app/socketio/Plan.h"
#include "app/socketio/Upgrade.h"
#include "app/socketio/codec/EnginePacket.h"
#include "app/socketio/codec/Handshake.h"
#include "app/socketio/transport/PollingTransport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace duologue::socketio {

/// One Engine.IO session from the first request to its end: transports, revision, handshake, heartbeat,
/// messages. Never comes back; for the next attempt there is a new one. Destruction closes the connection.
///
/// The revision is found out without a second connection: everybody is asked for Engine.IO 4. A 2.x server
/// ignores that and shows itself by the form of its polling body or by a packet that nobody asked for; a
/// server since 4.5 by `maxPayload`. Only 3.0–4.4 over a bare WebSocket costs one ping and one more
/// connection, the first time.
///
/// As with Transport, the listener may destroy the engine inside each of its functions.
class Engine : public QObject, private Transport::Listener {
    Q_OBJECT

public:
    class Listener {
    public:
        virtual void engineOpened() = 0; ///< from now on the revision is known
        virtual void engineMessage(QStringView message) = 0;
        virtual void engineBinary(const QByteArray& bytes) = 0;
        virtual void engineUpgraded() = 0;
        virtual void engineClosed(const Closure& closure) = 0; ///< once, and the last call
        virtual void enginePacketSeen(bool isIncoming, const QString& packet, const QByteArray& bytes) = 0;

    protected:
        ~Listener() = default;
    };

    /// Connects at once. The references outlive the engine.
    Engine(Requests& requests, Hints& hints, Listener& listener);
    ~Engine() override;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] Revision revision() const { return m_revision; }
    [[nodiscard]] const Handshake& handshake() const { return m_handshake; }
    [[nodiscard]] TransportKind transport() const { return m_current.kind; }
    /// The heartbeat is overdue although no timer has said so yet: the computer has slept.
    [[nodiscard]] bool isExpired() const { return m_heartbeat.isExpired(); }
    /// Then say so, from the event loop.
    void expire() { m_heartbeat.expire(); }
    /// Bytes that the system has not taken yet.
    [[nodiscard]] qint64 backlog() const { return m_transport->backlog(); }
    /// A volatile packet may go.
    [[nodiscard]] bool isWritable() const { return m_isOpen && !m_isSwitching && m_transport->isWritable(); }
    /// Somebody looks: report each packet to enginePacketSeen().
    void setTapped(bool isTapped) { m_isTapped = isTapped; }

    /// `frame` is a whole packet, `4…`.
    void send(const QString& frame);
    void send(const QByteArray& bytes);
    /// Ends the session from our side with a reason of the layer above.
    void fail(const Closure& closure);

private:
    void transportText(const QString& packet) override;
    void transportBinary(const QByteArray& bytes) override;
    void transportClosed(const Closure& closure) override;

    void tryNext();
    void candidateFailed(const Closure& closure);
    void takeHandshake(QStringView data);
    void detect(const EnginePacket& packet);
    void settle(Revision revision);
    void takePacket(const EnginePacket& packet);
    void watchBacklog();
    void beginUpgrade();
    void switchTransport();
    void retireUpgrade();
    void dropUpgrade();
    void sendAll(const QList<Frame>& frames);

    Requests& m_requests;
    Hints& m_hints;
    Listener& m_listener;
    Plan m_plan;
    Plan::Candidate m_current;
    Revision m_revision = Revision::Auto;
    Handshake m_handshake;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Upgrade> m_upgrade;
    Heartbeat m_heartbeat;
    QElapsedTimer m_sinceBegin; ///< of the candidate
    std::chrono::milliseconds m_handshakeTime{};
    QTimer m_deadline; ///< for the handshake of a candidate
    QTimer m_silence;  ///< between a handshake that does not tell the revision and our question
    bool m_hasHandshake = false;
    bool m_hasAsked = false; ///< the question was sent
    bool m_isOpen = false;
    bool m_isClosed = false;
    bool m_isTapped = false;
    bool m_isSwitching = false; ///< to the upgraded transport: packets wait in m_held
    bool m_fellBack = false;    ///< a WebSocket was tried in vain
    QList<Frame> m_held;
};

} // namespace duologue::socketio
