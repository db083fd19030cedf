#pragma once

#include "app/socketio/Options.h"
#include "app/socketio/transport/Transport.h"

#include <QList>

#include <optional>

namespace duologue::socketio {

/// What earlier sessions with the same server taught; never more than a hint, for servers are replaced.
struct Hints {
    std::optional<Revision> revision;
    bool saysMaxPayload = false; ///< that server did; one that does not any more is another server
    bool webSocketFails = false; ///< begin with polling, and try to upgrade
};

/// Which ways to begin a session are tried, one after the other. Pure.
class Plan {
public:
    /// One way; `revision` is Auto when the server has to show itself.
    struct Candidate {
        TransportKind kind = TransportKind::WebSocket;
        Revision revision = Revision::Auto;

        friend bool operator==(const Candidate&, const Candidate&) = default;
    };

    Plan(const Options& options, const Hints& hints);

    [[nodiscard]] bool isEmpty() const { return m_candidates.isEmpty(); }
    [[nodiscard]] const Candidate& first() const { return m_candidates.first(); }
    [[nodiscard]] Candidate takeFirst() { return m_candidates.takeFirst(); }
    /// What the failure of one means for those that are left. `wasAsked`: it failed when it was asked for its
    /// revision.
    void learn(const Candidate& failed, const Closure& closure, bool wasAsked);

private:
    QList<Candidate> m_candidates;
};

} // namespace duologue::socketio
