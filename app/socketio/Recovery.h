#pragma once

#include "app/socketio/codec/Packet.h"

#include <QJsonObject>

namespace duologue::socketio {

/// Connection state recovery (servers since 4.6 that turned it on): remembers the session and the offset of
/// the last event, so that the server can send what was missed.
class Recovery {
public:
    /// The CONNECT payload: what is remembered, and the credentials.
    [[nodiscard]] QJsonObject payload(QJsonObject auth) const;
    /// Takes the server's answer to CONNECT; true if it goes on with the session we had.
    bool takeConnect(const QJsonObject& answer);
    /// The server puts the offset behind the last argument; listeners see it as well.
    void takeEvent(const Packet& packet);

private:
    QString m_pid;
    QString m_offset;
};

} // namespace duologue::socketio
