#include "tests/integration/socketio/RawServer.h"

#include <QCryptographicHash>
#include <QtEndian>

using namespace Qt::StringLiterals;

RawServer::RawServer()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection()) {
            m_lines.insert(socket, {});
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_open.removeAll(socket);
                m_lines.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

QByteArray RawServer::handshakeV5(int interval, int timeout)
{
    return handshakeV4(interval, timeout).chopped(1) + ",\"maxPayload\":1000000}";
}

QByteArray RawServer::handshakeV4(int interval, int timeout)
{
    return "0{\"sid\":\"engine\",\"upgrades\":[],\"pingInterval\":" + QByteArray::number(interval) +
           ",\"pingTimeout\":" + QByteArray::number(timeout) + "}";
}

QByteArray RawServer::frame(quint8 opcode, const QByteArray& payload, bool isFinal)
{
    QByteArray out;
    out.append(static_cast<char>((isFinal ? 0x80 : 0) | opcode));
    if (payload.size() < 126) {
        out.append(static_cast<char>(payload.size()));
    } else if (payload.size() < 65536) {
        out.append(char(126));
        const quint16 size = qToBigEndian(static_cast<quint16>(payload.size()));
        out.append(reinterpret_cast<const char*>(&size), 2);
    } else {
        out.append(char(127));
        const quint64 size = qToBigEndian(static_cast<quint64>(payload.size()));
        out.append(reinterpret_cast<const char*>(&size), 8);
    }
    return out + payload;
}

void RawServer::answer(QTcpSocket* socket, const QByteArray& body, const QByteArray& status,
                       const QByteArray& contentType)
{
    socket->write("HTTP/1.1 " + status + "\r\nContent-Type: " + contentType +
                  "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void RawServer::sendText(const QByteArray& text)
{
    sendBytes(frame(1, text));
}

void RawServer::sendBinary(const QByteArray& bytes)
{
    sendBytes(frame(2, bytes));
}

void RawServer::sendBytes(const QByteArray& bytes)
{
    if (!m_open.isEmpty())
        m_open.last()->write(bytes);
}

void RawServer::close(quint16 code)
{
    const quint16 wire = qToBigEndian(code);
    sendBytes(frame(8, QByteArray(reinterpret_cast<const char*>(&wire), 2)));
    if (!m_open.isEmpty())
        m_open.last()->disconnectFromHost();
}

void RawServer::cut()
{
    if (!m_open.isEmpty())
        m_open.last()->abort();
}

void RawServer::stopReading()
{
    m_open.last()->disconnect(this);
    m_open.last()->setReadBufferSize(1);
}

void RawServer::read(QTcpSocket* socket)
{
    if (!m_lines.contains(socket))
        return;
    m_lines[socket].pending += socket->readAll();
    while (m_lines.contains(socket)) {
        Line& line = m_lines[socket];
        if (!(line.isWebSocket ? takeFrame(socket, line) : takeRequest(socket, line)))
            return;
    }
}

bool RawServer::takeRequest(QTcpSocket* socket, Line& line)
{
    const qsizetype end = line.pending.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    Request request{.socket = socket};
    const QList<QByteArray> lines = line.pending.first(end).split('\n');
    const QList<QByteArray> words = lines.first().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray& header : lines.sliced(1)) {
        const qsizetype colon = header.indexOf(':');
        request.headers.insert(header.first(colon).toLower(), header.sliced(colon + 1).trimmed());
    }
    const qsizetype size = request.headers.value("content-length").toLongLong();
    if (line.pending.size() < end + 4 + size)
        return false;
    request.body = line.pending.sliced(end + 4, size);
    line.pending.remove(0, end + 4 + size);
    requests.append(request);

    if (onRequest && onRequest(request))
        return true;
    if (request.headers.value("upgrade").toLower() != "websocket") {
        answer(socket, "{\"code\":0,\"message\":\"Transport unknown\"}", "400 Bad Request",
               "application/json");
        return true;
    }
    const QByteArray key =
        request.headers.value("sec-websocket-key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: "
                  "Upgrade\r\nSec-WebSocket-Accept: " +
                  QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64() + "\r\n\r\n");
    line.isWebSocket = true;
    m_open.append(socket);
    ++connections;
    if (!handshake.isEmpty())
        sendText(handshake);
    return true;
}

bool RawServer::takeFrame(QTcpSocket*, Line& line)
{
    const QByteArray& in = line.pending;
    if (in.size() < 2)
        return false;
    const auto byte = [&in](qsizetype at) {
        return static_cast<quint8>(in.at(at));
    };
    quint64 size = byte(1) & 0x7f;
    qsizetype at = 2;
    if (size == 126) {
        if (in.size() < 4)
            return false;
        size = qFromBigEndian<quint16>(in.constData() + 2);
        at = 4;
    } else if (size == 127) {
        if (in.size() < 10)
            return false;
        size = qFromBigEndian<quint64>(in.constData() + 2);
        at = 10;
    }
    if (static_cast<quint64>(in.size()) < static_cast<quint64>(at) + 4 + size)
        return false;
    const QByteArray mask = in.sliced(at, 4);
    QByteArray payload = in.sliced(at + 4, static_cast<qsizetype>(size));
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = static_cast<char>(payload.at(i) ^ mask.at(i % 4));
    const bool isFinal = (byte(0) & 0x80) != 0;
    const quint8 opcode = byte(0) & 0xf;
    line.pending.remove(0, at + 4 + static_cast<qsizetype>(size));
    if (opcode >= 8) {
        takeMessage(opcode, payload);
        return true;
    }
    if (opcode != 0)
        line.opcode = opcode;
    line.message += payload;
    if (isFinal)
        takeMessage(line.opcode, std::exchange(line.message, {}));
    return true;
}

void RawServer::takeMessage(quint8 opcode, const QByteArray& message)
{
    if (opcode == 2)
        binaries.append(message);
    if (opcode != 1)
        return;
    const QString text = QString::fromUtf8(message);
    texts.append(text);
    if (text == "2"_L1 && answersPings)
        sendText("3");
    if (text.startsWith("40"_L1) && answersConnect) {
        const QByteArray nsp =
            text.startsWith("40/"_L1) ? message.sliced(2, message.indexOf(',') - 1) : QByteArray();
        sendText("40" + nsp + "{\"sid\":\"sid" + QByteArray::number(++m_joins) + "\"}");
        if (onJoined)
            onJoined();
    }
    Q_EMIT textReceived(text);
}
