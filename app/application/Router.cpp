#include "app/application/Router.h"

#include "app/calls/CallService.h"
#include "app/core/Messages.h"
#include "app/core/Rooms.h"
#include "app/core/Session.h"

#include <utility>

namespace duologue::application {

void Router::route(const protocol::Inbound& event, const core::Acknowledge& acknowledge)
{
    m_acknowledge = acknowledge;
    std::visit(*this, event);
    if (const auto left = std::exchange(m_acknowledge, {}))
        left(); // nothing of it had to reach the disk first
}

void Router::lineLost()
{
    m_to.rooms.lineLost();
    m_to.messages.lineLost();
    m_to.calls.lineLost();
}

void Router::operator()(const protocol::RequestAnswered& event)
{
    m_to.rooms.apply(event);
}

void Router::operator()(const protocol::PresenceTold& event)
{
    m_to.rooms.apply(event);
}

void Router::operator()(const protocol::Received& event)
{
    m_to.messages.apply(event, std::exchange(m_acknowledge, {}));
}

void Router::operator()(const protocol::CallSignalled& event)
{
    m_to.calls.apply(event);
}

void Router::operator()(const protocol::CallRequested& event)
{
    m_to.calls.apply(event);
}

void Router::operator()(const protocol::CallAnswered& event)
{
    m_to.calls.apply(event);
}

void Router::operator()(const protocol::RoomsListed& event)
{
    m_to.session.apply(event);
    m_to.rooms.apply(event);
    m_to.messages.settle(event); // after the rooms are known: settles doubtful sends and marks gaps
}

void Router::operator()(const protocol::RefreshWanted& event)
{
    m_to.session.apply(event);
}

} // namespace duologue::application
