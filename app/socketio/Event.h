#pragma once

#include "app/socketio/codec/Packet.h"

#include <QCborArray>
#include <QJsonArray>
#include <QMetaType>
#include <QString>

#include <functional>
#include <memory>

namespace duologue::socketio {

/// Something the server emitted. A value; may be kept and acknowledged later, on the thread of its Socket.
struct Event {
    QString name;

    /// The arguments after the name. Bytes among them become base64url strings here; see arguments().
    [[nodiscard]] QJsonArray jsonArguments() const;
    /// The arguments with bytes as QByteArray. CBOR is only the shape: nothing is ever encoded as CBOR.
    [[nodiscard]] QCborArray arguments() const;
    [[nodiscard]] bool hasBinary() const { return !m_binary.isEmpty(); }

    [[nodiscard]] bool wantsAcknowledgement() const { return m_acknowledge != nullptr; }
    /// Answers the server, at most once over all copies. Nothing happens if the event did not ask for it, or
    /// the connection it came by is gone, or its Socket.
    void acknowledge(const QJsonArray& arguments = {}) const;
    void acknowledgeBinary(const QCborArray& arguments) const;

    /// Sends the answer; called at most once.
    using Acknowledge = std::function<void(const QCborArray&)>;
    /// `packet` is an event.
    [[nodiscard]] static Event fromPacket(Packet&& packet, Acknowledge acknowledge = {});

private:
    QJsonArray m_json;
    QCborArray m_binary;
    std::shared_ptr<Acknowledge> m_acknowledge; ///< empty function once used
};

} // namespace duologue::socketio

Q_DECLARE_METATYPE(duologue::socketio::Event)
