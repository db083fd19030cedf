#pragma once

#include "app/socketio/transport/Requests.h"
#include "app/socketio/transport/Transport.h"

#include <QObject>

#include <functional>
#include <memory>

class QSslError;
class QWebSocket;

namespace duologue::socketio {

/// One packet a message (RFC 6455, by QWebSocket). Copes with its habits in Qt 6.4: `disconnected` before
/// `error`, close code 1000 for a refused connection, signals after abort().
class WebSocketTransport : public QObject, public Transport {
    Q_OBJECT

public:
    /// Connects at once, with a handshake or, with a `sid`, to a session that exists. `requests` and
    /// `listener` outlive the transport. `whenOpen` is called when the server has accepted the WebSocket.
    WebSocketTransport(Requests& requests, Revision revision, Listener& listener, const QString& sid = {},
                       std::function<void()> whenOpen = {});
    ~WebSocketTransport() override;

    void sendText(const QString& packet) override;
    void sendBinary(const QByteArray& bytes) override;
    [[nodiscard]] qint64 backlog() const override;
    [[nodiscard]] bool isWritable() const override;
    [[nodiscard]] Revision revision() const override { return m_revision; }
    void setRevision(Revision revision) override { m_revision = revision; }
    /// From now on somebody else listens.
    void setListener(Listener& listener) { m_listener = &listener; }

private:
    void keepFlowing(qint64 written);
    void takeError();
    void takeDisconnected();
    void takeSslErrors(const QList<QSslError>& errors);
    void finish(const Closure& closure);
    [[nodiscard]] Closure failedToOpen() const;

    Requests& m_requests;
    Listener* m_listener;
    std::function<void()> m_whenOpen;
    Revision m_revision;
    QWebSocket* m_socket;
    std::shared_ptr<int>
        m_depth; ///< how many of its signals are being delivered: then it must not be deleted
    qint64 m_unflushed = 0;
    bool m_isCalled = false; ///< by the layer above, which hears of nothing before the call returns
    bool m_isOpen = false;
    bool m_isFinished = false;
    QString m_sslTrouble;
};

} // namespace duologue::socketio
