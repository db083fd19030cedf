#include "app/socketio/Plan.h"

namespace duologue::socketio {

Plan::Plan(const Options& options, const Hints& hints)
{
    for (const TransportKind kind : options.transports)
        m_candidates.append({.kind = kind, .revision = options.revision});
    if (m_candidates.isEmpty())
        m_candidates.append({.kind = TransportKind::WebSocket, .revision = options.revision});
    if (m_candidates.first().kind == TransportKind::Polling)
        m_candidates.resize(1); // a WebSocket is reached by upgrade
    else if (hints.webSocketFails && m_candidates.size() > 1)
        m_candidates.removeFirst();
}

void Plan::learn(const Candidate& failed, const Closure& closure, bool wasAsked)
{
    if (wasAsked) // a server 3.0 to 4.4 does not want to be asked
        m_candidates.prepend({.kind = failed.kind, .revision = Revision::V5});
    else if (failed.revision == Revision::Auto && closure.httpStatus == 400)
        m_candidates.prepend(
            {.kind = failed.kind, .revision = Revision::V4}); // of its time, and strict about it
    else if (closure.isFinal)
        m_candidates.clear();
}

} // namespace duologue::socketio
