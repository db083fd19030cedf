#include "ui/call/VideoView.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
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
    m_cutOut = {};
    tellRoom();
}

void VideoView::setCornerRadius(int radius)
{
    m_cornerRadius = radius;
    m_cutOut = {};
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
    if (m_mirror == Mirror::Yes)
        m_picture = m_picture.mirrored(true, false);
    m_cutOut = {};
    update();
    if (before != m_picture.size())
        Q_EMIT pictureSizeChanged();
}

void VideoView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this); // as it is, for that takes no picture the short way once it is told to be smooth
    if (m_cornerRadius > 0) {
        paintRounded(painter);
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
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setTransform(pictureToView(target), true);
    }
    painter.drawImage(QPoint(), m_picture);
}

/// Media made it in the size of the view; two roundings may differ by one.
bool VideoView::isPixelForPixel(const QRect& target) const
{
    const QSize wanted = (QSizeF(target.size()) * devicePixelRatioF()).toSize();
    return std::abs(wanted.width() - m_picture.width()) <= 1 &&
           std::abs(wanted.height() - m_picture.height()) <= 1;
}

QTransform VideoView::pictureToView(const QRect& target) const
{
    return QTransform::fromTranslate(target.x(), target.y())
        .scale(double(target.width()) / m_picture.width(), double(target.height()) / m_picture.height());
}

void VideoView::paintRounded(QPainter& painter)
{
    const QRect target = pictureRect();
    if (hasPicture() && target.contains(rect()) && isPixelForPixel(target)) {
        if (m_cutOut.isNull())
            m_cutOut = cutOut();
        painter.drawImage(QPoint(), m_cutOut);
        return;
    }
    QPainterPath rounded;
    rounded.addRoundedRect(rect(), m_cornerRadius, m_cornerRadius);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillPath(rounded, Qt::black);
    if (!hasPicture())
        return;
    QPainterPath picture;
    picture.addRect(target);
    QBrush brush(m_picture);
    brush.setTransform(pictureToView(target));
    painter.fillPath(target.contains(rect()) ? rounded : rounded.intersected(picture), brush);
}

/// Made once a picture, and blitted each time something beneath it is painted. Only the corners go through
/// QPainter's general way, which is slow and spreads larger areas over threads.
QImage VideoView::cutOut() const
{
    const QSize size = (QSizeF(this->size()) * devicePixelRatioF()).toSize();
    QImage piece = m_picture.copy(QRect(
        QPoint((m_picture.width() - size.width()) / 2, (m_picture.height() - size.height()) / 2), size));
    piece.reinterpretAsFormat(QImage::Format_ARGB32_Premultiplied); // it is opaque
    const double radius = m_cornerRadius * devicePixelRatioF();
    const int side = static_cast<int>(std::ceil(radius));
    QImage disc(2 * side, 2 * side, QImage::Format_ARGB32_Premultiplied);
    disc.fill(Qt::transparent);
    QPainter round(&disc);
    round.setRenderHint(QPainter::Antialiasing);
    round.setPen(Qt::NoPen);
    round.setBrush(Qt::black);
    round.drawRoundedRect(disc.rect(), radius, radius);
    round.end();
    QPainter painter(&piece);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    for (const bool right : {false, true}) {
        for (const bool bottom : {false, true}) {
            const QPoint at(right ? piece.width() - side : 0, bottom ? piece.height() - side : 0);
            painter.drawImage(at, disc, QRect(right ? side : 0, bottom ? side : 0, side, side));
        }
    }
    painter.end();
    piece.setDevicePixelRatio(devicePixelRatioF());
    return piece;
}

void VideoView::mouseDoubleClickEvent(QMouseEvent* event)
{
    setFit(m_fit == Fit::Whole ? Fit::Fill : Fit::Whole);
    event->accept();
}

} // namespace duologue::ui
