#pragma once

#include <QProcess>
#include <QStringList>
#include <QUrl>

/// A real Socket.IO server of tests/support/socketio-servers in a process of its own, which dies with this
/// object.
class NodeServer {
public:
    /// Blocks until it listens. `version` is 2, 3 or 4; `arguments` as server.js explains.
    explicit NodeServer(int version, const QStringList& arguments = {});
    ~NodeServer();
    Q_DISABLE_COPY_MOVE(NodeServer)

    /// Not when node or its modules are missing: the test must fail then, saying error().
    [[nodiscard]] bool isListening() const { return m_port != 0; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString error() const { return m_error; }
    /// As if the machine had lost its power.
    void kill();

private:
    QProcess m_process;
    quint16 m_port = 0;
    QString m_error;
};
