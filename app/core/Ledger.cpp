#include "app/core/Ledger.h"

#include "app/base/Log.h"
#include "app/base/whenDone.h"
#include "app/store/MessageStore.h"

#include <algorithm>

namespace duologue::core {

namespace {

constexpr std::size_t largestBatch = 500; // messages in one commit

/// A line that fails for a reason of its own must not stop all others for ever.
constexpr int triesOfOneLine = 5;

qsizetype sizeOf(const Message& message)
{
    return message.text.size() + message.data.size();
}

} // namespace

Ledger::Ledger(store::MessageStore& store, std::chrono::milliseconds pauseAfterFailure) : m_store(store)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterFailure);
    connect(&m_pause, &QTimer::timeout, this, &Ledger::writeOn);
}

bool Ledger::append(Message message, std::function<void()> stored)
{
    if (m_lines.size() >= capacity || m_textWaiting + sizeOf(message) > textCapacity) {
        qCWarning(lcCore) << "too much waits for the disk:" << m_lines.size();
        return false;
    }
    m_textWaiting += sizeOf(message);
    enter(Append{std::move(message), std::move(stored)});
    return true;
}

void Ledger::update(const Message& message, std::function<void(const std::optional<Message>&)> written)
{
    enter(Update{message, std::move(written)});
}

void Ledger::leaveOutbox(qint64 id)
{
    enter(Departure{id});
}

void Ledger::after(std::function<void()> then)
{
    enter(std::move(then));
}

void Ledger::enter(Line line)
{
    m_lines.push_back(std::move(line));
    writeOn();
}

/// One write at a time: what follows a failed one must not overtake it.
void Ledger::writeOn()
{
    while (!m_writing && !m_pause.isActive() && !m_lines.empty()) {
        m_writing = true;
        const Line line = m_lines.front();
        std::visit([this](const auto& entry) { write(entry); }, line);
    }
}

void Ledger::dropFirst()
{
    if (const auto* append = std::get_if<Append>(&m_lines.front()))
        m_textWaiting -= sizeOf(append->message);
    m_lines.pop_front();
}

void Ledger::write(const Append&)
{
    QList<Message> batch;
    const std::size_t limit = m_failures == 0 ? largestBatch : 1;
    for (const Line& line : m_lines) {
        const auto* append = std::get_if<Append>(&line);
        if (!append || static_cast<std::size_t>(batch.size()) == limit)
            break;
        batch.append(append->message);
    }
    const auto count = static_cast<std::size_t>(batch.size());
    whenDone(m_store.appendAll(std::move(batch)), this, [this, count](const Result<QList<Message>>& stored) {
        if (stored)
            takeAppended(count, *stored);
        else if (takeFailure(stored.error()))
            dropFirst(); // not acknowledged: a server that keeps it will deliver it again
        writeOn();
    });
}

void Ledger::takeAppended(std::size_t count, const QList<Message>& stored)
{
    QList<std::function<void()>> told;
    for (std::size_t i = 0; i < count; ++i) {
        told.append(std::get<Append>(m_lines.front()).stored);
        dropFirst();
    }
    m_writing = false;
    m_failures = 0;
    for (const Message& message : stored)
        Q_EMIT added(message);
    for (const auto& tell : std::as_const(told)) {
        if (tell)
            tell();
    }
}

void Ledger::write(const Update& update)
{
    whenDone(m_store.update(update.message), this, [this](const Result<Message>& written) {
        const bool isGone = !written && written.error().kind == ErrorKind::NotFound;
        if (!written && !isGone) {
            if (takeFailure(written.error()))
                dropFirst();
            return writeOn();
        }
        const auto then = std::get<Update>(m_lines.front()).written;
        dropFirst();
        m_writing = false;
        m_failures = 0;
        if (written) {
            Message told = *written;
            told.data.clear(); // for the line alone
            Q_EMIT changed(told);
        }
        if (then)
            then(written ? std::optional(*written) : std::nullopt);
        writeOn();
    });
}

void Ledger::write(const Departure& departure)
{
    whenDone(m_store.leaveOutbox(departure.id), this, [this](const Result<void>& left) {
        if (left || takeFailure(left.error()))
            dropFirst();
        if (left) {
            m_writing = false;
            m_failures = 0;
        }
        writeOn();
    });
}

void Ledger::write(const std::function<void()>& then)
{
    m_lines.pop_front();
    m_writing = false;
    then();
}

/// True if the line is to be given up.
bool Ledger::takeFailure(const Error& error)
{
    m_writing = false;
    if (++m_failures == 1)
        Q_EMIT failed(error);
    if (error.kind == ErrorKind::Storage && m_failures > triesOfOneLine) {
        qCCritical(lcCore) << "given up writing a message:" << error.detail;
        m_failures = 1; // the next line may fare better, and the episode goes on
        return true;
    }
    m_pause.start();
    return false;
}

} // namespace duologue::core
