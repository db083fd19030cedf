#include "app/socketio/transport/PollingTransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace duologue::socketio {
namespace {

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isOctetStream(const QNetworkReply& reply)
{
    return reply.header(QNetworkRequest::ContentTypeHeader)
        .toString()
        .startsWith("application/octet-stream"_L1);
}

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Insecure;
    case QNetworkReply::TimeoutError:
        return ErrorKind::TimedOut;
    case QNetworkReply::OperationCanceledError: // our own limits
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return ErrorKind::NotSocketIo;
    default:
        return ErrorKind::Unreachable;
    }
}

/// Forgets a reply: nothing is heard of it any more.
void drop(const QPointer<QNetworkReply>& reply)
{
    if (!reply)
        return;
    reply->disconnect();
    reply->abort();
    reply->deleteLater();
}

} // namespace

PollingTransport::PollingTransport(Requests& requests, Revision revision, Listener& listener)
    : m_requests(requests), m_listener(listener), m_asked(revision), m_revision(revision)
{
    poll();
}

PollingTransport::~PollingTransport()
{
    drop(m_get);
    if (m_post)
        m_post->disconnect(this);
    if (m_isFinished || m_sid.isEmpty())
        return;
    // The goodbye takes what has not left with it, after the request that is still under way.
    m_outgoing.append(u"1"_s);
    const Payload last = Payload::encode(m_outgoing, m_revision, 0);
    if (!m_post) {
        post(last);
        return;
    }
    QNetworkAccessManager* network = &m_requests.network();
    QNetworkRequest request = m_post->request();
    connect(m_post, &QNetworkReply::finished, network, [network, request, body = last.body]() {
        QNetworkReply* reply = network->post(request, body);
        connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    });
}

void PollingTransport::setSession(const QString& sid, qint64 maxPayload, std::chrono::milliseconds patience)
{
    m_sid = sid;
    m_maxPayload = maxPayload;
    m_patience = patience;
}

void PollingTransport::poll()
{
    QNetworkRequest request = m_requests.polling(m_asked, m_sid);
    if (m_patience.count() > 0)
        request.setTransferTimeout(static_cast<int>(std::min<qint64>(m_patience.count(), 1 << 30)));
    m_get = m_requests.network().get(request);
    m_requests.guard(*m_get);
    connect(m_get, &QNetworkReply::finished, this, &PollingTransport::takeBody);
    connect(m_get, &QNetworkReply::readyRead, this, [this] {
        if (m_get->bytesAvailable() > m_requests.options().limits.incomingMessage)
            m_get->abort();
    });
}

void PollingTransport::takeBody()
{
    QNetworkReply* reply = m_get;
    m_get = nullptr;
    reply->deleteLater();
    if (reply->error() != QNetworkReply::NoError || statusOf(*reply) != 200)
        return finish(failed(*reply));
    const Payload payload{.body = reply->readAll(), .isOctetStream = isOctetStream(*reply)};
    if (m_revision == Revision::Auto)
        m_revision = payload.sniff();
    const auto frames = payload.decode(m_revision);
    if (!frames)
        return finish({.kind = ErrorKind::NotSocketIo, .message = frames.error().detail});

    const QPointer self(this);
    m_isDelivering = true;
    for (const Frame& frame : *frames) {
        if (const auto* text = std::get_if<QString>(&frame))
            m_listener.transportText(*text);
        else
            m_listener.transportBinary(std::get<QByteArray>(frame));
        if (!self || m_isFinished)
            return;
    }
    m_isDelivering = false;
    if (!m_isPaused)
        poll();
    checkIdle();
}

void PollingTransport::sendText(const QString& packet)
{
    m_outgoing.append(packet);
    flush();
}

void PollingTransport::sendBinary(const QByteArray& bytes)
{
    m_outgoing.append(bytes);
    flush();
}

void PollingTransport::flush()
{
    if (m_isFlushDue || m_isPaused)
        return;
    m_isFlushDue = true; // at the end of this turn of the event loop, so that a burst leaves together
    QTimer::singleShot(0, this, [this] {
        m_isFlushDue = false;
        if (m_post || m_isPaused || m_isFinished || m_outgoing.isEmpty())
            return;
        m_post = post(Payload::encode(m_outgoing, m_revision, m_maxPayload));
        connect(m_post, &QNetworkReply::finished, this, &PollingTransport::takePosted);
    });
}

QNetworkReply* PollingTransport::post(const Payload& payload)
{
    QNetworkRequest request = m_requests.polling(m_asked, m_sid);
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      payload.isOctetStream ? u"application/octet-stream"_s : u"text/plain;charset=UTF-8"_s);
    if (m_patience.count() > 0)
        request.setTransferTimeout(static_cast<int>(std::min<qint64>(m_patience.count(), 1 << 30)));
    QNetworkReply* reply = m_requests.network().post(request, payload.body);
    m_requests.guard(*reply);
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    return reply;
}

void PollingTransport::takePosted()
{
    QNetworkReply* reply = m_post;
    m_post = nullptr;
    if (reply->error() != QNetworkReply::NoError || statusOf(*reply) != 200)
        return finish(failed(*reply));
    if (!m_outgoing.isEmpty())
        flush();
    checkIdle();
}

void PollingTransport::pause(std::function<void()> whenIdle)
{
    m_isPaused = true;
    m_whenIdle = std::move(whenIdle);
    checkIdle();
}

void PollingTransport::resume()
{
    m_isPaused = false;
    m_whenIdle = {};
    if (!m_get && !m_isDelivering)
        poll();
    if (!m_outgoing.isEmpty())
        flush();
}

void PollingTransport::checkIdle()
{
    if (m_isPaused && m_whenIdle && !m_isDelivering && !m_get && !m_post)
        std::exchange(m_whenIdle, {})();
}

Closure PollingTransport::failed(QNetworkReply& reply) const
{
    if (const int status = statusOf(reply); status != 0 && status != 200) {
        const QJsonObject body = QJsonDocument::fromJson(reply.read(4096)).object();
        return Closure::refusedByHttp(status, body.value("message"_L1).toString());
    }
    return {.kind = kindOf(reply.error()), .message = reply.errorString()};
}

void PollingTransport::finish(const Closure& closure)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_listener.transportClosed(closure);
}

} // namespace duologue::socketio
