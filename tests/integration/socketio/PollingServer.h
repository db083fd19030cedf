#pragma once

#include "app/socketio/codec/Payload.h"
#include "tests/integration/socketio/RawServer.h"

#include <QPointer>

#include <algorithm>
#include <utility>

/// A polling server that is scripted: bodies go out one a GET, in order; a GET waits while there is none.
class PollingServer : public RawServer {
public:
    explicit PollingServer(duologue::socketio::Revision speaks, QByteArray upgrades = "[]") : revision(speaks)
    {
        onRequest = [this, upgrades](const Request& request) {
            if (request.headers.value("upgrade").toLower() == "websocket")
                return !acceptsWebSocket && refuse(request);
            request.method == "POST" ? takePost(request) : takeGet(request, upgrades);
            return true;
        };
        handshake.clear();
    }

    void push(const QByteArray& body, const QByteArray& contentType = "text/plain; charset=UTF-8")
    {
        m_bodies.append({body, contentType});
        release();
    }

    void pushPackets(QList<duologue::socketio::Frame> frames)
    {
        const duologue::socketio::Payload payload = duologue::socketio::Payload::encode(frames, revision, 0);
        push(payload.body, payload.isOctetStream ? "application/octet-stream" : "text/plain; charset=UTF-8");
    }

    /// As a real server does after `5`: what no GET has taken goes by the WebSocket.
    void flushToWebSocket()
    {
        for (const auto& [body, contentType] : std::exchange(m_bodies, {}))
            for (const QByteArray& packet : body.split('\x1e'))
                sendText(packet);
    }

    void releasePost()
    {
        if (heldPost)
            answer(heldPost, "ok");
        heldPost = nullptr;
    }

    duologue::socketio::Revision revision;
    bool acceptsWebSocket = false;
    bool isUpgrading = false; ///< no GET is held any more, until `5`
    bool holdsPosts = false;
    QByteArray getStatus = "200 OK"; ///< of GETs after the handshake
    QByteArray postStatus = "200 OK";
    int sessions = 0;
    int getsAtOnce = 0;
    int mostGetsAtOnce = 0;
    int postsAtOnce = 0;
    int mostPostsAtOnce = 0;
    QByteArray maxPayload;
    QList<duologue::socketio::Frame> received;
    QList<QByteArray> posts;
    QPointer<QTcpSocket> heldGet;
    QPointer<QTcpSocket> heldPost;

private:
    static bool refuse(const Request& request)
    {
        answer(request.socket, {}, "403 Forbidden");
        return true;
    }

    void takeGet(const Request& request, const QByteArray& upgrades)
    {
        if (!request.target.contains("sid=")) {
            ++sessions;
            m_bodies.clear();
            QByteArray open = "0{\"sid\":\"p" + QByteArray::number(sessions) + "\",\"upgrades\":" + upgrades +
                              ",\"pingInterval\":25000,\"pingTimeout\":20000" +
                              (maxPayload.isEmpty() ? QByteArray() : ",\"maxPayload\":" + maxPayload) + "}";
            QList<duologue::socketio::Frame> frames{QString::fromUtf8(open)};
            if (revision == duologue::socketio::Revision::V4)
                frames.append(QStringLiteral("40"));
            return answer(request.socket, duologue::socketio::Payload::encode(frames, revision, 0).body);
        }
        mostGetsAtOnce = std::max(mostGetsAtOnce, ++getsAtOnce);
        if (getStatus != "200 OK") {
            --getsAtOnce;
            return answer(request.socket, "{\"code\":1,\"message\":\"Session ID unknown\"}", getStatus);
        }
        heldGet = request.socket;
        release();
    }

    void release()
    {
        if (heldGet && m_bodies.isEmpty() && isUpgrading)
            m_bodies.append(std::pair<QByteArray, QByteArray>(
                revision == duologue::socketio::Revision::V4 ? "1:6" : "6", "text/plain"));
        if (!heldGet || m_bodies.isEmpty())
            return;
        const auto [body, contentType] = m_bodies.takeFirst();
        --getsAtOnce;
        answer(std::exchange(heldGet, nullptr), body, "200 OK", contentType);
    }

    void takePost(const Request& request)
    {
        mostPostsAtOnce = std::max(mostPostsAtOnce, ++postsAtOnce);
        posts.append(request.body);
        const duologue::socketio::Payload payload{
            .body = request.body,
            .isOctetStream = request.headers.value("content-type").startsWith("application/octet-stream")};
        received += payload.decode(revision).value_or(QList<duologue::socketio::Frame>{});
        if (revision == duologue::socketio::Revision::V5 &&
            received.contains(duologue::socketio::Frame(QStringLiteral("40"))) && m_joined != sessions) {
            m_joined = sessions;
            push("40{\"sid\":\"socket" + QByteArray::number(sessions) + "\"}");
        }
        --postsAtOnce;
        if (holdsPosts && !heldPost)
            heldPost = request.socket;
        else
            answer(request.socket, "ok", postStatus);
    }

    QList<std::pair<QByteArray, QByteArray>> m_bodies;
    int m_joined = 0;
};
