#include "ui/call/OwnPicture.h"

#include "ui/call/VideoView.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/RoundButton.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

OwnPicture::OwnPicture(QWidget* parent)
    : QWidget(parent), m_view(new VideoView(VideoView::Mirror::Yes, this)), m_hide(new RoundButton(this))
{
    setObjectName(u"ownPicture"_s);
    m_view->setObjectName(u"ownVideo"_s);
    m_view->setAttribute(
        Qt::WA_TransparentForMouseEvents); // dragging and the double click are not the picture's
    m_hide->setObjectName(u"hideOwnPicture"_s);
    m_hide->setRole(RoundButton::Role::Filled);
    m_hide->setDiameter(28);
    m_hide->setIconName(u"eye-off"_s);
    m_hide->setFocusPolicy(Qt::TabFocus);
    connect(m_hide, &RoundButton::clicked, this, &OwnPicture::hideWanted);
    connect(m_view, &VideoView::pictureSizeChanged, this, &OwnPicture::fitSize);
    setSize(Size::Small);
    retranslate();
}

void OwnPicture::setSize(Size size)
{
    m_size = size;
    const bool isSmall = size == Size::Small;
    m_view->setCornerRadius(isSmall ? 12 : 0);
    m_view->setFit(isSmall ? VideoView::Fit::Fill : VideoView::Fit::Whole);
    m_hide->setVisible(isSmall);
    setFocusPolicy(isSmall ? Qt::TabFocus : Qt::NoFocus);
    setCursor(isSmall ? Qt::OpenHandCursor : Qt::ArrowCursor);
    fitSize();
}

void OwnPicture::setSmallWidth(int width)
{
    m_smallWidth = width;
    fitSize();
}

void OwnPicture::fitSize()
{
    if (m_size == Size::Large) {
        setMinimumSize(0, 0);
        setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
        return;
    }
    const QSize picture = m_view->hasPicture() ? m_view->pictureSize() : QSize(16, 9);
    m_hide->setDiameter(std::clamp(m_smallWidth / 6, 20, 28));
    setFixedSize(m_smallWidth, m_smallWidth * picture.height() / picture.width());
    placeInside();
}

void OwnPicture::retranslate()
{
    setAccessibleName(tr("Own picture, move it with the arrow keys"));
    m_view->setAccessibleName(tr("Own picture"));
    m_hide->setAccessibleName(tr("Hide own picture"));
    m_hide->setToolTip(tr("Hide own picture"));
}

void OwnPicture::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeInside();
}

void OwnPicture::placeInside()
{
    constexpr int kRing = 4; // 2 px of accent, 2 px away
    const int ring = hasFocus() ? kRing : 0;
    m_view->setGeometry(rect().adjusted(ring, ring, -ring, -ring));
    constexpr int kGap = 6;
    const QSize size = m_hide->sizeHint();
    const QRect eye(QPoint(width() - size.width() - kGap, kGap), size);
    m_hide->setGeometry(QStyle::visualRect(layoutDirection(), rect(), eye));
}

void OwnPicture::paintEvent(QPaintEvent*)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style::Tokens::of(this).accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 14, 14);
}

void OwnPicture::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    placeInside();
}

void OwnPicture::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    placeInside();
}

void OwnPicture::mousePressEvent(QMouseEvent* event)
{
    if (m_size != Size::Small || event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_grip = event->position().toPoint();
    m_dragging = true;
    setCursor(Qt::ClosedHandCursor);
}

void OwnPicture::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging)
        return QWidget::mouseMoveEvent(event);
    const QRect room = parentWidget()->rect();
    const QPoint at = mapToParent(event->position().toPoint()) - m_grip;
    move(std::clamp(at.x(), 0, std::max(0, room.width() - width())),
         std::clamp(at.y(), 0, std::max(0, room.height() - height())));
}

void OwnPicture::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging)
        return QWidget::mouseReleaseEvent(event);
    m_dragging = false;
    setCursor(Qt::OpenHandCursor);
    const QPoint middle = geometry().center();
    const QPoint centre = parentWidget()->rect().center();
    const bool onTheRight = middle.x() > centre.x();
    const bool trailing = onTheRight == isLeftToRight();
    setCorner((middle.y() > centre.y() ? Qt::AlignBottom : Qt::AlignTop) |
              (trailing ? Qt::AlignTrailing : Qt::AlignLeading));
}

void OwnPicture::keyPressEvent(QKeyEvent* event)
{
    const Qt::Alignment across = m_corner & Qt::AlignHorizontal_Mask;
    const Qt::Alignment along = m_corner & Qt::AlignVertical_Mask;
    switch (event->key()) {
    case Qt::Key_Up:
        return setCorner(Qt::AlignTop | across);
    case Qt::Key_Down:
        return setCorner(Qt::AlignBottom | across);
    case Qt::Key_Left:
        return setCorner(along | (isLeftToRight() ? Qt::AlignLeading : Qt::AlignTrailing));
    case Qt::Key_Right:
        return setCorner(along | (isLeftToRight() ? Qt::AlignTrailing : Qt::AlignLeading));
    default:
        QWidget::keyPressEvent(event);
    }
}

void OwnPicture::setCorner(Qt::Alignment corner)
{
    m_corner = corner;
    Q_EMIT cornerChanged(); // also when it is the old one: the picture goes back there
}

} // namespace duologue::ui
