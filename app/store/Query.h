#pragma once

#include "app/base/Result.h"
#include "app/store/Connection.h"

#include <QSqlQuery>
#include <QVariant>

namespace duologue::store {

/// One run of an SQL statement with its values, and failures as Results. Values are always bound, never
/// pasted into the text.
class Query {
public:
    Query(Connection& connection, const QString& sql);
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    /// Binds the next positional value.
    Query& bind(const QVariant& value);

    /// Storage, DiskFull, ReadOnly, Busy or Damaged, with SQLite's words.
    [[nodiscard]] Result<void> run();

    [[nodiscard]] bool next() { return m_query.next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] int rowsAffected() const { return m_query.numRowsAffected(); }
    [[nodiscard]] qint64 lastRowId() const { return m_query.lastInsertId().toLongLong(); }

    /// After next() answered false: whether that was the end, or a page that cannot be read.
    [[nodiscard]] Result<void> ended() const;

private:
    Connection& m_connection;
    QString m_sql;
    QSqlQuery m_query;
    int m_bound = 0;
};

/// Runs a statement that has no values and no rows.
[[nodiscard]] Result<void> execute(Connection& connection, const QString& sql);

/// The failure of one step as the failure of the whole, whatever that would have answered.
template <typename T>
[[nodiscard]] tl::unexpected<Error> passOn(const Result<T>& failed)
{
    return tl::unexpected<Error>(failed.error());
}

/// What a failed open() or statement means.
[[nodiscard]] tl::unexpected<Error> storageFailure(const QSqlError& error);

/// How sure a commit is before it answers.
enum class Durability {
    PowerCut, ///< on the disk itself: the machine may lose power
    Crash,    ///< with the system: this program may be killed. Much cheaper
};

/// Everything until `commit` happens or nothing; rolls back when it dies first.
class Transaction {
public:
    explicit Transaction(Connection& connection, Durability durability = Durability::PowerCut);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    [[nodiscard]] Result<void> commit();

private:
    Connection& m_connection;
    Durability m_durability;
    Result<void> m_begun;
    bool m_open = false;
};

} // namespace duologue::store
