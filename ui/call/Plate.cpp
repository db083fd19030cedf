#include "ui/call/Plate.h"

#include <QPainter>

#include <algorithm>

namespace duologue::ui {

Plate::Plate(QWidget* parent) : QWidget(parent) {}

void Plate::paintEvent(QPaintEvent*)
{
    // White text keeps 9:1 over a white picture, and the plate is seen whole over a black bar beside one.
    constexpr QColor kShade(34, 36, 41, 210);
    constexpr QColor kRim(255, 255, 255, 32);
    const qreal radius = std::min(height() / 2.0, 20.0);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(kRim);
    painter.setBrush(kShade);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace duologue::ui
