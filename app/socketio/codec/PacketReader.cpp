#include "app/socketio/codec/PacketReader.h"

#include <QJsonDocument>
#include <QStringEncoder>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

constexpr qsizetype keptBuffer = 64 * 1024; ///< a larger one is given back

Error malformed(QString detail)
{
    return Error{ErrorKind::Malformed, std::move(detail)};
}

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool isJsonSpace(QChar unit)
{
    return unit == u' ' || unit == u'\t' || unit == u'\n' || unit == u'\r';
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

/// Takes the namespace; the query that revision 4 may put behind it does not count.
QString takeNamespace(QStringView& text)
{
    const qsizetype comma = text.indexOf(u',');
    QStringView nsp = comma < 0 ? text : text.first(comma);
    text = comma < 0 ? QStringView() : text.sliced(comma + 1);
    if (const qsizetype query = nsp.indexOf(u'?'); query >= 0)
        nsp = nsp.first(query);
    return nsp.toString();
}

} // namespace

Result<void> PacketReader::read(QStringView text, Packet& packet)
{
    if (text.isEmpty() || text.front() < u'0' || text.front() > u'6')
        return malformed(u"unknown Socket.IO packet type"_s);
    packet.type = PacketType{text.front().unicode()};
    packet.attachments = 0;
    packet.size = text.size();
    packet.ackId.reset();
    packet.items = {};
    packet.binaryItems = {};
    text = text.sliced(1);

    if (packet.type == PacketType::BinaryEvent || packet.type == PacketType::BinaryAck) {
        const auto count = takeNumber(text);
        if (!count || !text.startsWith(u'-') || *count > static_cast<quint64>(m_maxAttachments))
            return malformed(u"bad number of attachments"_s);
        packet.attachments = static_cast<qsizetype>(*count);
        text = text.sliced(1);
    }
    packet.nsp = text.startsWith(u'/') ? takeNamespace(text) : u"/"_s;
    if (!text.isEmpty() && isDigit(text.front()) && packet.type != PacketType::ConnectError) {
        packet.ackId = takeNumber(text);
        if (!packet.ackId)
            return malformed(u"acknowledgement id of more than 64 bits"_s);
    }
    switch (packet.type) {
    case PacketType::Disconnect:
        if (!text.isEmpty())
            return malformed(u"DISCONNECT with a payload"_s);
        return {};
    case PacketType::Connect:
    case PacketType::ConnectError:
        return readPayload(text, packet);
    case PacketType::Ack:
    case PacketType::BinaryAck:
        if (!packet.ackId)
            return malformed(u"acknowledgement without an id"_s);
        break;
    case PacketType::Event:
    case PacketType::BinaryEvent:
        break;
    }
    return readItems(text, packet);
}

/// Any JSON value, while QJsonDocument reads only arrays and objects.
Result<void> PacketReader::readPayload(QStringView text, Packet& packet)
{
    if (!text.isEmpty() &&
        (!readArray(QString(text.toString() + u']'), packet.items) || packet.items.size() != 1))
        return malformed(u"bad JSON"_s);
    if (m_revision == Revision::V4)
        return {};
    const QJsonValue data = packet.data();
    if (packet.type == PacketType::Connect && !data.isUndefined() && !data.isObject())
        return malformed(u"CONNECT with something else than an object"_s);
    if (packet.type == PacketType::ConnectError && !data.isObject() && !data.isString())
        return malformed(u"CONNECT_ERROR without a reason"_s);
    return {};
}

// The next two hold the array or its document no longer than they run, for removing the name from an array
// that somebody else holds would copy it.
bool PacketReader::readArray(QStringView text, QJsonArray& items)
{
    QStringEncoder toUtf8(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_utf8.resize(1 + toUtf8.requiredSpace(text.size()));
    m_utf8.front() = '[';
    m_utf8.resize(toUtf8.appendToBuffer(m_utf8.data() + 1, text) - m_utf8.constData());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(m_utf8, &error);
    if (m_utf8.capacity() > keptBuffer)
        m_utf8 = {};
    items = document.array();
    return error.error == QJsonParseError::NoError && document.isArray();
}

/// The common case, `["name",…]` without spaces or escapes in or around the name, which then need not be
/// parsed and taken out again. False for all others, also for those that are malformed.
bool PacketReader::readPlainEvent(QStringView text, Packet& packet)
{
    constexpr qsizetype nameAt = 2;
    if (!text.startsWith(u"[\""))
        return false;
    const qsizetype quote = text.indexOf(u'"', nameAt);
    if (quote < 0 || text.size() < quote + 2)
        return false;
    const QStringView name = text.sliced(nameAt, quote - nameAt);
    const QStringView rest = text.sliced(quote + 1);
    if (name.contains(u'\\'))
        return false;
    if (rest != u"]" &&
        (rest.front() != u',' || !readArray(rest.sliced(1), packet.items) || packet.items.isEmpty()))
        return false;
    if (m_name != name)
        m_name = name.toString();
    packet.name = m_name;
    return true;
}

bool PacketReader::readName(const QJsonArray& items, QString& name)
{
    const QJsonValue first = items.at(0);
    if (first.isString())
        name = first.toString();
    else if (first.isDouble())
        name = first.toVariant().toString();
    return first.isString() || first.isDouble();
}

Result<void> PacketReader::readItems(QStringView text, Packet& packet)
{
    if (!packet.isEvent() || !readPlainEvent(text, packet)) {
        const qsizetype bracket = text.indexOf(u'[');
        if (bracket < 0 || !std::ranges::all_of(text.first(bracket), isJsonSpace) ||
            !readArray(text.sliced(bracket + 1), packet.items))
            return malformed(u"event or acknowledgement without a JSON array"_s);
        if (!packet.isEvent())
            return {};
        if (!readName(packet.items, packet.name))
            return malformed(u"event without a name"_s);
        packet.items.removeFirst();
    }
    if (m_revision != Revision::V4 && isReservedName(packet.name, m_revision))
        return malformed(u"event with a reserved name"_s);
    return {};
}

} // namespace duologue::socketio
