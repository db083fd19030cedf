#include "ui/call/VideoView.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

namespace duologue::ui {

namespace {

/// Says "image" with the place of the picture, so that a magnifier or a screen reader finds it between its
/// bars.
class VideoViewAccessible : public QAccessibleWidget {
public:
    explicit VideoViewAccessible(VideoView* view) : QAccessibleWidget(view, QAccessible::Graphic) {}

    [[nodiscard]] QRect rect() const override
    {
        const auto* view = static_cast<const VideoView*>(widget());
        const QRect visible = view->pictureRect() & view->rect();
        return {view->mapToGlobal(visible.topLeft()), visible.size()};
    }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<VideoView*>(object);
    return view != nullptr ? new VideoViewAccessible(view) : nullptr;
}

} // namespace

VideoView::VideoView(Mirror mirror, QWidget* parent) : QWidget(parent), m_mirror(mirror)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)

    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&m_mailbox, &FrameMailbox::arrived, this, &VideoView::take);
}

void VideoView::setFit(Fit fit)
{
    if (m_fit == fit)
        return;
    m_fit = fit;
    update();
}

void VideoView::setCornerRadius(int radius)
{
    m_cornerRadius = radius;
    setAttribute(Qt::WA_OpaquePaintEvent, radius == 0);
    update();
}

QRect VideoView::pictureRect() const
{
    if (m_picture.isNull())
        return rect();
    const auto mode = m_fit == Fit::Whole ? Qt::KeepAspectRatio : Qt::KeepAspectRatioByExpanding;
    QRect target({}, m_picture.size().scaled(size(), mode));
    target.moveCenter(rect().center());
    return target;
}

QSize VideoView::sizeHint() const
{
    return {640, 360};
}

void VideoView::take()
{
    const QSize before = m_picture.size();
    m_picture = m_mailbox.newest();
    update();
    if (before != m_picture.size())
        Q_EMIT pictureSizeChanged();
}

void VideoView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (m_cornerRadius > 0) {
        QPainterPath rounded;
        rounded.addRoundedRect(rect(), m_cornerRadius, m_cornerRadius);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(rounded, Qt::black);
        if (hasPicture())
            paintRounded(painter, rounded);
        return;
    }
    if (!hasPicture()) {
        painter.fillRect(event->rect(), Qt::black);
        return;
    }
    const QRect target = pictureRect();
    for (const QRect& bar : event->region().subtracted(target))
        painter.fillRect(bar, Qt::black);
    painter.setTransform(pictureToView(target), true);
    painter.drawImage(QPoint(), m_picture);
}

QTransform VideoView::pictureToView(const QRect& target) const
{
    QTransform map = QTransform::fromTranslate(target.x(), target.y());
    if (m_mirror == Mirror::Yes)
        map.translate(target.width(), 0).scale(-1, 1);
    return map.scale(double(target.width()) / m_picture.width(),
                     double(target.height()) / m_picture.height());
}

void VideoView::paintRounded(QPainter& painter, const QPainterPath& rounded) const
{
    const QRect target = pictureRect();
    QPainterPath picture;
    picture.addRect(target);
    QBrush brush(m_picture);
    brush.setTransform(pictureToView(target));
    painter.fillPath(target.contains(rect()) ? rounded : rounded.intersected(picture), brush);
}

void VideoView::mouseDoubleClickEvent(QMouseEvent* event)
{
    setFit(m_fit == Fit::Whole ? Fit::Fill : Fit::Whole);
    event->accept();
}

} // namespace duologue::ui
