#include "app/core/History.h"

#include "app/base/Log.h"
#include "app/base/whenDone.h"
#include "app/store/MessageStore.h"
#include "app/store/SearchIndex.h"

namespace duologue::core {

namespace {
constexpr auto quietTime = std::chrono::seconds(2);
constexpr int forgottenAtOnce =
    200; ///< a few milliseconds: messages that are sent meanwhile do not wait long
} // namespace

History::History(store::MessageStore& store, store::SearchIndex& index) : m_store(store), m_index(index)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietTime);
    connect(&m_quiet, &QTimer::timeout, this, &History::keepIndex);
}

void History::load()
{
    forgetOn();
}

QFuture<Result<HistoryPage>> History::open(const RoomTitle& room, const HistoryPlace& place, int limit)
{
    return m_store.open(room, place, limit);
}

QFuture<Result<HistoryPage>> History::older(const RoomTitle& room, MessageKey before, int limit)
{
    return m_store.page(room, before, limit);
}

QFuture<Result<HistoryPage>> History::newer(const RoomTitle& room, MessageKey after, int limit)
{
    return m_store.pageAfter(room, after, limit);
}

QFuture<Result<qint64>> History::quoted(const RoomTitle& room, const Quote& quote, MessageKey before)
{
    return m_store.quoted(room, quote, before);
}

QFuture<Result<QList<Message>>> History::search(const QString& typed, const RoomTitle& room,
                                                std::optional<qint64> before, int limit)
{
    return m_index.search(typed, room, before, limit);
}

void History::forget(const RoomTitle& room)
{
    whenDone(m_store.beginForgetting(room), this, [this, room](const Result<void>& begun) {
        if (!begun) {
            Q_EMIT forgettingFailed(room, begun.error());
            return;
        }
        Q_EMIT forgotten(room);
        forgetOn();
    });
}

void History::noteStored()
{
    m_quiet.start();
}

void History::forgetOn()
{
    whenDone(m_store.forgetSome(forgottenAtOnce), this, [this](const Result<bool>& more) {
        if (!more)
            qCWarning(lcCore) << "forgetting goes on with the next start:" << more.error().detail;
        if (more && *more)
            forgetOn();
        else
            keepIndex();
    });
}

/// Step by step, so that whatever else the store is asked comes in between.
void History::keepIndex()
{
    if (std::exchange(m_keeping, true))
        return;
    whenDone(m_index.step(), this, [this](const Result<bool>& more) {
        m_keeping = false;
        if (!more)
            qCWarning(lcCore) << "the search index is not complete:" << more.error().detail;
        else if (*more)
            keepIndex();
    });
}

} // namespace duologue::core
