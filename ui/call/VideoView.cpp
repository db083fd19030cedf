#include "ui/call/VideoView.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <cstdlib>

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
    tellRoom();
    update();
}

void VideoView::tellRoom()
{
    m_mailbox.setRoom((QSizeF(size()) * devicePixelRatioF()).toSize(),
                      m_fit == Fit::Whole ? Qt::KeepAspectRatio : Qt::KeepAspectRatioByExpanding);
}

void VideoView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    tellRoom();
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
    if (isPixelForPixel(target)) {
        painter.translate(target.topLeft());
        painter.scale(1 / devicePixelRatioF(), 1 / devicePixelRatioF());
    } else {
        painter.setTransform(pictureToView(target), true);
    }
    painter.drawImage(QPoint(), m_picture);
}

/// Media made it in the size of the view; two roundings may differ by one.
bool VideoView::isPixelForPixel(const QRect& target) const
{
    const QSize wanted = (QSizeF(target.size()) * devicePixelRatioF()).toSize();
    return m_mirror == Mirror::No && std::abs(wanted.width() - m_picture.width()) <= 1 &&
           std::abs(wanted.height() - m_picture.height()) <= 1;
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
