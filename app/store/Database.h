#pragma once

#include "app/base/Result.h"
#include "app/base/Worker.h"
#include "app/store/Rescue.h"

#include <QObject>

#include <memory>
#include <optional>

namespace duologue::store {

class Connection;

/// One account's SQLite file on a worker of its own: WAL, foreign keys, locked against other processes, mode
/// 0600 in a folder of mode 0700. All SQL runs there, in the order it was asked for; `run` is the one
/// crossing point between the threads. Destruction finishes what was asked for and closes the file.
///
/// A file that turns out to be damaged, at the start or later, is moved aside and what can be read of it
/// becomes a new file, within the job that met the damage: that job then runs again.
class Database : public QObject {
    Q_OBJECT

public:
    /// Opening and migrating begin at once; jobs given meanwhile wait for it.
    explicit Database(const QString& file);
    ~Database() override;

    [[nodiscard]] const QString& file() const { return m_file; }

    /// Done when the file is open. Busy: another process has it; Newer: of a newer version of this program;
    /// Damaged: and it could not be rescued; ReadOnly, DiskFull, Storage: cannot be opened, read or written.
    /// After a failure every job answers with that error and the file is left as it was.
    [[nodiscard]] const QFuture<Result<void>>& opened() const { return m_opened; }

    /// Runs `job(Connection&)`, which returns a Result, on the worker; twice if the file had to be rescued.
    template <typename Job>
    auto run(Job job)
    {
        using Answer = std::invoke_result_t<Job&, Connection&>;
        return m_worker.run([this, job = std::move(job)]() mutable -> Answer {
            if (m_failure)
                return tl::unexpected<Error>(*m_failure);
            Answer answer = job(*m_connection);
            if (!answer && answer.error().kind == ErrorKind::Damaged && rescue())
                return job(*m_connection);
            return answer;
        });
    }

    /// Gives back to the system what great jobs have left behind: pages that are in memory, and what was
    /// freed.
    void giveMemoryBack();

Q_SIGNALS:
    /// The file was damaged; what could be read of it is in a new one.
    void rescued(const duologue::store::Rescue& rescue);

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> openOnce();
    void close();
    [[nodiscard]] bool rescue();

    const QString m_file;

    // Touched on the worker only.
    std::unique_ptr<Connection> m_connection;
    std::optional<Error> m_failure;

    Worker m_worker; // after what its jobs touch
    QFuture<Result<void>> m_opened;
};

} // namespace duologue::store
