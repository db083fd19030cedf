#pragma once

#include "app/base/Result.h"
#include "app/domain/Signaling.h"

#include <QTimeZone>
#include <QUrl>

#include <optional>

class QJsonObject;

namespace duologue::protocol {

/// How one deployment of the backend differs from the documented one (PROTOCOL.md, "Server profile").
/// Everything has a default but the URL. `resources/server-profile.schema.json` says the same for editors.
struct ServerProfile {
    enum class Revision {
        Auto,
        V4,
        V5
    }; ///< Socket.IO protocol revision: v4 = servers 1.x and 2.x, v5 = 3.x and 4.x
    enum class TokenPlace { Auth, Query, Header };
    enum class SignalRoom { Call, Chat }; ///< which room carries SDP and ICE

    QUrl url;
    QString nameSpace = QStringLiteral("/");
    QString path = QStringLiteral("/socket.io/");
    Revision revision = Revision::Auto;
    QStringList transports{QStringLiteral("websocket"),
                           QStringLiteral("polling")}; ///< in the order of trying
    TokenPlace tokenPlace = TokenPlace::Auth;
    QString tokenName = QStringLiteral("token"); ///< of the member or the query item
    QTimeZone timeZone;                          ///< of the dates in bodies; invalid = this computer's
    int textType = 2;
    int callSignalType = 90;
    std::optional<int> imageType; ///< these three are not offered without a number: see MessageContent.h
    std::optional<int> fileType;
    std::optional<int> replyType;
    SignalRoom signalRoom = SignalRoom::Call;
    bool messageIds = false; ///< the server drops a repeated `client_id`
    QList<IceServer> iceServers;
    qint64 largestMessage = 64LL * 1024 * 1024; ///< bytes that one message from the server may have
    std::optional<qint64>
        largestSend; ///< bytes of `message` that the server takes; without: what it says itself

    /// Malformed, naming the member and what is wrong with it. A member that is not known is a mistake as
    /// well: most are misspelt ones.
    [[nodiscard]] static Result<ServerProfile> fromJson(const QJsonObject& json);
    /// The same from the text of a file; for text that is no JSON, Malformed names the line.
    [[nodiscard]] static Result<ServerProfile> fromText(const QByteArray& text);

    friend bool operator==(const ServerProfile&, const ServerProfile&) = default;
};

} // namespace duologue::protocol
