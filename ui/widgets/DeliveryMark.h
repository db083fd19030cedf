#pragma once

#include "app/domain/Message.h"

class QColor;
class QPainter;
class QRectF;

namespace duologue::ui {

/// A clock, one tick or two: waiting, sent, confirmed. Nothing for what others wrote and for what failed.
void paintDeliveryMark(QPainter& painter, const QRectF& area, Delivery delivery, const QColor& colour);

} // namespace duologue::ui
