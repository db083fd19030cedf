#include "app/socketio/Upgrade.h"

using namespace Qt::StringLiterals;

namespace duologue::socketio {

Upgrade::Upgrade(Requests& requests, Revision revision, const QString& sid)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Upgrade::failed);
    m_deadline.start(std::chrono::seconds(10)); // servers give up then, too
    m_transport =
        std::make_unique<WebSocketTransport>(requests, revision, static_cast<Transport::Listener&>(*this),
                                             sid, [this] { m_transport->sendText(u"2probe"_s); });
}

void Upgrade::transportText(const QString& packet)
{
    if (packet == "3probe"_L1) // the deadline stays: the server has still to let go of the GET
        Q_EMIT ready();
    else
        Q_EMIT failed();
}

void Upgrade::transportBinary(const QByteArray&)
{
    Q_EMIT failed();
}

void Upgrade::transportClosed(const Closure&)
{
    Q_EMIT failed();
}

} // namespace duologue::socketio
