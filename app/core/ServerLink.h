#pragma once

#include "app/base/Result.h"
#include "app/protocol/Inbound.h"
#include "app/protocol/Outbound.h"
#include "app/protocol/ServerProfile.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace duologue::socketio {
class Client;
class Socket;
struct ConnectError;
struct Event;
struct SeenPacket;
} // namespace duologue::socketio

namespace duologue::core {

/// Tells the server that an event which asked for it has been taken care of; null if none was asked for.
using Acknowledge = std::function<void()>;

/// Takes a server's acknowledgement: nothing, or the words in which it refused. TimedOut or Unavailable if
/// none came.
using AckHandler = std::function<void(const Result<QString>& refusal)>;

/// One packet of the line, for people who look at it; credentials are masked.
struct WirePacket {
    bool isIncoming = false;
    QString text;        ///< begins with the digit of Engine.IO; null for a binary one
    qsizetype bytes = 0; ///< on the wire, about

    friend bool operator==(const WirePacket&, const WirePacket&) = default;
};

/// The line to one server as one user: typed events out, decoded facts in, and how the line is. Reconnects by
/// itself.
class ServerLink : public QObject {
    Q_OBJECT

public:
    enum class State {
        Closed,     ///< open() was not called, or close() was
        Connecting, ///< an attempt is under way
        Waiting,    ///< the next attempt comes at nextAttempt()
        Connected,
        Refused, ///< the server said no; only open() with another token helps
    };
    Q_ENUM(State)

    /// `trusted`: certificates (DER) that are good for this server in spite of what the system says.
    ServerLink(protocol::ServerProfile profile, UserId me, const QString& token,
               const QList<QByteArray>& trusted = {}, QObject* parent = nullptr);
    ~ServerLink() override;

    [[nodiscard]] const protocol::ServerProfile& profile() const { return m_profile; }
    [[nodiscard]] UserId me() const { return m_me; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isConnected() const { return m_state == State::Connected; }
    [[nodiscard]] const Error& lastError() const { return m_lastError; }
    [[nodiscard]] QDateTime nextAttempt() const { return m_nextAttempt; }

    void open();
    void close();
    void retryNow();  ///< does not wait for the next attempt
    void reconnect(); ///< the way to the server has changed: by the new one, at once

    /// What the server says it takes at once, in bytes; empty while it has not been reached or does not say.
    [[nodiscard]] std::optional<qint64> maxPayload() const;

    /// What is emitted now leaves now. False also while connected, if the other side has been silent for too
    /// long.
    [[nodiscard]] bool isLive() const;

    /// Writes an event to the socket. False if it cannot leave now: it is dropped, for whoever has something
    /// to lose keeps it.
    bool emitEvent(const protocol::Outbound& event);
    /// The same, asking for an acknowledgement within `patience` (0: however late it comes). `handler` runs
    /// at most once, not after `context` has died, and not before this returns true.
    bool emitEvent(const protocol::Outbound& event, std::chrono::milliseconds patience, QObject* context,
                   AckHandler handler);

    /// For experiments by hand: any event with any body. False if it cannot leave.
    bool emitByHand(const QString& name, const QJsonObject& body);

    /// Whether packetSeen() is emitted; costs nothing while it is not.
    void setTapped(bool tapped);

Q_SIGNALS:
    void stateChanged(duologue::core::ServerLink::State state);
    void connected();
    void disconnected();
    void failed(const duologue::Error& error); ///< an attempt failed; state() says whether another follows
    void received(const duologue::protocol::Inbound& event, const duologue::core::Acknowledge& acknowledge);
    void listAsked(); ///< a `user list` has left, whoever emitted it: answers can be counted
    void dropped(const QString& listener, const duologue::Error& error); ///< a body that could not be read
    void packetSeen(const duologue::core::WirePacket& packet);           ///< while tapped

private:
    void take(const socketio::Event& event);
    void show(const socketio::SeenPacket& packet);
    void takeFailure(const socketio::ConnectError& error);
    void setState(State state);
    void note(const QString& eventName);
    void scheduleReadmission();

    protocol::ServerProfile m_profile;
    UserId m_me;
    QString m_token; ///< to mask it
    State m_state = State::Closed;
    Error m_lastError;
    QDateTime m_nextAttempt;
    QTimer m_readmission; ///< after the server itself ended the session
    std::unique_ptr<socketio::Client> m_client;
    socketio::Socket* m_socket = nullptr; ///< owned by m_client
};

} // namespace duologue::core

Q_DECLARE_METATYPE(duologue::protocol::Inbound)
