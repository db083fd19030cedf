#pragma once

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>

namespace duologue {

/// One thread that runs jobs one after the other, in the order they were given; it begins with the first.
/// Destruction runs what was given before and then ends the thread. `run` may be called from any thread; take
/// the answer with whenDone().
class Worker {
public:
    explicit Worker(const QString& name);
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    /// Runs `job` on the worker; the future holds its result.
    template <typename Job>
    QFuture<std::invoke_result_t<Job>> run(Job job)
    {
        using Answer = std::invoke_result_t<Job>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        post([promise, job = std::move(job)]() mutable {
            if constexpr (std::is_void_v<Answer>)
                job();
            else
                promise->addResult(job());
            promise->finish();
        });
        return promise->future();
    }

private:
    void post(std::function<void()> job);

    QThread m_thread;
    std::once_flag m_begun;
    QObject* m_context; ///< lives on m_thread; jobs are queued calls to it
};

} // namespace duologue
