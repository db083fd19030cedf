#pragma once

#include "app/socketio/AckTable.h"
#include "app/socketio/Options.h"
#include "app/socketio/RetryQueue.h"
#include "app/socketio/SendBuffer.h"

#include <QObject>
#include <QTimer>

namespace duologue::socketio {

/// What one namespace has to say: events that wait for the join, await their acknowledgement, or are tried
/// again. Calls the handlers of acknowledgements, each of which may destroy it.
class Outgoing : public QObject {
    Q_OBJECT

public:
    /// Where packets leave.
    class Line {
    public:
        [[nodiscard]] virtual bool isJoined() = 0; ///< and the connection alive
        /// The system takes data no faster than it comes, and this much more would pass
        /// Limits::bufferedBytes.
        [[nodiscard]] virtual bool isCloggedFor(qsizetype bytes) const = 0;
        virtual void sendPacket(const EncodedPacket& packet) = 0;

    protected:
        ~Line() = default;
    };

    /// `line` and `options` outlive it.
    Outgoing(Line& line, QString nsp, const Options& options);

    /// False, and nothing sent, when a buffer is full.
    bool tell(const QString& name, const QCborArray& arguments);
    /// The same with an acknowledgement; `pending` is answered once, also when a buffer is full.
    bool ask(const QString& name, const QCborArray& arguments, std::chrono::milliseconds timeout,
             AckTable::Pending pending);
    void takeAck(Packet&& packet);

    /// The namespace is joined: what waited leaves.
    void flush();
    /// It is no longer: what was sent will not be acknowledged. What still waits goes on waiting.
    void failSent();

private:
    bool sendAsking(const QString& name, const QCborArray& arguments, std::chrono::milliseconds timeout,
                    AckTable::Pending pending);
    bool sendOrBuffer(EncodedPacket packet, std::optional<quint64> ackId);
    void drainRetries();
    void takeTry(const Result<QCborArray>& answer);
    void expireAcks();
    void armAckTimer();

    Line& m_line;
    const QString m_nsp;
    const Options& m_options;
    SendBuffer m_buffered;
    RetryQueue m_retries;
    AckTable m_acks;
    QTimer m_ackTimer;
};

} // namespace duologue::socketio
