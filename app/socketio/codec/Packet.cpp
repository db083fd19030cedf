#include "app/socketio/codec/Packet.h"

#include "app/socketio/codec/JsonWriter.h"
#include "app/socketio/codec/PacketReader.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

constexpr std::array reservedNames = {"connect"_L1,       "connect_error"_L1, "disconnect"_L1,
                                      "disconnecting"_L1, "newListener"_L1,   "removeListener"_L1};

/// The head shared by all packets out, with the engine's digit in front.
QString head(PacketType type, qsizetype attachments, const QString& nsp, std::optional<quint64> ackId)
{
    QString out;
    out.append(u'4').append(QChar(static_cast<char16_t>(type)));
    if (attachments > 0)
        out.append(QString::number(attachments)).append(u'-');
    if (nsp != "/"_L1)
        out.append(nsp).append(u',');
    if (ackId)
        out.append(QString::number(*ackId));
    return out;
}

/// Writes the body by `write`, then puts the head in front, which depends on the attachments found.
template <typename Write>
EncodedPacket encode(PacketType plain, PacketType binary, const QString& nsp, std::optional<quint64> ackId,
                     Write write)
{
    EncodedPacket packet;
    packet.frame = head(plain, 0, nsp, ackId);
    const qsizetype bodyAt = packet.frame.size();
    JsonWriter writer(packet.frame, packet.attachments);
    write(writer);
    if (!packet.attachments.isEmpty())
        packet.frame.replace(0, bodyAt, head(binary, packet.attachments.size(), nsp, ackId));
    return packet;
}

} // namespace

Result<Packet> Packet::decode(QStringView text, Revision revision, qsizetype maxAttachments)
{
    Packet packet;
    if (const auto read = PacketReader(revision, maxAttachments).read(text, packet); !read)
        return read.error();
    return packet;
}

EncodedPacket EncodedPacket::connect(const QString& nsp, QStringView payload)
{
    return {.frame = head(PacketType::Connect, 0, nsp, std::nullopt).append(payload), .attachments = {}};
}

EncodedPacket EncodedPacket::disconnect(const QString& nsp)
{
    return {.frame = head(PacketType::Disconnect, 0, nsp, std::nullopt), .attachments = {}};
}

EncodedPacket EncodedPacket::event(const QString& nsp, std::optional<quint64> ackId, QStringView name,
                                   const QCborArray& arguments)
{
    return encode(PacketType::Event, PacketType::BinaryEvent, nsp, ackId,
                  [&](JsonWriter& writer) { writer.writeEvent(name, arguments); });
}

EncodedPacket EncodedPacket::ack(const QString& nsp, quint64 ackId, const QCborArray& arguments)
{
    return encode(PacketType::Ack, PacketType::BinaryAck, nsp, ackId,
                  [&](JsonWriter& writer) { writer.writeArray(arguments); });
}

qsizetype EncodedPacket::size() const
{
    qsizetype sum = frame.size();
    for (const QByteArray& attachment : attachments)
        sum += attachment.size();
    return sum;
}

bool isReservedName(QStringView name, Revision revision)
{
    if (name.isEmpty() || !QStringView(u"cdenr").contains(name.front()))
        return false; // asked for every event: most names end here
    if (std::ranges::any_of(reservedNames, [name](QLatin1StringView reserved) { return name == reserved; }))
        return true;
    return revision == Revision::V4 && name == "error"_L1;
}

} // namespace duologue::socketio
