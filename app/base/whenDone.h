#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace duologue {

/// Calls `handler(result)` on the thread of `context` when `future` is done, always later, never from inside
/// this call; forgets it when `context` dies first. `QFuture::then(context, …)` of Qt 6.4 asserts in the
/// first case and runs the handler at once in the second.
template <typename T, typename Handler>
void whenDone(const QFuture<T>& future, QObject* context, Handler handler)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         if (watcher->isCanceled() || watcher->future().resultCount() == 0)
                             return; // the worker went away before the job ran
                         handler(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace duologue
