#include "ui/call/Plate.h"

#include <QPainter>

#include <algorithm>

namespace duologue::ui {

Plate::Plate(QWidget* parent) : QWidget(parent) {}

void Plate::paintEvent(QPaintEvent*)
{
    constexpr QColor kShade(0, 0, 0, 150); // white text keeps 4.5:1 even over a white picture
    const qreal radius = std::min(height() / 2.0, 20.0);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kShade);
    painter.drawRoundedRect(rect(), radius, radius);
}

} // namespace duologue::ui
