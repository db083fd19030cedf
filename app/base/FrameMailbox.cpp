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

void FrameMailbox::setRoom(QSize room, Qt::AspectRatioMode mode)
{
    const std::scoped_lock lock(m_mutex);
    m_room = room;
    m_mode = mode;
}

QSize FrameMailbox::shownSize(QSize picture)
{
    const std::scoped_lock lock(m_mutex);
    if (m_room.isEmpty() || picture.isEmpty())
        return picture;
    const QSize shown = picture.scaled(m_room, m_mode).expandedTo({1, 1});
    const auto area = [](QSize size) {
        return qint64{size.width()} * size.height();
    };
    // What fills a view of quite another shape is mostly out of it.
    const bool isWasteful = area(shown) > 2 * area(m_room) && area(shown) > area(picture);
    return isWasteful ? picture : shown;
}

QImage FrameMailbox::newest()
{
    const std::scoped_lock lock(m_mutex);
    m_announced = false;
    return m_newest;
}

} // namespace duologue
