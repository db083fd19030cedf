#pragma once

#include <QIcon>

namespace duologue::ui {

/// An icon of resources/icons by its role, in one colour and crisp at every scale. Those that point mirror
/// where text runs from right to left.
[[nodiscard]] QPixmap icon(const QString& role, int size, const QColor& colour, qreal pixelRatio);

} // namespace duologue::ui
