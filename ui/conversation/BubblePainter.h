#pragma once

#include <QFont>
#include <QImage>
#include <QList>

class QPainter;
class QWidget;

namespace duologue::ui {

struct RowLayout;

/// How a row is to be painted beside what its layout says.
struct RowPaint {
    const QWidget* widget = nullptr; ///< whose palette and direction count
    qsizetype selectionStart = 0;    ///< of the message's text; equal to the end = nothing is selected
    qsizetype selectionEnd = 0;
    int focusedLink = -1;                         ///< the keyboard is on this link of the row
    QList<std::pair<qsizetype, qsizetype>> found; ///< (start, length) of what is looked for in the text
    QImage picture;                               ///< of the message; null: not there yet, or not to be read
};

/// Paints a row whose top left corner is at the painter's origin.
void paintRow(QPainter& painter, const RowLayout& row, const RowPaint& how);

/// Round a row that the keyboard is on, or that one has just come to: after all rows, for it reaches into
/// those beside it.
void paintRing(QPainter& painter, const RowLayout& row, const QWidget* widget);

/// Width of the ticks beside a time, with what is free between them.
[[nodiscard]] int tickRoom(const QFont& metaFont);

} // namespace duologue::ui
