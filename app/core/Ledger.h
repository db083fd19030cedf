#pragma once

#include "app/base/Result.h"
#include "app/domain/Message.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>
#include <variant>

namespace duologue::store {
class MessageStore;
} // namespace duologue::store

namespace duologue::core {

/// Writes messages down in the order it was asked to, and announces what is on disk. While the disk refuses
/// (full, read only, busy), everything waits here in memory, in order, and is tried again every few seconds;
/// it is lost only with the program, and then nobody has been told that it had been stored.
class Ledger : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t capacity = 10'000;               ///< lines that wait
    static constexpr qsizetype textCapacity = 64LL * 1024 * 1024; ///< UTF-16 units that wait

    explicit Ledger(store::MessageStore& store,
                    std::chrono::milliseconds pauseAfterFailure = std::chrono::seconds(3));

    /// A new message; `stored` is called when it is on disk, or was before. False: too much waits already,
    /// and it was not taken.
    bool append(Message message, std::function<void()> stored = {});

    /// A message that has changed; `written` gets it as it is on disk now, or nothing if it has been removed.
    void update(const Message& message, std::function<void(const std::optional<Message>&)> written = {});

    /// My message's fate will not be known: see MessageStore::leaveOutbox().
    void leaveOutbox(qint64 id);

    /// Calls `then` when everything up to here is on disk; at once if it is.
    void after(std::function<void()> then);

Q_SIGNALS:
    void added(const duologue::Message& message);
    void changed(const duologue::Message& message);
    void failed(const duologue::Error& error); ///< the disk refuses: once, until it has taken something again

private:
    struct Append {
        Message message;
        std::function<void()> stored;
    };
    struct Update {
        Message message;
        std::function<void(const std::optional<Message>&)> written;
    };
    struct Departure {
        qint64 id;
    };
    using Line = std::variant<Append, Update, Departure, std::function<void()>>;

    void enter(Line line);
    void writeOn();
    void write(const Append& append);
    void write(const Update& update);
    void write(const Departure& departure);
    void write(const std::function<void()>& then);
    void takeAppended(std::size_t count, const QList<Message>& stored);
    bool takeFailure(const Error& error);
    void dropFirst();

    store::MessageStore& m_store;
    std::deque<Line> m_lines;
    qsizetype m_textWaiting = 0;
    bool m_writing = false;
    int m_failures = 0; ///< in a row
    QTimer m_pause;
};

} // namespace duologue::core
