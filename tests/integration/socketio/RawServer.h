#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

/// A server that does what a correct one never would. WebSocket frames are written by hand, so that they can
/// be wrong. It accepts every WebSocket, says `handshake`, answers CONNECT with `sid`, and writes down all
/// that comes.
class RawServer : public QTcpServer {
    Q_OBJECT

public:
    struct Request {
        QByteArray method;
        QByteArray target;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
        QTcpSocket* socket = nullptr;
    };

    RawServer();

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }
    static QByteArray handshakeV5(int interval = 25000, int timeout = 20000);
    static QByteArray handshakeV4(int interval = 25000, int timeout = 20000);

    /// To the newest connection.
    void sendText(const QByteArray& text);
    void sendBinary(const QByteArray& bytes);
    void sendBytes(const QByteArray& bytes); ///< past all framing
    void close(quint16 code);
    void cut();
    void stopReading(); ///< the newest connection's; it stays open
    [[nodiscard]] int openConnections() const { return int(m_open.size()); }

    static QByteArray frame(quint8 opcode, const QByteArray& payload, bool isFinal = true);
    static void answer(QTcpSocket* socket, const QByteArray& body, const QByteArray& status = "200 OK",
                       const QByteArray& contentType = "text/plain; charset=UTF-8");

    QByteArray handshake = handshakeV5(); ///< nothing is sent if empty
    bool answersConnect = true;
    bool answersPings = true;
    std::function<bool(const Request&)> onRequest; ///< true: taken care of
    std::function<void()> onJoined;                ///< after the answer to CONNECT

    int connections = 0;
    QStringList texts;          ///< from all connections
    QList<QByteArray> binaries; ///< the same
    QList<Request> requests;    ///< all, also those that became WebSockets

Q_SIGNALS:
    void textReceived(const QString& text);

private:
    struct Line {
        QByteArray pending;
        QByteArray message;
        quint8 opcode = 0;
        bool isWebSocket = false;
    };

    void read(QTcpSocket* socket);
    bool takeRequest(QTcpSocket* socket, Line& line);
    bool takeFrame(QTcpSocket* socket, Line& line);
    void takeMessage(quint8 opcode, const QByteArray& message);

    QHash<QTcpSocket*, Line> m_lines;
    QList<QTcpSocket*> m_open;
    int m_joins = 0;
};
