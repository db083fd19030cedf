#include "app/store/Database.h"

#include "app/base/Log.h"
#include "app/store/Migrations.h"
#include "app/store/Query.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace duologue::store {

Database::Database(const QString& file) : m_worker(u"store"_s)
{
    m_opened = m_worker.run([this, file] {
        auto opened = open(file);
        if (!opened) {
            m_failure = opened.error();
            qCWarning(lcStore) << "cannot open the store:" << opened.error().detail;
        }
        return opened;
    });
}

Database::~Database()
{
    // QSqlDatabase belongs to the thread that made it.
    m_worker.run([this] {
        if (!m_connection)
            return;
        const QString name = m_connection->connectionName();
        m_connection->close();
        m_connection.reset();
        QSqlDatabase::removeDatabase(name);
    });
}

QSqlDatabase& Database::connection()
{
    return *m_connection;
}

Result<void> Database::open(const QString& file)
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    const QDir folder = QFileInfo(file).dir();
    if (!folder.exists()) {
        if (!QDir().mkpath(folder.path()))
            return failure(ErrorKind::Storage, u"the folder cannot be made"_s);
        QFile::setPermissions(folder.path(), ownerOnly | QFile::ExeOwner);
    }

    m_connection = std::make_unique<QSqlDatabase>(
        QSqlDatabase::addDatabase(u"QSQLITE"_s, u"duologue-"_s + QUuid::createUuid().toString(QUuid::Id128)));
    m_connection->setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    m_connection->setDatabaseName(file);
    if (!m_connection->open())
        return failure(ErrorKind::Storage, m_connection->lastError().text());
    QFile::setPermissions(file, ownerOnly);

    // FULL: a message that was announced as stored survives a power cut, too.
    for (const QString& pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                  u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s}) {
        Query query(*m_connection, pragma);
        if (auto done = query.run(); !done)
            return done;
    }
    return migrate(*m_connection);
}

} // namespace duologue::store
