#include "app/socketio/codec/PacketDecoder.h"

#include "app/socketio/codec/JsonWriter.h"

#include <QCborMap>

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

/// Replaces placeholders in `value`; false if one is bad. Bytes are shared, not copied.
bool fill(QCborValue& value, const QList<QByteArray>& attachments)
{
    if (value.isArray()) {
        QCborArray array = value.toArray();
        for (qsizetype at = 0; at < array.size(); ++at) {
            QCborValue item = array.at(at);
            if (!item.isContainer())
                continue;
            if (!fill(item, attachments))
                return false;
            array[at] = item;
        }
        value = array;
        return true;
    }
    QCborMap map = value.toMap();
    if (map.value("_placeholder"_L1).isTrue()) {
        const QCborValue number = map.value("num"_L1);
        if (!number.isInteger() || number.toInteger() < 0 || number.toInteger() >= attachments.size())
            return false;
        value = attachments.at(static_cast<qsizetype>(number.toInteger()));
        return true;
    }
    for (auto it = map.begin(); it != map.end(); ++it) {
        QCborValue item = it.value();
        if (!item.isContainer())
            continue;
        if (!fill(item, attachments))
            return false;
        it.value() = item;
    }
    value = map;
    return true;
}

} // namespace

void PacketDecoder::restart(Revision revision)
{
    m_revision = revision;
    m_waiting.reset();
    m_attachments.clear();
}

Result<std::optional<Packet>> PacketDecoder::takeText(QStringView text)
{
    if (m_waiting)
        return failure(ErrorKind::Malformed, u"text while attachments are due"_s);
    auto packet = Packet::decode(text, m_revision, m_maxAttachments);
    if (!packet)
        return tl::unexpected(std::move(packet.error()));
    if (packet->attachments == 0)
        return std::optional<Packet>(std::move(*packet));
    m_waiting = std::move(*packet);
    return std::nullopt;
}

Result<std::optional<Packet>> PacketDecoder::takeBinary(const QByteArray& bytes)
{
    if (!m_waiting)
        return failure(ErrorKind::Malformed, u"bytes that nobody announced"_s);
    m_attachments.append(bytes);
    if (m_attachments.size() < m_waiting->attachments)
        return std::nullopt;
    Packet packet = std::move(*m_waiting);
    const QList<QByteArray> attachments = std::move(m_attachments);
    m_waiting.reset();
    m_attachments.clear();
    QCborValue items = toCbor(std::move(packet.items));
    if (!fill(items, attachments))
        return failure(ErrorKind::Malformed, u"placeholder without its attachment"_s);
    packet.binaryItems = items.toArray();
    return std::optional<Packet>(std::move(packet));
}

} // namespace duologue::socketio
