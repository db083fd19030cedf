#pragma once

#include "app/base/Result.h"

#include <QSqlQuery>
#include <QVariant>

namespace duologue::store {

/// One SQL statement with its values, and failures as Results. Values are always bound, never pasted into the
/// text.
class Query {
public:
    Query(QSqlDatabase& database, const QString& sql);

    /// Binds the next positional value.
    Query& bind(const QVariant& value);

    /// Storage, with SQLite's words.
    [[nodiscard]] Result<void> run();

    [[nodiscard]] bool next() { return m_query.next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] int rowsAffected() const { return m_query.numRowsAffected(); }
    [[nodiscard]] qint64 lastRowId() const { return m_query.lastInsertId().toLongLong(); }

private:
    QSqlQuery m_query;
    bool m_prepared = false;
};

/// Everything until `commit` happens or nothing; rolls back when it dies first.
class Transaction {
public:
    explicit Transaction(QSqlDatabase& database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<void> commit();

private:
    QSqlDatabase& m_database;
    bool m_open;
};

} // namespace duologue::store
