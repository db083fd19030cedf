#include "app/socketio/codec/Packet.h"

#include "app/socketio/codec/JsonWriter.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

constexpr std::array reservedNames = {"connect"_L1,       "connect_error"_L1, "disconnect"_L1,
                                      "disconnecting"_L1, "newListener"_L1,   "removeListener"_L1};

tl::unexpected<Error> malformed(QString detail)
{
    return failure(ErrorKind::Malformed, std::move(detail));
}

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

/// Takes the digits at the beginning of `text`; nothing if there are none or they are more than 64 bits.
std::optional<quint64> takeNumber(QStringView& text)
{
    quint64 number = 0;
    qsizetype at = 0;
    for (; at < text.size() && isDigit(text[at]); ++at) {
        const auto digit = static_cast<quint64>(text[at].unicode() - u'0');
        if (number > (std::numeric_limits<quint64>::max() - digit) / 10)
            return std::nullopt;
        number = number * 10 + digit;
    }
    if (at == 0)
        return std::nullopt;
    text = text.sliced(at);
    return number;
}

/// Any JSON value; QJsonDocument reads only arrays and objects.
Result<QJsonValue> anyValue(QStringView text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson('[' + text.toUtf8() + ']', &error);
    const QJsonArray values = document.array();
    if (error.error != QJsonParseError::NoError || values.size() != 1)
        return malformed(u"bad JSON"_s);
    return values.first();
}

Result<Packet> withData(Packet packet, QStringView text, Revision revision)
{
    if (!text.isEmpty()) {
        auto value = anyValue(text);
        if (!value)
            return tl::unexpected(value.error());
        packet.data = std::move(*value);
    }
    if (revision == Revision::V4)
        return packet;
    if (packet.type == PacketType::Connect && !packet.data.isUndefined() && !packet.data.isObject())
        return malformed(u"CONNECT with something else than an object"_s);
    if (packet.type == PacketType::ConnectError && !packet.data.isObject() && !packet.data.isString())
        return malformed(u"CONNECT_ERROR without a reason"_s);
    return packet;
}

Result<Packet> withItems(Packet packet, QStringView text, Revision revision)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isArray())
        return malformed(u"event or acknowledgement without a JSON array"_s);
    packet.items = document.array();
    if (!packet.isEvent())
        return packet;
    const QJsonValue name = packet.items.at(0);
    if (!name.isString() && !name.isDouble())
        return malformed(u"event without a name"_s);
    if (revision != Revision::V4 && isReservedName(name.toString(), revision))
        return malformed(u"event with a reserved name"_s);
    return packet;
}

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
    if (text.isEmpty() || text.front() < u'0' || text.front() > u'6')
        return malformed(u"unknown Socket.IO packet type"_s);
    Packet packet;
    packet.type = PacketType{text.front().unicode()};
    text = text.sliced(1);

    if (packet.type == PacketType::BinaryEvent || packet.type == PacketType::BinaryAck) {
        const auto count = takeNumber(text);
        if (!count || !text.startsWith(u'-') || *count > static_cast<quint64>(maxAttachments))
            return malformed(u"bad number of attachments"_s);
        packet.attachments = static_cast<qsizetype>(*count);
        text = text.sliced(1);
    }
    if (text.startsWith(u'/')) {
        const qsizetype comma = text.indexOf(u',');
        QStringView nsp = comma < 0 ? text : text.first(comma);
        text = comma < 0 ? QStringView() : text.sliced(comma + 1);
        if (const qsizetype query = nsp.indexOf(u'?'); query >= 0)
            nsp = nsp.first(query);
        packet.nsp = nsp.toString();
    }
    if (!text.isEmpty() && isDigit(text.front()) && packet.type != PacketType::ConnectError) {
        packet.ackId = takeNumber(text);
        if (!packet.ackId)
            return malformed(u"acknowledgement id of more than 64 bits"_s);
    }
    switch (packet.type) {
    case PacketType::Disconnect:
        if (!text.isEmpty())
            return malformed(u"DISCONNECT with a payload"_s);
        return packet;
    case PacketType::Connect:
    case PacketType::ConnectError:
        return withData(std::move(packet), text, revision);
    case PacketType::Ack:
    case PacketType::BinaryAck:
        if (!packet.ackId)
            return malformed(u"acknowledgement without an id"_s);
        break;
    case PacketType::Event:
    case PacketType::BinaryEvent:
        break;
    }
    return withItems(std::move(packet), text, revision);
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
    if (std::ranges::any_of(reservedNames, [name](QLatin1StringView reserved) { return name == reserved; }))
        return true;
    return revision == Revision::V4 && name == "error"_L1;
}

} // namespace duologue::socketio
