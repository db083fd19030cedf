#pragma once

#include "app/socketio/codec/Packet.h"

namespace duologue::socketio {

/// Reads the data of Engine.IO messages, one after the other; keeps its buffers, which is what makes it fast.
class PacketReader {
public:
    PacketReader(Revision revision, qsizetype maxAttachments)
        : m_revision(revision), m_maxAttachments(maxAttachments)
    {
    }

    [[nodiscard]] Revision revision() const { return m_revision; }
    void setRevision(Revision revision) { m_revision = revision; }

    /// Fills `packet`, whatever it held. Malformed for everything the official parser refuses, in both
    /// revisions; a reserved name of an event only in revision 5.
    [[nodiscard]] Result<void> read(QStringView text, Packet& packet);

private:
    Result<void> readPayload(QStringView text, Packet& packet);
    Result<void> readItems(QStringView text, Packet& packet);
    [[nodiscard]] bool readPlainEvent(QStringView text, Packet& packet);
    [[nodiscard]] static bool readName(const QJsonArray& items, QString& name);
    /// `[`, then `text`, which ends with the closing bracket.
    [[nodiscard]] bool readArray(QStringView text, QJsonArray& items);

    Revision m_revision;
    qsizetype m_maxAttachments;
    QByteArray m_utf8;
    QString m_name; ///< of the event before: most are called as the one before them
};

} // namespace duologue::socketio
