#pragma once

#include "app/socketio/AckTable.h"

#include <QCborArray>
#include <QList>
#include <QString>

#include <chrono>

namespace duologue::socketio {

/// Options::retries: one event at a time, sent again until it is acknowledged or has been tried often enough;
/// only then the next. At least once and in order, so the server must drop what it has seen. Pure: says what
/// to send.
class RetryQueue {
public:
    struct Entry {
        QString name;
        QCborArray arguments;
        std::chrono::milliseconds timeout{};
        AckTable::Pending pending;
        int tries = 0;
        bool isInFlight = false;
    };

    explicit RetryQueue(int retries) : m_retries(retries) {}

    [[nodiscard]] bool isOn() const { return m_retries > 0; }
    [[nodiscard]] qsizetype count() const { return m_entries.size(); }
    void append(Entry entry) { m_entries.append(std::move(entry)); }
    /// The entry to send now, marked as sent; null if there is none or one is on its way.
    [[nodiscard]] const Entry* next();
    /// How the try went. The handlers of the entry, if this settles it; the caller calls them.
    [[nodiscard]] std::optional<AckTable::Pending> settle(bool isAcknowledged);

private:
    int m_retries;
    QList<Entry> m_entries;
};

} // namespace duologue::socketio
