#pragma once

#include "app/socketio/codec/PacketReader.h"

namespace duologue::socketio {

/// Puts binary packets together: text first, then its attachments, nothing in between. One for each
/// connection, so that half a packet dies with the connection it came by. Memory is bounded by
/// `maxBytes` for all attachments of a packet.
class PacketDecoder {
public:
    explicit PacketDecoder(qsizetype maxAttachments = 10, qint64 maxBytes = 64LL * 1024 * 1024)
        : m_reader(Revision::V5, maxAttachments), m_maxBytes(maxBytes)
    {
    }

    /// A new connection: forgets what is half done.
    void restart(Revision revision);

    /// A packet when it is complete, null while attachments are due, Malformed when the connection must end.
    /// The packet stays here until the next call and may be moved from.
    [[nodiscard]] Result<Packet*> takeText(QStringView text);
    [[nodiscard]] Result<Packet*> takeBinary(const QByteArray& bytes);

private:
    PacketReader m_reader;
    qint64 m_maxBytes;
    Packet m_packet;
    bool m_isWaiting = false; ///< for attachments of m_packet
    QList<QByteArray> m_attachments;
};

} // namespace duologue::socketio
