#include "app/core/ServerLink.h"

#include "app/base/Log.h"
#include "app/socketio/Client.h"
#include "app/socketio/Socket.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSslCertificate>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace duologue::core {

namespace {

constexpr auto readmissionDelay = 5s;

socketio::Options optionsFor(const protocol::ServerProfile& profile, const QString& token,
                             const QList<QByteArray>& trusted)
{
    using protocol::ServerProfile;
    socketio::Options options;
    options.url = profile.url;
    options.path = profile.path;
    options.limits.incomingMessage = profile.largestMessage;
    options.transports.clear();
    for (const QString& transport : profile.transports)
        options.transports.append(transport == "polling"_L1 ? socketio::TransportKind::Polling
                                                            : socketio::TransportKind::WebSocket);
    for (const QByteArray& certificate : trusted)
        options.pinnedCertificates.append(QSslCertificate(certificate, QSsl::Der));
    switch (profile.revision) {
    case ServerProfile::Revision::Auto:
        options.revision = socketio::Revision::Auto;
        break;
    case ServerProfile::Revision::V4:
        options.revision = socketio::Revision::V4;
        break;
    case ServerProfile::Revision::V5:
        options.revision = socketio::Revision::V5;
        break;
    }
    if (token.isEmpty())
        return options;
    if (profile.tokenPlace == ServerProfile::TokenPlace::Query)
        options.query.addQueryItem(profile.tokenName, QString::fromLatin1(QUrl::toPercentEncoding(token)));
    if (profile.tokenPlace == ServerProfile::TokenPlace::Header)
        options.headers.append({"Authorization", "Bearer " + token.toUtf8()});
    return options;
}

/// The library below has words of its own, for it knows nothing of this house.
ErrorKind kindOf(socketio::ErrorKind kind)
{
    switch (kind) {
    case socketio::ErrorKind::Malformed:
        return ErrorKind::Malformed;
    case socketio::ErrorKind::Refused:
        return ErrorKind::Refused;
    case socketio::ErrorKind::Unreachable:
        return ErrorKind::Unreachable;
    case socketio::ErrorKind::NotSocketIo:
        return ErrorKind::NotSocketIo;
    case socketio::ErrorKind::Unauthorized:
        return ErrorKind::Unauthorized;
    case socketio::ErrorKind::TimedOut:
        return ErrorKind::TimedOut;
    case socketio::ErrorKind::Insecure:
        return ErrorKind::Insecure;
    case socketio::ErrorKind::Unavailable:
        return ErrorKind::Unavailable;
    }
    Q_UNREACHABLE();
}

/// The first argument of an acknowledgement may refuse: `false`, or an object with `error` (PROTOCOL.md,
/// decision 6).
QString refusalOf(const QJsonArray& arguments)
{
    const QJsonValue first = arguments.at(0);
    if (first.isBool() && !first.toBool())
        return u"false"_s;
    const QJsonValue error = first.toObject().value("error"_L1);
    return error.isString() ? error.toString() : QString();
}

} // namespace

ServerLink::ServerLink(protocol::ServerProfile profile, UserId me, const QString& token,
                       const QList<QByteArray>& trusted, QObject* parent)
    : QObject(parent),
      m_profile(std::move(profile)),
      m_me(me),
      m_token(token),
      m_client(std::make_unique<socketio::Client>(optionsFor(m_profile, token, trusted)))
{
    m_socket = m_client->socket(m_profile.nameSpace);
    if (!token.isEmpty() && m_profile.tokenPlace == protocol::ServerProfile::TokenPlace::Auth)
        m_socket->setAuth([name = m_profile.tokenName, token] { return QJsonObject{{name, token}}; });

    connect(m_socket, &socketio::Socket::connected, this, [this] {
        m_lastError = {};
        setState(State::Connected);
        Q_EMIT connected();
    });
    connect(m_socket, &socketio::Socket::disconnected, this, [this](socketio::DisconnectReason reason) {
        const bool byServer = reason == socketio::DisconnectReason::ServerDisconnect;
        const bool byMe = reason == socketio::DisconnectReason::ClientDisconnect;
        setState(byMe ? State::Closed : State::Connecting);
        Q_EMIT disconnected();
        if (byServer) // Socket.IO leaves the return to the application
            scheduleReadmission();
    });
    connect(m_socket, &socketio::Socket::connectFailed, this, &ServerLink::takeFailure);
    connect(m_socket, &socketio::Socket::received, this, &ServerLink::take);
    connect(m_client.get(), &socketio::Client::reconnectScheduled, this,
            [this](int, std::chrono::milliseconds delay) {
                m_nextAttempt = QDateTime::currentDateTimeUtc().addMSecs(delay.count());
                setState(State::Waiting);
            });
    m_readmission.setSingleShot(true);
    connect(&m_readmission, &QTimer::timeout, this, &ServerLink::open);
}

ServerLink::~ServerLink()
{
    m_socket->disconnect(this);
    m_client->disconnect(this);
}

void ServerLink::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void ServerLink::open()
{
    m_readmission.stop();
    setState(State::Connecting);
    m_socket->connectToServer();
}

void ServerLink::close()
{
    m_readmission.stop();
    m_socket->disconnectFromServer();
    setState(State::Closed);
}

void ServerLink::retryNow()
{
    if (m_readmission.isActive())
        open();
    else if (m_state == State::Waiting)
        m_client->reconnectNow();
}

void ServerLink::reconnect()
{
    if (m_state == State::Closed || m_state == State::Refused)
        return;
    qCInfo(lcCore) << "connecting anew";
    m_socket->disconnectFromServer();
    open();
}

void ServerLink::scheduleReadmission()
{
    m_nextAttempt = QDateTime::currentDateTimeUtc().addDuration(readmissionDelay);
    m_readmission.start(readmissionDelay);
    setState(State::Waiting);
}

void ServerLink::takeFailure(const socketio::ConnectError& error)
{
    // A CONNECT_ERROR is the server's word about the credentials: there is nothing else in them.
    const ErrorKind kind = kindOf(error.kind);
    const bool refused = kind == ErrorKind::Refused || kind == ErrorKind::Unauthorized;
    m_lastError = Error{refused ? ErrorKind::Unauthorized : kind, error.message};
    qCInfo(lcCore) << "connect failed:" << static_cast<int>(kind) << error.message;
    if (refused)
        setState(State::Refused);
    else if (!error.willRetry)
        setState(State::Closed);
    Q_EMIT failed(m_lastError);
}

void ServerLink::take(const socketio::Event& event)
{
    const QJsonArray arguments = event.jsonArguments();
    if (!arguments.at(0).isObject()) {
        Q_EMIT dropped(event.name, Error{ErrorKind::Malformed, u"the body is not an object"_s});
        return;
    }
    const auto decoded = protocol::decode(event.name, arguments.at(0).toObject(), m_profile);
    if (!decoded) {
        qCWarning(lcProtocol) << "dropped a body of" << event.name.left(64) << ":" << decoded.error().detail;
        Q_EMIT dropped(event.name, decoded.error());
        return;
    }
    Acknowledge acknowledge;
    if (event.wantsAcknowledgement())
        acknowledge = [event] {
            event.acknowledge();
        };
    Q_EMIT received(*decoded, acknowledge);
}

std::optional<qint64> ServerLink::maxPayload() const
{
    return m_client->maxPayload();
}

bool ServerLink::isLive() const
{
    return isConnected() && m_socket->isLive();
}

bool ServerLink::emitEvent(const protocol::Outbound& event)
{
    const QString name = protocol::eventName(event);
    if (!isLive() || !m_socket->emitEvent(name, {protocol::toJson(event)}))
        return false;
    note(name);
    return true;
}

bool ServerLink::emitEvent(const protocol::Outbound& event, std::chrono::milliseconds patience,
                           QObject* context, AckHandler handler)
{
    if (!isLive())
        return false;
    const auto isSent = std::make_shared<bool>(false); // a refusal answers from inside the call
    const QString name = protocol::eventName(event);
    *isSent =
        m_socket->emitEvent(name, {protocol::toJson(event)}, patience,
                            [context = QPointer(context), handler = std::move(handler),
                             isSent](const socketio::Result<QJsonArray>& answer) {
                                if (!context || !*isSent)
                                    return;
                                if (answer)
                                    handler(refusalOf(*answer));
                                else
                                    handler(failure(kindOf(answer.error().kind), answer.error().detail));
                            });
    if (*isSent)
        note(name);
    return *isSent;
}

bool ServerLink::emitByHand(const QString& name, const QJsonObject& body)
{
    if (!isLive() || !m_socket->emitEvent(name, {body}))
        return false;
    note(name);
    return true;
}

void ServerLink::note(const QString& eventName)
{
    static const QString list = protocol::eventName(protocol::UserList{});
    if (eventName == list)
        Q_EMIT listAsked();
}

void ServerLink::setTapped(bool tapped)
{
    disconnect(m_client.get(), &socketio::Client::packetSeen, this, nullptr);
    if (tapped)
        connect(m_client.get(), &socketio::Client::packetSeen, this, &ServerLink::show);
}

void ServerLink::show(const socketio::SeenPacket& packet)
{
    WirePacket shown{.isIncoming = packet.isIncoming,
                     .text = packet.text,
                     .bytes = packet.text.isNull() ? packet.bytes.size() : packet.text.toUtf8().size()};
    if (!m_token.isEmpty()) {
        const QString mask = u"•••"_s;
        const QByteArray asJson = QJsonDocument(QJsonArray{m_token}).toJson(QJsonDocument::Compact);
        shown.text.replace(QString::fromUtf8(asJson.mid(2, asJson.size() - 4)), mask);
        shown.text.replace(m_token, mask);
        shown.text.replace(QString::fromLatin1(QUrl::toPercentEncoding(m_token)), mask);
    }
    Q_EMIT packetSeen(shown);
}

} // namespace duologue::core
