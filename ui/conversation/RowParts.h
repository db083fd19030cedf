#pragma once

#include <QRect>

class QPainter;

namespace duologue::ui::style {
struct Tokens;
} // namespace duologue::ui::style

namespace duologue::ui {

struct RowLayout;
struct RowMetrics;
struct RowPaint;

/// What stands above the text in a bubble: the message that it answers, a picture, a file. Their sizes follow
/// from what the message says alone, so that nothing moves when a picture has been read.

/// How much room they need, at most `room` wide; nothing if there are none.
[[nodiscard]] QSize layOutParts(const RowLayout& row, const RowMetrics& metrics, int room);
/// Puts them there, one under the other.
void placeParts(RowLayout& row, const RowMetrics& metrics, const QRect& content);
void paintParts(QPainter& painter, const RowLayout& row, const RowPaint& how, const style::Tokens& tokens);

} // namespace duologue::ui
