#include "ui/call/Plate.h"

#include <QPainter>

#include <algorithm>

namespace duologue::ui {

Plate::Plate(QWidget* parent) : QWidget(parent) {}

void Plate::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QSize wanted = (QSizeF(size()) * devicePixelRatioF()).toSize();
    if (m_shape.size() != wanted || m_shape.devicePixelRatio() != devicePixelRatioF())
        m_shape = shape(wanted);
    painter.drawImage(QPoint(), m_shape);
}

/// Kept, for the plate is painted again with each picture beneath it.
QImage Plate::shape(QSize pixels) const
{
    // White text keeps 9:1 over a white picture, and the plate is seen whole over a black bar beside one.
    constexpr QColor kShade(34, 36, 41, 210);
    constexpr QColor kRim(255, 255, 255, 32);
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatioF());
    image.fill(Qt::transparent);
    const qreal radius = std::min(height() / 2.0, 20.0);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(kRim);
    painter.setBrush(kShade);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    return image;
}

} // namespace duologue::ui
