#pragma once

#include "app/socketio/Result.h"
#include "app/socketio/codec/Revision.h"

#include <QByteArray>
#include <QCborArray>
#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace duologue::socketio {

enum class PacketType : char16_t {
    Connect = u'0',
    Disconnect = u'1',
    Event = u'2',
    Ack = u'3',
    ConnectError = u'4', ///< called ERROR in revision 4
    BinaryEvent = u'5',
    BinaryAck = u'6',
};

/// One packet of Socket.IO as the server sent it: `<type>[<n>-][<namespace>,][<ack id>][<JSON>]`.
struct Packet {
    PacketType type = PacketType::Event;
    QString nsp = QStringLiteral("/");
    std::optional<quint64> ackId;
    qsizetype attachments = 0; ///< announced, for the two binary types
    qsizetype size = 0;        ///< as it came, in UTF-16 units and bytes, for limits
    QString name;              ///< of an event; a number is a legal name, and becomes its text
    QJsonArray items;          ///< the arguments; of CONNECT and CONNECT_ERROR the payload, if there is one
    QCborArray binaryItems;    ///< the arguments with the bytes in their places, once they have come

    /// The payload of CONNECT and CONNECT_ERROR; undefined if there is none.
    [[nodiscard]] QJsonValue data() const
    {
        return items.isEmpty() ? QJsonValue(QJsonValue::Undefined) : items.first();
    }

    [[nodiscard]] bool isEvent() const
    {
        return type == PacketType::Event || type == PacketType::BinaryEvent;
    }
    [[nodiscard]] bool isAck() const { return type == PacketType::Ack || type == PacketType::BinaryAck; }

    /// Reads the data of an Engine.IO message. Malformed for everything the official parser refuses, in both
    /// revisions; a reserved name of an event only in revision 5.
    [[nodiscard]] static Result<Packet> decode(QStringView text, Revision revision,
                                               qsizetype maxAttachments = 10);
};

/// A packet on its way out: an Engine.IO message (it begins with `4`) and the bytes that follow it.
struct EncodedPacket {
    QString frame;
    QList<QByteArray> attachments;

    /// `payload` is JSON text or, in revision 4, nothing.
    [[nodiscard]] static EncodedPacket connect(const QString& nsp, QStringView payload = {});
    [[nodiscard]] static EncodedPacket disconnect(const QString& nsp);
    /// An event, or a binary one if there is a byte array among the arguments.
    [[nodiscard]] static EncodedPacket event(const QString& nsp, std::optional<quint64> ackId,
                                             QStringView name, const QCborArray& arguments);
    [[nodiscard]] static EncodedPacket ack(const QString& nsp, quint64 ackId, const QCborArray& arguments);

    /// UTF-16 units and bytes, for limits.
    [[nodiscard]] qsizetype size() const;
};

/// Names that a client does not send and revision 5 does not accept: they belong to the library.
[[nodiscard]] bool isReservedName(QStringView name, Revision revision);

} // namespace duologue::socketio
