#pragma once

#include <QStringList>
#include <QTcpServer>

/// An HTTP proxy that only tunnels: CONNECT host:port, then bytes both ways. All hosts are this one.
class TunnelProxy : public QTcpServer {
    Q_OBJECT

public:
    TunnelProxy();

    QStringList targets; ///< `host:port` of each tunnel, whether it came to be or not

private:
    void serve(QTcpSocket* client);
    void tunnel(QTcpSocket* client, const QByteArray& target);
};
