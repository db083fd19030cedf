#pragma once

#include "app/socketio/Backoff.h"
#include "app/socketio/Engine.h"
#include "app/socketio/Options.h"
#include "app/socketio/Socket.h"
#include "app/socketio/codec/PacketDecoder.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <memory>

namespace duologue::socketio {

class NetworkWatch;

/// One packet on the wire, for an observer. Text packets begin with the digit of Engine.IO; bytes come bare.
struct SeenPacket {
    bool isIncoming = false;
    QString text; ///< null for a binary one
    QByteArray bytes;
};

/// One connection to one Socket.IO server, kept alive while any of its namespaces wants it (the "Manager" of
/// the JavaScript client). There is never more than one connection at a time. Lives on one thread, any that
/// has an event loop; may be destroyed inside any of its signals and those of its sockets.
class Client : public QObject, private Engine::Listener {
    Q_OBJECT

public:
    explicit Client(Options options, QObject* parent = nullptr);
    ~Client() override;

    [[nodiscard]] const Options& options() const { return m_options; }
    /// The one Socket of a namespace, owned by this client; it does nothing until told to connect.
    [[nodiscard]] Socket* socket(const QString& nsp = QStringLiteral("/"));
    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }

    /// What the server speaks; Auto before the first connection unless the options say it.
    [[nodiscard]] Revision revision() const;

    /// What the server takes in one payload, in bytes: of the connection that stands, or stood last.
    [[nodiscard]] std::optional<qint64> maxPayload() const { return m_maxPayload; }

    /// The next attempt at once instead of after the wait. Nothing if none is due.
    void reconnectNow();

Q_SIGNALS:
    void opened(); ///< the connection stands; namespaces are joined next
    void closed(duologue::socketio::DisconnectReason reason); ///< a connection that stood is gone
    void upgraded();                                          ///< from polling to a WebSocket
    void reconnectScheduled(int attempt, std::chrono::milliseconds delay);
    void reconnecting(int attempt); ///< the wait is over; counted from 1
    void reconnected(int attempt);
    void reconnectFailed(); ///< Options::reconnectionAttempts are used up
    /// The tap: every packet in and out, in order, a moment later. Costs nothing while nobody is connected to
    /// it.
    void packetSeen(const duologue::socketio::SeenPacket& packet);

protected:
    void connectNotify(const QMetaMethod& signal) override;
    void disconnectNotify(const QMetaMethod& signal) override;

private:
    friend class Socket; ///< the other half of this class: the functions below are for it
    void join(Socket& socket);
    void leave();
    void send(const EncodedPacket& packet);
    [[nodiscard]] bool isLive() const; ///< open, and the heartbeat not overdue
    [[nodiscard]] bool isCloggedFor(qsizetype bytes) const;
    void fail(const QString& why); ///< ends the connection: the server broke the protocol
    void mistook();                ///< the same, and forgets what it believed of the server
    [[nodiscard]] bool isWritable() const { return m_engine && m_engine->isWritable(); }
    [[nodiscard]] QString engineId() const;

    /// In revision 4 the server joins `/` by itself, whether anybody wants it or not.
    enum class Root { Pending, Joined, Left };
    enum class State { Closed, Opening, Open, Waiting };

    void engineOpened() override;
    void engineMessage(QStringView message) override;
    void engineBinary(const QByteArray& bytes) override;
    void engineUpgraded() override;
    void engineClosed(const Closure& closure) override;
    void enginePacketSeen(bool isIncoming, const QString& packet, const QByteArray& bytes) override;

    void attempt();
    void joinOpen(Socket& socket);
    void deliver(const Result<Packet*>& result);
    void lose(const Closure& closure, bool mayRetry);
    [[nodiscard]] bool isWanted() const;
    void watchNetwork();
    void showSeen();
    void updateTap();

    const Options m_options;
    std::optional<qint64> m_maxPayload;
    State m_state = State::Closed;
    std::unique_ptr<Requests> m_requests; ///< from the first attempt on
    Hints m_hints;
    std::unique_ptr<Engine> m_engine;
    PacketDecoder m_decoder;
    QMap<QString, Socket*> m_sockets;
    Backoff m_backoff;
    QTimer m_retry;
    Root m_root = Root::Pending;
    int m_attempt = 0;        ///< of the running retry loop; 0: none
    QList<SeenPacket> m_seen; ///< not yet shown
    bool m_isTapped = false;
    NetworkWatch* m_networkWatch = nullptr;
};

} // namespace duologue::socketio

Q_DECLARE_METATYPE(duologue::socketio::SeenPacket)
