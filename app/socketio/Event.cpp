#include "app/socketio/Event.h"

#include "app/socketio/codec/JsonWriter.h"

namespace duologue::socketio {
namespace {

/// A number is a legal name, and a rare one.
QString nameOf(const QJsonValue& first)
{
    return first.isString() ? first.toString() : first.toVariant().toString();
}

} // namespace

Event Event::fromPacket(Packet&& packet, Acknowledge acknowledge)
{
    Event event;
    if (packet.binaryItems.isEmpty()) {
        event.m_json = std::move(packet.items);
        event.name = nameOf(event.m_json.first());
        event.m_json.removeFirst();
    } else {
        event.m_binary = std::move(packet.binaryItems);
        event.name = nameOf(event.m_binary.first().toJsonValue());
        event.m_binary.removeFirst();
    }
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
