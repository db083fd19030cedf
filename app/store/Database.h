#pragma once

#include "app/base/Result.h"
#include "app/base/Worker.h"

#include <memory>
#include <optional>

class QSqlDatabase;

namespace duologue::store {

/// One account's SQLite file on a worker of its own: WAL, foreign keys, mode 0600 in a folder of mode 0700.
/// All SQL runs there, in the order it was asked for; `run` is the one crossing point between the threads.
/// Destruction finishes what was asked for and closes the file.
class Database {
public:
    /// Opening and migrating begin at once; jobs given meanwhile wait for it.
    explicit Database(const QString& file);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Done when the file is open. Storage: cannot be opened, read or written; Newer: of a newer version of
    /// this program. After a failure every job answers with that error and the file is left as it was.
    [[nodiscard]] const QFuture<Result<void>>& opened() const { return m_opened; }

    /// Runs `job(QSqlDatabase&)`, which returns a Result, on the worker.
    template <typename Job>
    auto run(Job job)
    {
        using Answer = std::invoke_result_t<Job, QSqlDatabase&>;
        return m_worker.run([this, job = std::move(job)]() mutable -> Answer {
            if (m_failure)
                return tl::unexpected<Error>(*m_failure);
            return job(connection());
        });
    }

private:
    [[nodiscard]] Result<void> open(const QString& file);
    [[nodiscard]] QSqlDatabase& connection();

    // Touched on the worker only.
    std::unique_ptr<QSqlDatabase> m_connection;
    std::optional<Error> m_failure;

    Worker m_worker; // after what its jobs touch
    QFuture<Result<void>> m_opened;
};

} // namespace duologue::store
