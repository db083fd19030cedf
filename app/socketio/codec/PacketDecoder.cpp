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
    m_reader.setRevision(revision);
    m_isWaiting = false;
    m_attachments.clear();
}

Result<Packet*> PacketDecoder::takeText(QStringView text)
{
    if (m_isWaiting)
        return Error{ErrorKind::Malformed, u"text while attachments are due"_s};
    if (auto read = m_reader.read(text, m_packet); !read)
        return read.error();
    m_isWaiting = m_packet.attachments > 0;
    return m_isWaiting ? nullptr : &m_packet;
}

Result<Packet*> PacketDecoder::takeBinary(const QByteArray& bytes)
{
    if (!m_isWaiting)
        return Error{ErrorKind::Malformed, u"bytes that nobody announced"_s};
    m_packet.size += bytes.size();
    if (m_packet.size > m_maxBytes) {
        restart(m_reader.revision());
        return Error{ErrorKind::Malformed, u"attachments above the limit"_s};
    }
    m_attachments.append(bytes);
    if (m_attachments.size() < m_packet.attachments)
        return nullptr;
    m_isWaiting = false;
    const QList<QByteArray> attachments = std::exchange(m_attachments, {});
    QCborValue items = toCbor(std::exchange(m_packet.items, {}));
    if (!fill(items, attachments))
        return Error{ErrorKind::Malformed, u"placeholder without its attachment"_s};
    m_packet.binaryItems = items.toArray();
    return &m_packet;
}

} // namespace duologue::socketio
