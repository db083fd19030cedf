#include "app/socketio/Event.h"

#include "app/socketio/codec/JsonWriter.h"

namespace duologue::socketio {
Event Event::fromPacket(Packet&& packet, Acknowledge acknowledge)
{
    Event event;
    event.name = std::move(packet.name);
    event.m_json = std::move(packet.items);
    event.m_binary = std::move(packet.binaryItems);
    if (acknowledge)
        event.m_acknowledge = std::make_shared<Acknowledge>(std::move(acknowledge));
    return event;
}

QJsonArray Event::jsonArguments() const
{
    return hasBinary() ? m_binary.toJsonArray() : m_json;
}

QCborArray Event::arguments() const
{
    return hasBinary() ? m_binary : toCbor(m_json);
}

void Event::acknowledge(const QJsonArray& arguments) const
{
    acknowledgeBinary(toCbor(arguments));
}

void Event::acknowledgeBinary(const QCborArray& arguments) const
{
    if (!m_acknowledge || !*m_acknowledge)
        return;
    const Acknowledge send = std::exchange(*m_acknowledge, {});
    send(arguments);
}

} // namespace duologue::socketio
