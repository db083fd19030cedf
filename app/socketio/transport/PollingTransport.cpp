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

qint64 sizeOf(const QList<Frame>& frames)
{
    qint64 sum = 0;
    for (const Frame& frame : frames)
        sum += std::visit([](const auto& data) { return data.size(); }, frame);
    return sum;
}

/// Cleans up after itself.
QNetworkReply* post(QNetworkAccessManager& network, const QNetworkRequest& request, const QByteArray& body,
                    const Requests::Guard& guard)
{
    QNetworkReply* reply = network.post(request, body);
    guard.watch(*reply);
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    return reply;
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
    QNetworkAccessManager& network = m_requests.network();
    const QNetworkRequest request = postRequest(last);
    const auto guard = m_requests.guard();
    if (!m_post) {
        post(network, request, last.body, guard);
        return;
    }
    connect(m_post, &QNetworkReply::finished, &network,
            [&network, request, body = last.body, guard] { post(network, request, body, guard); });
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
    m_requests.guard().watch(*m_get);
    connect(m_get, &QNetworkReply::finished, this, &PollingTransport::takeBody);
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
    m_backlog += packet.size();
    flush();
}

void PollingTransport::sendBinary(const QByteArray& bytes)
{
    m_outgoing.append(bytes);
    m_backlog += bytes.size();
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
        const Payload payload = Payload::encode(m_outgoing, m_revision, m_maxPayload);
        m_post = post(m_requests.network(), postRequest(payload), payload.body, m_requests.guard());
        m_backlog = sizeOf(m_outgoing);
        connect(m_post, &QNetworkReply::finished, this, &PollingTransport::takePosted);
    });
}

QNetworkRequest PollingTransport::postRequest(const Payload& payload)
{
    QNetworkRequest request = m_requests.polling(m_asked, m_sid);
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      payload.isOctetStream ? u"application/octet-stream"_s : u"text/plain;charset=UTF-8"_s);
    if (m_patience.count() > 0)
        request.setTransferTimeout(static_cast<int>(std::min<qint64>(m_patience.count(), 1 << 30)));
    return request;
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

QList<Frame> PollingTransport::takeUnsent()
{
    m_backlog = 0;
    return std::exchange(m_outgoing, {});
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
