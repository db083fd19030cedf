#pragma once

#include "app/socketio/codec/Packet.h"

namespace duologue::socketio {

/// Puts binary packets together: text first, then its attachments, nothing in between. One for each
/// connection, so that half a packet dies with the connection it came by. Memory is bounded by
/// `maxAttachments` messages.
class PacketDecoder {
public:
    explicit PacketDecoder(qsizetype maxAttachments = 10) : m_maxAttachments(maxAttachments) {}

    /// A new connection: forgets what is half done.
    void restart(Revision revision);

    /// A packet when it is complete, nothing while attachments are due, Malformed when the connection must
    /// end.
    [[nodiscard]] Result<std::optional<Packet>> takeText(QStringView text);
    [[nodiscard]] Result<std::optional<Packet>> takeBinary(const QByteArray& bytes);

private:
    Revision m_revision = Revision::V5;
    qsizetype m_maxAttachments;
    std::optional<Packet> m_waiting; ///< for attachments
    QList<QByteArray> m_attachments;
};

} // namespace duologue::socketio
