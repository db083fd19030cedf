#pragma once

#include "app/socketio/transport/WebSocketTransport.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace duologue::socketio {

/// Tries a WebSocket beside a polling session: `2probe`, `3probe`. Whatever else happens, polling just goes
/// on.
class Upgrade : public QObject, private Transport::Listener {
    Q_OBJECT

public:
    Upgrade(Requests& requests, Revision revision, const QString& sid);

    /// The WebSocket that answered; its next packet must be `5`.
    [[nodiscard]] std::unique_ptr<WebSocketTransport> takeTransport() { return std::move(m_transport); }

Q_SIGNALS:
    void ready();
    void failed(); ///< may come after ready() as well, as long as the transport is not taken

private:
    void transportText(const QString& packet) override;
    void transportBinary(const QByteArray& bytes) override;
    void transportClosed(const Closure& closure) override;

    std::unique_ptr<WebSocketTransport> m_transport;
    QTimer m_deadline;
};

} // namespace duologue::socketio
