#include "tests/integration/socketio/TunnelProxy.h"

#include <QTcpSocket>

TunnelProxy::TunnelProxy()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* client = nextPendingConnection())
            serve(client);
    });
}

void TunnelProxy::serve(QTcpSocket* client)
{
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QTcpSocket::readyRead, this, [this, client] {
        const QByteArray head = client->peek(64 * 1024);
        if (!head.contains("\r\n\r\n"))
            return;
        client->disconnect(this);
        client->read(head.indexOf("\r\n\r\n") + 4);
        const QList<QByteArray> words = head.first(head.indexOf('\r')).split(' ');
        if (words.value(0) == "CONNECT")
            tunnel(client, words.value(1));
        else
            client->abort();
    });
}

void TunnelProxy::tunnel(QTcpSocket* client, const QByteArray& target)
{
    targets.append(QString::fromLatin1(target));
    const qsizetype colon = target.lastIndexOf(':');
    auto* server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server] {
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        server->write(client->readAll());
    });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, target.sliced(colon + 1).toUShort());
}
