#include "app/base/FrameMailbox.h"

namespace duologue {

void FrameMailbox::post(QImage frame)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_newest.swap(frame); // the old picture is freed outside the lock
        if (m_announced)
            return;
        m_announced = true;
    }
    QMetaObject::invokeMethod(this, &FrameMailbox::arrived, Qt::QueuedConnection);
}

QImage FrameMailbox::newest()
{
    const std::scoped_lock lock(m_mutex);
    m_announced = false;
    return m_newest;
}

} // namespace duologue
