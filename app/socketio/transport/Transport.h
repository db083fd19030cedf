#pragma once

#include "app/socketio/DisconnectReason.h"
#include "app/socketio/Result.h"
#include "app/socketio/codec/Payload.h"
#include "app/socketio/codec/Revision.h"

#include <QByteArray>
#include <QString>

namespace duologue::socketio {

/// How a connection ended, or why it never came to be.
struct Closure {
    DisconnectReason reason = DisconnectReason::TransportError;
    ErrorKind kind = ErrorKind::Unreachable;
    QString message;
    bool isFinal = false; ///< another transport would fare no better
    int httpStatus = 0;   ///< of an answer that refused us; 0: there was none

    /// What an HTTP answer that is not the expected one means.
    [[nodiscard]] static Closure refusedByHttp(int status, const QString& words = {});
};

/// Carries the packets of one Engine.IO session, one way or another. Text packets begin with their type
/// digit, bytes come bare, whatever the framing of the revision adds. Destruction closes politely and never
/// blocks.
///
/// The listener may destroy the transport inside each of its functions: calling it is the last thing a
/// function does.
class Transport {
public:
    class Listener {
    public:
        virtual void transportText(const QString& packet) = 0;
        virtual void transportBinary(const QByteArray& bytes) = 0;
        virtual void transportClosed(const Closure& closure) = 0; ///< once, and the last call

    protected:
        ~Listener() = default;
    };

    Transport() = default;
    virtual ~Transport() = default;
    Q_DISABLE_COPY_MOVE(Transport)

    virtual void sendText(const QString& packet) = 0;
    virtual void sendBinary(const QByteArray& bytes) = 0;
    /// Bytes that the system has not taken yet.
    [[nodiscard]] virtual qint64 backlog() const = 0;
    /// There is no more to write than the system takes at once: a volatile event may go.
    [[nodiscard]] virtual bool isWritable() const = 0;
    /// Auto while it is not known; a polling transport sees it in the first body.
    [[nodiscard]] virtual Revision revision() const = 0;
    virtual void setRevision(Revision revision) = 0;
    /// The session is over or lives on elsewhere: no goodbye.
    virtual void endSession() {}
};

} // namespace duologue::socketio
