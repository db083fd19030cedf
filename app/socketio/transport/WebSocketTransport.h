#pragma once

#include "app/socketio/Options.h"
#include "app/socketio/transport/Transport.h"

#include <QAbstractSocket>
#include <QObject>

#include <memory>

class QSslError;
class QWebSocket;

namespace duologue::socketio {

/// One packet a message (RFC 6455, by QWebSocket). Copes with its habits in Qt 6.4: `disconnected` before
/// `error`, close code 1000 for a refused connection, signals after abort().
class WebSocketTransport : public QObject, public Transport {
    Q_OBJECT

public:
    /// Connects at once; `url` is ws or wss. `listener` and `options` outlive the transport.
    WebSocketTransport(const QUrl& url, Revision revision, const Options& options, Listener& listener);
    ~WebSocketTransport() override;

    void sendText(const QString& packet) override;
    void sendBinary(const QByteArray& bytes) override;

private:
    void takeError();
    void takeDisconnected();
    void takeSslErrors(const QList<QSslError>& errors);
    void finish(const Closure& closure);
    [[nodiscard]] Closure failedToOpen() const;

    const Options& m_options;
    Listener& m_listener;
    Revision m_revision;
    QWebSocket* m_socket;
    std::shared_ptr<int>
        m_depth; ///< how many of its signals are being delivered: then it must not be deleted
    bool m_isOpen = false;
    bool m_isFinished = false;
    QString m_sslTrouble;
};

} // namespace duologue::socketio
