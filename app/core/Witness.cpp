#include "app/core/Witness.h"

#include "app/base/whenDone.h"
#include "app/store/MessageStore.h"

#include <memory>

namespace duologue::core {

namespace {

constexpr int neighbourhood = 100; // rows behind the open ones, to find the newest of each author

struct Hearing {
    EvidenceByRoom evidence;
    qsizetype outstanding = 0;
    std::function<void(const EvidenceByRoom&)> handler;
};

} // namespace

void Witness::ask(const QSet<RoomTitle>& rooms, const QHash<RoomTitle, QString>& lastTexts,
                  const QSet<qint64>& open, QObject* context,
                  std::function<void(const EvidenceByRoom&)> handler)
{
    if (rooms.isEmpty())
        return handler({});
    const auto hearing = std::make_shared<Hearing>();
    hearing->outstanding = rooms.size();
    hearing->handler = std::move(handler);
    const int limit = neighbourhood + static_cast<int>(open.size());
    for (const RoomTitle& room : rooms) {
        whenDone(m_store.page(room, std::nullopt, limit), context,
                 [hearing, room, open, lastText = lastTexts.value(room)](const Result<HistoryPage>& page) {
                     if (page)
                         hearing->evidence.insert(room, {lastText, olderTextsIn(page->messages, open)});
                     if (--hearing->outstanding == 0)
                         hearing->handler(hearing->evidence);
                 });
    }
}

} // namespace duologue::core
