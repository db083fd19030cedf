#pragma once

#include "app/core/Evidence.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace duologue::store {
class MessageStore;
} // namespace duologue::store

namespace duologue::core {

/// Reads in the store what a room list is evidence of.
class Witness {
public:
    explicit Witness(store::MessageStore& store) : m_store(store) {}

    /// What `lastTexts`, from the list, say about these rooms. `handler` is called once, at once if there are
    /// no rooms, unless `context` dies first. A room that cannot be read has no evidence.
    void ask(const QSet<RoomTitle>& rooms, const QHash<RoomTitle, QString>& lastTexts,
             const QSet<qint64>& open, QObject* context, std::function<void(const EvidenceByRoom&)> handler);

private:
    store::MessageStore& m_store;
};

} // namespace duologue::core
