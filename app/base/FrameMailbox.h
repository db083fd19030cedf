#pragma once

#include <QImage>
#include <QObject>

#include <mutex>

namespace duologue {

/// Holds the newest picture on its way from a media thread to the widget that paints it. The view owns it and
/// hands it down like a command; media posts into it from any thread and never meets a widget. Older pictures
/// are dropped: however fast frames come, at most one `arrived()` is under way.
class FrameMailbox : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Replaces the newest picture; a null image means "no picture". Any thread.
    void post(QImage frame);

    /// Where pictures are shown, in device pixels, and how they are fitted. Empty = not known.
    void setRoom(QSize room, Qt::AspectRatioMode mode);
    /// The size in which a picture of that size is best posted: as it is shown. Any thread.
    [[nodiscard]] QSize shownSize(QSize picture);

    /// The newest picture; null if there is none. Meant for the owner's thread.
    [[nodiscard]] QImage newest();

Q_SIGNALS:
    /// A newer picture can be taken. On the owner's thread.
    void arrived();

private:
    std::mutex m_mutex;
    QImage m_newest;
    QSize m_room;
    Qt::AspectRatioMode m_mode = Qt::KeepAspectRatio;
    bool m_announced = false;
};

} // namespace duologue
