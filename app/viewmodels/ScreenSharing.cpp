#include "app/viewmodels/ScreenSharing.h"

#include "app/calls/CallService.h"
#include "app/platform/DesktopWindows.h"
#include "app/viewmodels/PersonText.h"

namespace duologue::viewmodels {

using platform::ScreenCastPortal;

ScreenSharing::ScreenSharing(calls::CallService& calls) : m_calls(calls)
{
    connect(&m_calls, &calls::CallService::sharingEnded, this,
            [this] { end(ScreenCastPortal::Ending::Closed); });
    connect(&m_calls, &calls::CallService::changed, this, &ScreenSharing::follow);
    connect(&m_calls, &calls::CallService::screenConnectionWanted, this, [this] {
        if (m_portal)
            m_portal->reopen();
    });
}

ScreenSharing::~ScreenSharing() = default;

void ScreenSharing::letDesktopAsk()
{
    if (m_portal)
        return;
    m_portal = std::make_unique<ScreenCastPortal>();
    connect(m_portal.get(), &ScreenCastPortal::availableChanged, this, &ScreenSharing::changed);
    connect(m_portal.get(), &ScreenCastPortal::opened, this, &ScreenSharing::take);
    connect(m_portal.get(), &ScreenCastPortal::ended, this, &ScreenSharing::end);
}

bool ScreenSharing::isPossible() const
{
    return !m_portal || m_portal->isAvailable();
}

bool ScreenSharing::isOn() const
{
    return m_calls.shared().has_value();
}

QString ScreenSharing::text() const
{
    const auto& shared = m_calls.shared();
    if (!shared)
        return {};
    if (shared->kind == ScreenSource::Kind::PortalWindow)
        return tr("You are sharing a window");
    if (shared->kind == ScreenSource::Kind::Window)
        return tr("You are sharing the window %1")
            .arg(PersonText::isolated(PersonText::oneLine(shared->name)));
    return tr("You are sharing your screen");
}

QList<ScreenSource> ScreenSharing::windows()
{
    return platform::desktopWindows();
}

void ScreenSharing::start(const ScreenSource& source)
{
    m_calls.share(source);
    Q_EMIT changed();
}

void ScreenSharing::ask()
{
    if (!m_portal || m_asking)
        return;
    m_asking = true;
    m_portal->open();
    Q_EMIT changed();
}

void ScreenSharing::stop()
{
    m_calls.stopSharing(); // follow() closes the portal
    Q_EMIT changed();
}

void ScreenSharing::take(const ScreenSource& source)
{
    m_asking = false;
    start(source);
    follow(); // the call may be over
}

/// A session of the portal lives as long as what it shows, and a question as long as its call.
void ScreenSharing::follow()
{
    if (!m_portal || !m_portal->isActive())
        return;
    const bool isWanted = m_asking ? m_calls.isAnswered() : isOn();
    if (isWanted)
        return;
    m_portal->close();
    m_asking = false;
    Q_EMIT changed();
}

void ScreenSharing::end(ScreenCastPortal::Ending why)
{
    m_asking = false;
    if (isOn())
        stop();
    follow();
    if (why == ScreenCastPortal::Ending::Closed)
        Q_EMIT noticed(
            [] { return tr("What you shared is closed: the other side does not see it any more."); });
    else if (why == ScreenCastPortal::Ending::Failed)
        Q_EMIT noticed([] { return tr("The desktop could not share anything."); });
    Q_EMIT changed();
}

} // namespace duologue::viewmodels
