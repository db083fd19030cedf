#include "ui/widgets/DeliveryMark.h"

#include <QPainter>

namespace duologue::ui {

namespace {

void paintTick(QPainter& painter, const QPointF& at, double size)
{
    painter.drawPolyline(QPolygonF{{at.x(), at.y() + size * 0.55},
                                   {at.x() + size * 0.3, at.y() + size * 0.85},
                                   {at.x() + size * 0.85, at.y() + size * 0.2}});
}

} // namespace

void paintDeliveryMark(QPainter& painter, const QRectF& area, Delivery delivery, const QColor& colour)
{
    painter.save();
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double size = area.height() * 0.72;
    const QPointF corner(area.left(), area.center().y() - size / 2);
    switch (delivery) {
    case Delivery::Queued: {
        const QRectF face(corner, QSizeF(size, size));
        painter.drawEllipse(face);
        painter.drawPolyline(QPolygonF{{face.center().x(), face.top() + size * 0.2},
                                       face.center(),
                                       {face.center().x() + size * 0.25, face.center().y()}});
        break;
    }
    case Delivery::Sent:
        paintTick(painter, corner, size);
        break;
    case Delivery::Confirmed:
        paintTick(painter, corner, size);
        paintTick(painter, corner + QPointF(size * 0.42, 0), size);
        break;
    case Delivery::Received:
    case Delivery::Failed:
        break;
    }
    painter.restore();
}

} // namespace duologue::ui
