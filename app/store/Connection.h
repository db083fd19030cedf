#pragma once

#include "app/base/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <unordered_map>

namespace duologue::store {

/// The open SQLite file as the worker's jobs see it: prepares each statement once and lends it to Query.
/// Belongs to the thread that made it.
class Connection {
public:
    explicit Connection(QSqlDatabase database) : m_database(std::move(database)) {}
    Q_DISABLE_COPY_MOVE(Connection)

    /// A statement that is ready to be bound; not prepared if SQLite refused its text.
    [[nodiscard]] QSqlQuery take(const QString& sql);
    void giveBack(const QString& sql, QSqlQuery query);

    [[nodiscard]] const QSqlDatabase& database() const { return m_database; }

private:
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_idle; ///< by their text
};

} // namespace duologue::store
