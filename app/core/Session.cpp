#include "app/core/Session.h"

using namespace std::chrono_literals;

namespace duologue::core {

Session::Session(ServerLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    m_coalesce.setSingleShot(true);
    m_coalesce.setInterval(1s);
    m_listPatience.setSingleShot(true);
    m_listPatience.setInterval(10s);
    connect(&m_link, &ServerLink::connected, this, &Session::introduce);
    connect(&m_link, &ServerLink::disconnected, &m_listPatience, &QTimer::stop);
    connect(&m_listPatience, &QTimer::timeout, this, &Session::listOverdue);
    connect(&m_coalesce, &QTimer::timeout, this, [this] {
        if (std::exchange(m_askAgain, false))
            askForRooms();
    });
}

void Session::introduce()
{
    m_link.emitEvent(protocol::Status{m_link.me(), m_shownOnline});
    m_coalesce.stop();
    m_askAgain = false;
    askForRooms();
    m_listPatience.start();
    if (!m_openRoom.isEmpty())
        m_link.emitEvent(protocol::Refresh{m_openRoom});
}

void Session::setShownOnline(bool shown)
{
    if (shown == m_shownOnline)
        return;
    m_shownOnline = shown;
    m_link.emitEvent(protocol::Status{m_link.me(), shown});
}

void Session::askForRooms()
{
    if (!m_link.isConnected())
        return;
    if (m_coalesce.isActive()) {
        m_askAgain = true;
        return;
    }
    m_link.emitEvent(protocol::UserList{m_link.me()});
    m_coalesce.start();
}

void Session::refresh()
{
    if (!m_openRoom.isEmpty())
        m_link.emitEvent(protocol::Refresh{m_openRoom});
    askForRooms();
}

void Session::apply(const protocol::RefreshWanted&)
{
    askForRooms();
}

void Session::apply(const protocol::RoomsListed&)
{
    m_listPatience.stop();
}

void Session::leave()
{
    m_link.emitEvent(protocol::Status{m_link.me(), false});
    m_link.close();
}

} // namespace duologue::core
