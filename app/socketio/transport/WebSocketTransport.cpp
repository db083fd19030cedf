#include "app/socketio/transport/WebSocketTransport.h"

#include <QCoreApplication>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslError>
#include <QTimer>
#include <QWebSocket>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::socketio {
namespace {

constexpr char rev3BinaryPrefix = 4;
constexpr std::chrono::milliseconds farewell{10'000}; ///< for what is still unwritten when we close
constexpr qint64 burst = 64 * 1024;
constexpr qint64 volatileLimit = 64 * 1024; ///< with more than this unwritten, a volatile event would wait

/// QWebSocket gives a refused upgrade the same error code as a refused TCP connection; only its words tell.
int refusedStatus(const QString& words)
{
    static const QRegularExpression status(u"status code: (\\d{3})"_s);
    if (words.contains("Unknown error condition"_L1))
        return 400; // the one status for which it has no words
    return status.match(words).captured(1).toInt();
}

bool isHandshakeTrouble(const QString& words)
{
    return words.startsWith("QWebSocketPrivate::"_L1);
}

/// Lets what was written leave.
void closePolitely(QWebSocket* socket)
{
    if (socket->state() == QAbstractSocket::ConnectedState)
        socket->close();
    else if (socket->state() != QAbstractSocket::UnconnectedState)
        socket->abort();
}

void retire(QWebSocket* socket, bool isInUse)
{
    socket->disconnect();
    if (QCoreApplication* application = QCoreApplication::instance();
        application && application->thread() == socket->thread())
        socket->setParent(application); // in case the program ends before the socket does
    if (isInUse) { // one of its functions is on the stack and does not expect to be aborted, let alone
                   // deleted
        if (socket->state() == QAbstractSocket::ConnectedState)
            socket->close();
        QTimer::singleShot(0, socket, [socket] {
            closePolitely(socket);
            QTimer::singleShot(socket->bytesToWrite() > 0 ? farewell : 0ms, socket, &QObject::deleteLater);
        });
        return;
    }
    closePolitely(socket);
    if (socket->bytesToWrite() == 0) {
        delete socket;
        return;
    }
    QObject::connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(farewell, socket, &QObject::deleteLater);
}

} // namespace

WebSocketTransport::WebSocketTransport(Requests& requests, Revision revision, Listener& listener,
                                       const QString& sid, std::function<void()> whenOpen)
    : m_requests(requests),
      m_listener(&listener),
      m_whenOpen(std::move(whenOpen)),
      m_revision(revision),
      m_socket(new QWebSocket),
      m_depth(std::make_shared<int>(0))
{
    const Options& options = requests.options();
    const auto limit = static_cast<quint64>(options.limits.incomingMessage);
    m_socket->setMaxAllowedIncomingMessageSize(limit);
    m_socket->setMaxAllowedIncomingFrameSize(limit);
    if (options.tls)
        m_socket->setSslConfiguration(*options.tls);
    m_socket->setProxy(requests.webSocketProxy());

    // The functors of a connection outlive the disconnect() in retire(): `depth` may be used after the
    // transport died.
    connect(m_socket, &QWebSocket::connected, this, [this, depth = m_depth] {
        m_isOpen = true;
        ++*depth;
        if (m_whenOpen)
            m_whenOpen();
        --*depth;
    });
    connect(m_socket, &QWebSocket::textMessageReceived, this, [this, depth = m_depth](const QString& packet) {
        ++*depth;
        m_listener->transportText(packet);
        --*depth;
    });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this,
            [this, depth = m_depth](const QByteArray& frame) {
                ++*depth;
                if (m_revision != Revision::V4)
                    m_listener->transportBinary(frame);
                else if (frame.startsWith(rev3BinaryPrefix))
                    m_listener->transportBinary(frame.sliced(1));
                else
                    finish({.reason = DisconnectReason::TransportError,
                            .message = u"binary frame without its type"_s});
                --*depth;
            });
    connect(m_socket, &QWebSocket::disconnected, this, [this, depth = m_depth] {
        ++*depth;
        takeDisconnected();
        --*depth;
    });
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            [this, depth = m_depth] {
                ++*depth;
                takeError();
                --*depth;
            });
    connect(m_socket, &QWebSocket::sslErrors, this, &WebSocketTransport::takeSslErrors);
    m_isCalled = true; // open() may fail before it returns, when nobody knows this transport yet
    m_socket->open(requests.webSocket(revision, sid));
    m_isCalled = false;
}

WebSocketTransport::~WebSocketTransport()
{
    retire(m_socket, *m_depth > 0);
}

void WebSocketTransport::sendText(const QString& packet)
{
    keepFlowing(m_socket->sendTextMessage(packet));
}

void WebSocketTransport::sendBinary(const QByteArray& bytes)
{
    keepFlowing(m_socket->sendBinaryMessage(m_revision == Revision::V4 ? rev3BinaryPrefix + bytes : bytes));
}

/// QWebSocket writes when the event loop comes round. In a long burst the server would idle until its end,
/// and all of it would wait in memory; so what the system takes without blocking goes meanwhile.
void WebSocketTransport::keepFlowing(qint64 written)
{
    m_unflushed += written;
    if (m_unflushed < burst)
        return;
    m_unflushed = 0;
    m_isCalled = true; // if the line breaks now, nobody is told before the caller has returned
    m_socket->flush();
    m_isCalled = false;
}

qint64 WebSocketTransport::backlog() const
{
    return m_socket->bytesToWrite();
}

bool WebSocketTransport::isWritable() const
{
    return m_isOpen && backlog() < volatileLimit;
}

void WebSocketTransport::takeSslErrors(const QList<QSslError>& errors)
{
    if (m_requests.guard().accepts(m_socket->sslConfiguration()))
        m_socket->ignoreSslErrors(errors);
    else if (!errors.isEmpty())
        m_sslTrouble = errors.first().errorString();
}

void WebSocketTransport::takeError()
{
    if (m_isOpen)
        finish({.reason = DisconnectReason::TransportError, .message = m_socket->errorString()});
    else
        finish(failedToOpen());
}

void WebSocketTransport::takeDisconnected()
{
    if (m_isOpen) {
        const bool isBroken = m_socket->closeCode() == QWebSocketProtocol::CloseCodeProtocolError ||
                              m_socket->closeCode() == QWebSocketProtocol::CloseCodeWrongDatatype;
        finish({.reason = isBroken ? DisconnectReason::TransportError : DisconnectReason::TransportClose,
                .message = u"closed by the server, code %1"_s.arg(m_socket->closeCode())});
        return;
    }
    // The error that says why comes only after this signal; if it does not, this is the end all the same.
    QTimer::singleShot(0, this, [this] { finish(failedToOpen()); });
}

Closure WebSocketTransport::failedToOpen() const
{
    Closure closure{.reason = DisconnectReason::TransportError, .message = m_socket->errorString()};
    const QAbstractSocket::SocketError error = m_socket->error();
    if (!m_sslTrouble.isEmpty() || error == QAbstractSocket::SslHandshakeFailedError) {
        closure.kind = ErrorKind::Insecure;
        closure.isFinal = true;
        if (!m_sslTrouble.isEmpty())
            closure.message = m_sslTrouble;
    } else if (const int status = refusedStatus(closure.message); status != 0) {
        return Closure::refusedByHttp(status);
    } else if (error == QAbstractSocket::RemoteHostClosedError || isHandshakeTrouble(closure.message)) {
        closure.kind = ErrorKind::NotSocketIo;
    } else {
        closure.isFinal =
            error == QAbstractSocket::ConnectionRefusedError || error == QAbstractSocket::HostNotFoundError;
    }
    return closure;
}

void WebSocketTransport::finish(const Closure& closure)
{
    if (m_isFinished)
        return;
    if (m_isCalled) {
        QTimer::singleShot(0, this, [this, closure] { finish(closure); });
        return;
    }
    m_isFinished = true;
    m_listener->transportClosed(closure);
}

} // namespace duologue::socketio
