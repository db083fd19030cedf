#pragma once

#include "app/socketio/Result.h"
#include "app/socketio/codec/Revision.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

namespace duologue::socketio {

/// What a transport carries: a text packet that begins with its type digit, or the bytes of a message.
using Frame = std::variant<QString, QByteArray>;

/// The body of one request or answer of HTTP long polling: several frames in one. Revision 4 counts lengths
/// in UTF-16 units, or in bytes when the body is `application/octet-stream`; revision 5 separates by 0x1E and
/// writes bytes as base64.
struct Payload {
    QByteArray body;
    bool isOctetStream = false;

    /// Never Auto: an open packet looks different in each revision, and nothing else can be first.
    [[nodiscard]] Revision sniff() const;
    /// Malformed for empty bodies, bad lengths and bad base64. Frames of a bad body are not delivered in
    /// part.
    [[nodiscard]] Result<QList<Frame>> decode(Revision revision) const;

    /// Takes frames from the front of `frames`, at least one; more only while the body stays within `maxSize`
    /// bytes (0: no limit).
    [[nodiscard]] static Payload encode(QList<Frame>& frames, Revision revision, qint64 maxSize);
};

} // namespace duologue::socketio
