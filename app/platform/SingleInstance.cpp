#include "app/platform/SingleInstance.h"

#include "app/base/Log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::platform {

namespace {

constexpr qint64 longestRequest = 64LL * 1024;

/// A lock needs a folder to lie in.
QString ensured(const QString& folder)
{
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

/// A path of a socket may have 108 bytes, a data folder's more.
QString nameFor(const QString& folder)
{
    const QByteArray hash =
        QCryptographicHash::hash(QDir(folder).canonicalPath().toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(16);
    const QString name = u"duologue-"_s + QString::fromLatin1(hash);
#ifdef Q_OS_WIN
    return name;
#else
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? name : QDir(runtime).filePath(name);
#endif
}

QByteArray lineOf(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

SingleInstance::SingleInstance(const QString& folder)
    : m_name(nameFor(ensured(folder))), m_lock(QDir(folder).filePath(u"instance.lock"_s))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(5s);
    connect(&m_patience, &QTimer::timeout, this, &SingleInstance::giveUp);
}

SingleInstance::~SingleInstance() = default;

void SingleInstance::listen(Take take)
{
    m_take = std::move(take);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(m_name); // of a killed one: the lock is ours
    if (!m_server->listen(m_name))
        qCWarning(lcPlatform) << "cannot listen for later starts:" << m_server->errorString();
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server->nextPendingConnection())
            serve(socket);
    });
}

void SingleInstance::serve(QLocalSocket* socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > longestRequest)
                socket->abort();
            return;
        }
        const QJsonObject request = QJsonDocument::fromJson(socket->readLine(longestRequest)).object();
        m_take(request, [socket = QPointer(socket)](const QJsonObject& reply) {
            if (!socket)
                return;
            socket->write(lineOf(reply));
            socket->disconnectFromServer();
        });
    });
}

void SingleInstance::handOver(const QJsonObject& request)
{
    m_socket = new QLocalSocket(this);
    connect(m_socket, &QLocalSocket::connected, this, [this, request] { m_socket->write(lineOf(request)); });
    connect(m_socket, &QLocalSocket::readyRead, this, [this] {
        if (!m_socket->canReadLine())
            return;
        m_patience.stop();
        Q_EMIT answered(QJsonDocument::fromJson(m_socket->readLine()).object());
    });
    connect(m_socket, &QLocalSocket::errorOccurred, this, [this] {
        if (m_patience.isActive())
            giveUp();
    });
    m_patience.start();
    m_socket->connectToServer(m_name);
}

void SingleInstance::giveUp()
{
    m_patience.stop();
    Q_EMIT failed();
}

} // namespace duologue::platform
