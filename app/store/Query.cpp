#include "app/store/Query.h"

#include "app/base/Log.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

/// https://www.sqlite.org/rescode.html: the low byte is the primary code.
ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return ErrorKind::Busy;
    case 8: // SQLITE_READONLY
        return ErrorKind::ReadOnly;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return ErrorKind::Damaged;
    case 13: // SQLITE_FULL
        return ErrorKind::DiskFull;
    default:
        return ErrorKind::Storage;
    }
}

} // namespace

tl::unexpected<Error> storageFailure(const QSqlError& error)
{
    qCWarning(lcStore) << "SQLite:" << error.nativeErrorCode() << error.databaseText();
    return failure(kindOf(error.nativeErrorCode().toInt()), error.text());
}

Query::Query(Connection& connection, const QString& sql)
    : m_connection(connection), m_sql(sql), m_query(connection.take(sql))
{
}

Query::~Query()
{
    m_connection.giveBack(m_sql, std::move(m_query));
}

Query& Query::bind(const QVariant& value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

Result<void> Query::run()
{
    m_bound = 0;
    const QSqlError unprepared = m_query.lastError();
    if (m_query.exec())
        return {};
    // Of a statement that could not be prepared, exec() only says that there is none.
    const bool saysNothing = m_query.lastError().nativeErrorCode().isEmpty() && unprepared.isValid();
    return storageFailure(saysNothing ? unprepared : m_query.lastError());
}

Result<void> Query::ended() const
{
    if (m_query.lastError().isValid())
        return storageFailure(m_query.lastError());
    return {};
}

Result<void> execute(Connection& connection, const QString& sql)
{
    return Query(connection, sql).run();
}

Transaction::Transaction(Connection& connection, Durability durability)
    : m_connection(connection), m_durability(durability)
{
    if (durability == Durability::Crash)
        m_begun = execute(connection, u"PRAGMA synchronous = NORMAL"_s);
    if (m_begun)
        m_begun = execute(connection, u"BEGIN IMMEDIATE"_s);
    m_open = m_begun.has_value();
}

Transaction::~Transaction()
{
    if (m_open) {
        // After some failures SQLite has rolled back by itself: then this is refused, which is no news.
        const QString rollback = u"ROLLBACK"_s;
        QSqlQuery query = m_connection.take(rollback);
        query.exec();
        m_connection.giveBack(rollback, std::move(query));
    }
    if (m_durability == Durability::Crash)
        (void)execute(m_connection, u"PRAGMA synchronous = FULL"_s);
}

Result<void> Transaction::commit()
{
    if (!m_begun)
        return m_begun;
    auto done = execute(m_connection, u"COMMIT"_s);
    if (done)
        m_open = false;
    return done;
}

} // namespace duologue::store
