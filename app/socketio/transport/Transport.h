#pragma once

#include "app/base/Result.h"
#include "app/socketio/DisconnectReason.h"
#include "app/socketio/codec/Revision.h"

#include <QByteArray>
#include <QString>

namespace duologue::socketio {

/// How a connection ended, or why it never came to be.
struct Closure {
    DisconnectReason reason = DisconnectReason::TransportError;
    ErrorKind kind = ErrorKind::Unreachable;
    QString message;
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
        virtual void transportOpened() = 0; ///< packets may be sent
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
};

} // namespace duologue::socketio
