#include "app/store/Connection.h"

#include <QSqlError>

namespace duologue::store {

QSqlQuery Connection::take(const QString& sql)
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        QSqlQuery query = std::move(idle->second);
        m_idle.erase(idle);
        return query;
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(sql);
    return query;
}

void Connection::giveBack(const QString& sql, QSqlQuery query)
{
    if (query.lastError().isValid())
        return;     // a fresh one next time
    query.finish(); // lets go of its locks, keeps the compiled statement
    m_idle.insert_or_assign(sql, std::move(query));
}

} // namespace duologue::store
