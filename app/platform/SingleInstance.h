#pragma once

#include "app/platform/FolderLock.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace duologue::platform {

/// At most one program runs on a data folder: the first holds a lock in it and listens; whoever comes later
/// hands over what was asked for and ends. The lock of a program that was killed is gone.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// Answers a request; `reply` may be called later, once.
    using Take =
        std::function<void(const QJsonObject& request, std::function<void(const QJsonObject&)> reply)>;

    explicit SingleInstance(const QString& folder);
    ~SingleInstance() override;

    /// False: somebody else runs here, use handOver().
    [[nodiscard]] bool isFirst() const { return m_lock.isFirst(); }

    /// The first one: from now on requests are answered.
    void listen(Take take);

    /// A later one: answered() follows, or failed().
    void handOver(const QJsonObject& request);

Q_SIGNALS:
    void answered(const QJsonObject& reply);
    void failed();

private:
    void serve(QLocalSocket* socket);
    void giveUp();

    QString m_name;
    FolderLock m_lock;
    std::unique_ptr<QLocalServer> m_server;
    Take m_take;
    QLocalSocket* m_socket = nullptr;
    QTimer m_patience;
};

} // namespace duologue::platform
