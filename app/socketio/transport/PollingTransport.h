#pragma once

#include "app/socketio/transport/Requests.h"
#include "app/socketio/transport/Transport.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>

namespace duologue::socketio {

/// HTTP long polling: one GET waits for what the server has to say, one POST at a time brings what we have;
/// what comes meanwhile leaves together in the next one.
class PollingTransport : public QObject, public Transport {
    Q_OBJECT

public:
    /// Asks for a handshake at once. `requests` and `listener` outlive the transport.
    PollingTransport(Requests& requests, Revision revision, Listener& listener);
    ~PollingTransport() override;

    void sendText(const QString& packet) override;
    void sendBinary(const QByteArray& bytes) override;
    [[nodiscard]] qint64 backlog() const override { return m_backlog; }
    [[nodiscard]] bool isWritable() const override { return !m_post && m_outgoing.isEmpty(); }
    [[nodiscard]] Revision revision() const override { return m_revision; }
    void setRevision(Revision revision) override { m_revision = revision; }

    /// What the handshake said; until then there is only the one request.
    void setSession(const QString& sid, qint64 maxPayload, std::chrono::milliseconds patience);
    /// Lets the requests under way end and starts no others, then calls `whenIdle`.
    void pause(std::function<void()> whenIdle);
    void endSession() override { m_sid.clear(); }
    /// Goes on after a pause that was not needed.
    void resume();
    /// Frames that no request has taken yet.
    [[nodiscard]] QList<Frame> takeUnsent();

private:
    void poll();
    void takeBody();
    void flush();
    void takePosted();
    void finish(const Closure& closure);
    void checkIdle();
    [[nodiscard]] Closure failed(QNetworkReply& reply) const;
    [[nodiscard]] QNetworkRequest postRequest(const Payload& payload);

    Requests& m_requests;
    Listener& m_listener;
    Revision m_asked;
    Revision m_revision;
    QString m_sid;
    qint64 m_maxPayload = 0;
    std::chrono::milliseconds m_patience{};
    QPointer<QNetworkReply> m_get;
    QPointer<QNetworkReply> m_post;
    QList<Frame> m_outgoing;
    qint64 m_backlog = 0; ///< characters and bytes in m_outgoing
    std::function<void()> m_whenIdle;
    bool m_isPaused = false;
    bool m_isDelivering = false;
    bool m_isFlushDue = false;
    bool m_isFinished = false;
};

} // namespace duologue::socketio
