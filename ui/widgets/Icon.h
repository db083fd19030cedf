#pragma once

#include <QIcon>

namespace duologue::ui {

/// An icon of resources/icons by its role, in one colour and crisp at every scale. `pointing` ones mirror
/// where text runs from right to left.
enum class IconShape { Fixed, Pointing };
[[nodiscard]] QPixmap icon(const QString& role, int size, const QColor& colour, qreal pixelRatio,
                           IconShape shape = IconShape::Fixed);

} // namespace duologue::ui
