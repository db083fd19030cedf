#include "app/store/Query.h"

#include "app/base/Log.h"

#include <QSqlDatabase>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace duologue::store {

namespace {

tl::unexpected<Error> storageFailure(const QSqlError& error)
{
    qCWarning(lcStore) << "SQLite:" << error.nativeErrorCode() << error.databaseText();
    return failure(ErrorKind::Storage, error.text());
}

} // namespace

Query::Query(QSqlDatabase& database, const QString& sql) : m_query(database)
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Query& Query::bind(const QVariant& value)
{
    m_query.addBindValue(value);
    return *this;
}

Result<void> Query::run()
{
    if (!m_prepared || !m_query.exec())
        return storageFailure(m_query.lastError());
    return {};
}

Transaction::Transaction(QSqlDatabase& database) : m_database(database), m_open(database.transaction()) {}

Transaction::~Transaction()
{
    if (m_open)
        m_database.rollback();
}

Result<void> Transaction::commit()
{
    if (!m_open || !m_database.commit())
        return storageFailure(m_database.lastError());
    m_open = false;
    return {};
}

} // namespace duologue::store
