#pragma once

#include "app/socketio/ConnectError.h"
#include "app/socketio/DisconnectReason.h"
#include "app/socketio/Event.h"
#include "app/socketio/Outgoing.h"
#include "app/socketio/Recovery.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QUrlQuery>

#include <chrono>
#include <functional>

namespace duologue::socketio {

class Client;
struct Closure;

/// One namespace of one server. Comes from Client::socket() and belongs to that client. All functions return
/// at once; all signals come on the thread of the client, and each of them may disconnect, reconnect or
/// destroy.
class Socket : public QObject, private Outgoing::Line {
    Q_OBJECT

public:
    ~Socket() override;

    [[nodiscard]] const QString& nsp() const { return m_nsp; }
    [[nodiscard]] bool isConnected() const { return m_state == State::Joined; }
    /// Connected, and the heartbeat not overdue: what is emitted now leaves now, instead of waiting for the
    /// next connection.
    [[nodiscard]] bool isLive() { return isJoined(); }
    /// As the server knows this socket; empty while not connected.
    [[nodiscard]] QString id() const { return m_id; }
    /// The server has gone on with the session before the drop: same id, and what was missed comes now.
    [[nodiscard]] bool isRecovered() const { return m_isRecovered; }

    /// Credentials, asked for at each connect and sent with CONNECT (revision 5).
    void setAuth(std::function<QJsonObject()> auth) { m_auth = std::move(auth); }

    /// Credentials of a namespace other than `/`, sent with CONNECT as `/admin?token=…` (revision 4).
    void setQuery(const QUrlQuery& query) { m_query = query; }

    /// Joins the namespace, opening the connection if need be, and keeps it until disconnectFromServer() or a
    /// refusal.
    void connectToServer();
    void disconnectFromServer();

    /// Sends an event. While not connected it waits, in order, and leaves before connected() is emitted; what
    /// was handed to a connection that dies is lost. False, and nothing sent, for a reserved name or a full
    /// buffer (Limits). Any other name will do, also an empty one.
    bool emitEvent(const QString& name, const QJsonArray& arguments);
    /// The same with bytes anywhere in the arguments.
    bool emitBinaryEvent(const QString& name, const QCborArray& arguments);

    /// Asks the server for an acknowledgement. `handler` is called once: with the answer, TimedOut after
    /// `timeout` (0: never), or Unavailable when the connection went first or the event was refused. Not
    /// after ~Socket.
    bool emitEvent(const QString& name, const QJsonArray& arguments, std::chrono::milliseconds timeout,
                   AckHandler handler);
    bool emitBinaryEvent(const QString& name, const QCborArray& arguments, std::chrono::milliseconds timeout,
                         BinaryAckHandler handler);

    /// The same as a future, which is done exactly once; cancelled, without a result, by ~Socket.
    [[nodiscard]] QFuture<Result<QJsonArray>> emitWithAck(const QString& name, const QJsonArray& arguments,
                                                          std::chrono::milliseconds timeout = {});
    [[nodiscard]] QFuture<Result<QCborArray>> emitBinaryWithAck(const QString& name,
                                                                const QCborArray& arguments,
                                                                std::chrono::milliseconds timeout = {});

    /// Sends an event only if it can leave at once: connected, and the line not clogged. False if it was
    /// dropped.
    bool emitVolatile(const QString& name, const QJsonArray& arguments);
    bool emitBinaryVolatile(const QString& name, const QCborArray& arguments);

    /// Calls `handler` for each event called `name` while `context` lives; QObject::disconnect() the result
    /// to stop.
    QMetaObject::Connection on(const QString& name, QObject* context,
                               std::function<void(const Event&)> handler);
    /// The same, for the first one only.
    QMetaObject::Connection once(const QString& name, QObject* context,
                                 std::function<void(const Event&)> handler);

    /// The same as Client::reconnectNow().
    void reconnectNow();

Q_SIGNALS:
    void connected();
    void disconnected(duologue::socketio::DisconnectReason reason);
    void connectFailed(const duologue::socketio::ConnectError& error);
    void received(const duologue::socketio::Event& event); ///< every event, whatever its name
    /// The tap of what goes out: each event as it is handed to emitEvent() and the like.
    void emitting(const QString& name, const QCborArray& arguments);

private:
    friend class Client; ///< makes sockets and brings them packets
    Socket(Client& client, QString nsp);
    enum class Join { Ask, Wait }; ///< the server joins `/` by itself in revision 4
    void join(Join how);
    bool markLost(); ///< the connection is gone; true if we were joined
    void announceLoss(bool wasJoined, const Closure& closure, bool willRetry);
    void take(Packet&& packet);
    [[nodiscard]] bool isWanted() const { return m_state != State::Left; }

    enum class State { Left, Wanted, Joining, Joined };
    [[nodiscard]] bool isJoined() override;
    [[nodiscard]] bool isCloggedFor(qsizetype bytes) const override;
    void sendPacket(const EncodedPacket& packet) override;
    [[nodiscard]] bool isSendable(const QString& name, const QCborArray& arguments);
    bool ask(const QString& name, const QCborArray& arguments, std::chrono::milliseconds timeout,
             AckTable::Pending pending);
    void sendConnect();
    void keepEarly(Packet&& packet);
    void takeConnect(const Packet& packet);
    void takeRefusal(const Packet& packet);
    void deliver(Packet&& packet);
    bool flushReceived();
    void leave(DisconnectReason reason);

    Client& m_client;
    const QString m_nsp;
    State m_state = State::Left;
    QString m_id;
    std::function<QJsonObject()> m_auth;
    QUrlQuery m_query;
    quint64 m_session = 0; ///< counts joins, so that an old event cannot be acknowledged into a new session
    Recovery m_recovery;
    bool m_isRecovered = false;
    QList<Packet> m_early; ///< events that came before CONNECT
    qint64 m_earlySize = 0;
    Outgoing m_outgoing;
};

} // namespace duologue::socketio
