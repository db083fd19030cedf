#include "app/media/Outlet.h"

#include "app/base/FrameMailbox.h"

namespace duologue::media {

void Outlet::tell(std::function<void()> news)
{
    const std::scoped_lock lock(m_mutex);
    if (m_owner)
        QMetaObject::invokeMethod(m_owner, std::move(news), Qt::QueuedConnection);
}

void Outlet::showRemote(QImage picture)
{
    const std::scoped_lock lock(m_mutex);
    if (m_remote)
        m_remote->post(std::move(picture));
}

void Outlet::showOwn(QImage picture)
{
    const std::scoped_lock lock(m_mutex);
    if (m_own)
        m_own->post(std::move(picture));
}

QSize Outlet::remoteSize(QSize picture)
{
    const std::scoped_lock lock(m_mutex);
    return m_remote ? m_remote->shownSize(picture) : picture;
}

QSize Outlet::ownSize(QSize picture)
{
    const std::scoped_lock lock(m_mutex);
    return m_own ? m_own->shownSize(picture) : picture;
}

void Outlet::hear(QByteArrayView played)
{
    const std::scoped_lock lock(m_mutex);
    if (m_audioTap)
        m_audioTap(played);
}

void Outlet::shut()
{
    const std::scoped_lock lock(m_mutex);
    m_audioTap = nullptr;
    m_owner = nullptr;
    m_remote = nullptr;
    m_own = nullptr;
}

} // namespace duologue::media
