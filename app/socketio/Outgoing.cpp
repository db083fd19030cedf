#include "app/socketio/Outgoing.h"

#include "app/socketio/Log.h"
#include "app/socketio/codec/JsonWriter.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace duologue::socketio {

Outgoing::Outgoing(Line& line, QString nsp, const Options& options)
    : m_line(line), m_nsp(std::move(nsp)), m_options(options), m_retries(options.retries)
{
    m_ackTimer.setSingleShot(true);
    m_ackTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_ackTimer, &QTimer::timeout, this, &Outgoing::expireAcks);
}

bool Outgoing::tell(const QString& name, const QCborArray& arguments)
{
    if (m_retries.isOn())
        return ask(name, arguments, {}, {});
    return sendOrBuffer(EncodedPacket::event(m_nsp, std::nullopt, name, arguments), std::nullopt);
}

bool Outgoing::ask(const QString& name, const QCborArray& arguments, std::chrono::milliseconds timeout,
                   AckTable::Pending pending)
{
    if (!m_retries.isOn())
        return sendAsking(name, arguments, timeout, std::move(pending));
    if (m_retries.count() >= m_options.limits.bufferedPackets) {
        pending.fail(ErrorKind::Unavailable, u"send buffer full"_s);
        return false;
    }
    m_retries.append(
        {.name = name, .arguments = arguments, .timeout = timeout, .pending = std::move(pending)});
    drainRetries();
    return true;
}

bool Outgoing::sendAsking(const QString& name, const QCborArray& arguments, std::chrono::milliseconds timeout,
                          AckTable::Pending pending)
{
    const quint64 id = m_acks.nextId();
    pending.isBuffered = true;
    std::optional<AckTable::TimePoint> deadline;
    if (timeout.count() <= 0)
        timeout = m_options.ackTimeout;
    if (timeout.count() > 0)
        deadline = std::chrono::steady_clock::now() + timeout;
    m_acks.add(id, std::move(pending), deadline);
    armAckTimer();
    if (sendOrBuffer(EncodedPacket::event(m_nsp, id, name, arguments), id))
        return true;
    m_acks.take(id)->fail(ErrorKind::Unavailable, u"send buffer full"_s);
    return false;
}

bool Outgoing::sendOrBuffer(EncodedPacket packet, std::optional<quint64> ackId)
{
    if (m_line.isJoined()) {
        if (!m_retries.isOn() && m_line.isCloggedFor(packet.size())) // of those there is only one at a time
            return false;
        if (ackId)
            m_acks.markSent(*ackId);
        m_line.sendPacket(packet);
        return true;
    }
    if (m_buffered.append(std::move(packet), ackId, m_options.limits))
        return true;
    qCWarning(lcSocketIo) << "send buffer full, event dropped:" << m_buffered.count() << "packets";
    return false;
}

void Outgoing::flush()
{
    for (const SendBuffer::Entry& entry : m_buffered.takeAll()) {
        if (entry.ackId)
            m_acks.markSent(*entry.ackId);
        m_line.sendPacket(entry.packet);
    }
    drainRetries();
}

void Outgoing::drainRetries()
{
    if (!m_line.isJoined())
        return;
    if (const RetryQueue::Entry* head = m_retries.next())
        sendAsking(head->name, head->arguments, head->timeout,
                   {.binary = [this](const Result<QCborArray>& answer) {
                       takeTry(answer);
                   }});
}

void Outgoing::takeTry(const Result<QCborArray>& answer)
{
    const auto settled = m_retries.settle(answer.has_value());
    const QPointer self(this);
    if (settled)
        settled->answer(answer);
    if (self)
        drainRetries();
}

void Outgoing::takeAck(Packet&& packet)
{
    const auto pending = m_acks.take(*packet.ackId);
    if (!pending)
        return;
    if (packet.binaryItems.isEmpty() && pending->json)
        pending->json(std::move(packet.items));
    else
        pending->answer(packet.binaryItems.isEmpty() ? toCbor(std::move(packet.items)) : packet.binaryItems);
}

void Outgoing::failSent()
{
    const QPointer self(this);
    for (const AckTable::Pending& pending : m_acks.takeSent()) {
        pending.fail(ErrorKind::Unavailable, u"socket has been disconnected"_s);
        if (!self)
            return;
    }
}

void Outgoing::armAckTimer()
{
    const auto first = m_acks.firstDeadline();
    if (!first)
        return m_ackTimer.stop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*first - std::chrono::steady_clock::now());
    if (!m_ackTimer.isActive() || m_ackTimer.remainingTimeAsDuration() > left)
        m_ackTimer.start(std::max(left, std::chrono::milliseconds(0)));
}

void Outgoing::expireAcks()
{
    const QPointer self(this);
    while (auto expired = m_acks.takeExpired(std::chrono::steady_clock::now())) {
        if (expired->second.isBuffered)
            m_buffered.remove(expired->first);
        expired->second.fail(ErrorKind::TimedOut, u"operation has timed out"_s);
        if (!self)
            return;
    }
    armAckTimer();
}

} // namespace duologue::socketio
