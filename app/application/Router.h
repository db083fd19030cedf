#pragma once

#include "app/core/ServerLink.h"
#include "app/protocol/Inbound.h"

namespace duologue::calls {
class CallService;
} // namespace duologue::calls

namespace duologue::core {
class Messages;
class Rooms;
class Session;
} // namespace duologue::core

namespace duologue::application {

/// Who gets which fact: the one place to look. A new alternative of Inbound does not compile until it has an
/// overload here. References outlive it.
class Router {
public:
    struct Services {
        core::Session& session;
        core::Rooms& rooms;
        core::Messages& messages;
        calls::CallService& calls;
    };

    explicit Router(Services services) : m_to(services) {}

    void route(const protocol::Inbound& event, const core::Acknowledge& acknowledge);
    void lineLost();

    void operator()(const protocol::RequestAnswered& event);
    void operator()(const protocol::PresenceTold& event);
    void operator()(const protocol::Received& event);
    void operator()(const protocol::CallSignalled& event);
    void operator()(const protocol::CallRequested& event);
    void operator()(const protocol::CallAnswered& event);
    void operator()(const protocol::RoomsListed& event);
    void operator()(const protocol::RefreshWanted& event);

private:
    Services m_to;
    core::Acknowledge m_acknowledge; ///< of the event that is being routed; taken by whoever stores it
};

} // namespace duologue::application
