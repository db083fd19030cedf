#include "ui/widgets/Avatar.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace duologue::ui {

Avatar::Avatar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Avatar::setPerson(UserId user, const QString& initials, const QImage& picture)
{
    if (user == m_user && initials == m_initials && picture.cacheKey() == m_picture.cacheKey())
        return;
    m_user = user;
    m_initials = initials;
    m_picture = picture;
    update();
}

void Avatar::setDiameter(int diameter)
{
    if (diameter == m_diameter)
        return;
    m_diameter = diameter;
    updateGeometry();
    update();
}

QColor Avatar::colourOf(UserId user)
{
    static constexpr std::array<QRgb, 8> colours{0xFFB3261E, 0xFF9A5B00, 0xFF4B6B00, 0xFF006B5B,
                                                 0xFF00658F, 0xFF3D55B0, 0xFF7A3EA8, 0xFFA02D6B};
    return QColor(colours[static_cast<size_t>(user.value) % colours.size()]);
}

void Avatar::paint(QPainter& painter, const QRectF& circle, UserId user, const QString& initials,
                   const QImage& picture)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    if (picture.isNull()) {
        painter.setBrush(colourOf(user));
        painter.drawEllipse(circle);
        QFont font = painter.font();
        font.setPixelSize(std::max(8, qRound(circle.height() * 0.4)));
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(circle, Qt::AlignCenter, initials);
    } else {
        const double side = std::min(picture.width(), picture.height());
        QBrush brush(picture);
        QTransform map = QTransform::fromTranslate(circle.x(), circle.y());
        map.scale(circle.width() / side, circle.height() / side);
        map.translate((side - picture.width()) / 2, (side - picture.height()) / 2);
        brush.setTransform(map);
        painter.setBrush(brush);
        painter.drawEllipse(circle);
    }
    painter.restore();
}

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QRectF circle(0, 0, m_diameter, m_diameter);
    circle.moveCenter(QRectF(rect()).center());
    paint(painter, circle, m_user, m_initials, m_picture);
}

} // namespace duologue::ui
