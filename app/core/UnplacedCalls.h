#pragma once

#include "app/domain/CallRecord.h"

#include <QObject>

#include <functional>

namespace duologue::store {
class TraitStore;
} // namespace duologue::store

namespace duologue::core {

/// Calls with people without a room, for which none could be made yet. They outlive the program.
class UnplacedCalls : public QObject {
    Q_OBJECT

public:
    explicit UnplacedCalls(store::TraitStore& traits) : m_traits(traits) {}

    /// Reads those of earlier runs, and calls `read` if there are any.
    void load(std::function<void()> read);

    void keep(const CallRecord& call);
    /// Those that nobody has taken in hand; they are now.
    [[nodiscard]] QList<CallRecord> take();
    /// It was in hand, but there is still no room for it.
    void putBack(const CallId& id);
    /// It has its room, or will never have one.
    void drop(const CallId& id);

private:
    struct Entry {
        CallRecord call;
        bool inHand = false;
    };

    [[nodiscard]] QList<Entry>::iterator find(const CallId& id);
    void save();

    store::TraitStore& m_traits;
    QList<Entry> m_entries;
};

} // namespace duologue::core
