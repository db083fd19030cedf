#include "app/store/Database.h"

#include "app/base/Log.h"
#include "app/store/Connection.h"
#include "app/store/Migrations.h"
#include "app/store/Query.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// SQLite makes its files for everybody's eyes; its -wal follows the mode of the file.
Result<void> prepareFile(const QString& file)
{
    const QDir folder = QFileInfo(file).dir();
    if (!folder.exists()) {
        if (!QDir().mkpath(folder.path()))
            return failure(ErrorKind::Storage, u"the folder cannot be made"_s);
        QFile::setPermissions(folder.path(), ownerOnly | QFile::ExeOwner);
    }
    if (!QFile::exists(file)) {
        QFile made(file);
        if (!made.open(QFile::WriteOnly | QFile::NewOnly, ownerOnly))
            return failure(QFileInfo(folder.path()).isWritable() ? ErrorKind::Storage : ErrorKind::ReadOnly,
                           u"the file cannot be made"_s);
    }
    QFile::setPermissions(file, ownerOnly);
    if (!QFileInfo(file).isWritable())
        return failure(ErrorKind::ReadOnly, u"the file may not be written"_s);
    return {};
}

/// SQLite meets a missing end only when it reads there. A file with a log beside it may rightly be shorter.
bool isCutShort(const QString& file)
{
    QFile opened(file);
    const QFileInfo log(file + u"-wal"_s);
    if ((log.exists() && log.size() > 0) || !opened.open(QFile::ReadOnly) || opened.size() == 0)
        return false;
    constexpr int headerSize = 100; // https://www.sqlite.org/fileformat.html, 1.3
    const QByteArray header = opened.read(headerSize);
    if (header.size() < headerSize)
        return true;
    const auto pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const auto pages = qFromBigEndian<quint32>(header.constData() + 28);
    return opened.size() < qint64(pageSize == 1 ? 65536 : pageSize) * pages;
}

} // namespace

Database::Database(const QString& file) : m_file(file), m_worker(u"store"_s)
{
    m_opened = m_worker.run([this] {
        auto opened = open();
        if (!opened) {
            m_failure = opened.error();
            qCWarning(lcStore) << "cannot open the store:" << opened.error().detail;
        }
        return opened;
    });
}

Database::~Database()
{
    m_worker.run([this] { close(); });
}

void Database::close()
{
    if (!m_connection)
        return;
    const QString name = m_connection->database().connectionName();
    m_connection.reset(); // QSqlDatabase belongs to the thread that made it
    QSqlDatabase::removeDatabase(name);
}

Result<void> Database::open()
{
    if (auto prepared = prepareFile(m_file); !prepared)
        return prepared;
    Result<void> opened =
        isCutShort(m_file) ? failure(ErrorKind::Damaged, u"the file is cut short"_s) : openOnce();
    if (!opened && opened.error().kind == ErrorKind::Damaged)
        return rescue() ? Result<void>() : tl::unexpected<Error>(*m_failure);
    return opened;
}

Result<void> Database::openOnce()
{
    auto database =
        QSqlDatabase::addDatabase(u"QSQLITE"_s, u"duologue-"_s + QUuid::createUuid().toString(QUuid::Id128));
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    database.setDatabaseName(m_file);
    const bool open = database.open();
    m_connection = std::make_unique<Connection>(database);
    if (!open)
        return storageFailure(database.lastError());

    // EXCLUSIVE: one process an account. The lock goes with the process, however that ends.
    // FULL: a message that was announced as stored survives a power cut, too.
    // secure_delete: what is deleted is overwritten.
    for (const QString& pragma :
         {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA journal_mode = WAL"_s,
          u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s,
          u"PRAGMA secure_delete = ON"_s, u"PRAGMA cache_size = -8000"_s}) {
        if (auto done = execute(*m_connection, pragma); !done)
            return done;
    }
    return migrate(*m_connection);
}

void Database::giveMemoryBack()
{
    run([](Connection& connection) {
        const Result<void> done = execute(connection, u"PRAGMA shrink_memory"_s);
#ifdef __GLIBC__
        malloc_trim(
            0); // all arenas: what a worker has allocated and others have freed stays with it otherwise
#endif
        return done;
    });
}

bool Database::rescue()
{
    close();
    qCWarning(lcStore) << "the store is damaged";
    const auto result = rescueFile(m_file);
    const Result<void> opened = result ? openOnce() : tl::unexpected<Error>(result.error());
    if (!opened) {
        m_failure = opened.error();
        qCWarning(lcStore) << "it could not be rescued:" << opened.error().detail;
        return false;
    }
    qCInfo(lcStore) << "rescued" << result->messages << "messages of" << result->rooms << "rooms";
    // On the thread of whoever owns this, and later: it may only just be connecting.
    QMetaObject::invokeMethod(
        this, [this, rescue = *result] { Q_EMIT rescued(rescue); }, Qt::QueuedConnection);
    return true;
}

} // namespace duologue::store
