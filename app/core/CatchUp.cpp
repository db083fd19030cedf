#include "app/core/CatchUp.h"

using namespace std::chrono_literals;

namespace duologue::core {

CatchUp::CatchUp(QObject* parent) : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(1s);
    m_longest.setSingleShot(true);
    m_longest.setInterval(20s);
    connect(&m_quiet, &QTimer::timeout, this, &CatchUp::end);
    connect(&m_longest, &QTimer::timeout, this, &CatchUp::end);
}

void CatchUp::begin()
{
    end();
    m_underWay = true;
    m_listTaken = false;
    m_longest.start();
}

void CatchUp::note(const Message& message)
{
    if (!m_underWay || message.delivery != Delivery::Received || message.kind != MessageKind::Text)
        return;
    ++m_messages;
    m_rooms.insert(message.room);
    if (m_listTaken)
        m_quiet.start();
}

void CatchUp::listTaken()
{
    if (!m_underWay || std::exchange(m_listTaken, true))
        return;
    m_quiet.start();
}

void CatchUp::end()
{
    m_quiet.stop();
    m_longest.stop();
    m_underWay = false;
    const int messages = std::exchange(m_messages, 0);
    const auto rooms = static_cast<int>(std::exchange(m_rooms, {}).size());
    if (messages > 1)
        Q_EMIT finished(messages, rooms);
}

} // namespace duologue::core
