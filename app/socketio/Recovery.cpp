#include "app/socketio/Recovery.h"

using namespace Qt::StringLiterals;

namespace duologue::socketio {

QJsonObject Recovery::payload(QJsonObject auth) const
{
    if (m_pid.isEmpty())
        return auth;
    auth.insert(u"pid"_s, m_pid);
    if (!m_offset.isEmpty())
        auth.insert(u"offset"_s, m_offset);
    return auth;
}

bool Recovery::takeConnect(const QJsonObject& answer)
{
    const QString pid = answer.value("pid"_L1).toString();
    const bool isRecovered = !pid.isEmpty() && pid == m_pid;
    if (!isRecovered)
        m_offset.clear();
    m_pid = pid;
    return isRecovered;
}

void Recovery::takeEvent(const Packet& packet)
{
    if (m_pid.isEmpty())
        return;
    const qsizetype count = packet.binaryItems.isEmpty() ? packet.items.size() : packet.binaryItems.size();
    if (count < 1)
        return;
    const QString last =
        packet.binaryItems.isEmpty() ? packet.items.last().toString() : packet.binaryItems.last().toString();
    if (!last.isEmpty())
        m_offset = last;
}

} // namespace duologue::socketio
