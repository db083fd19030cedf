#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace duologue::ui::style {

/// The colours that everything is painted with, in a light and a dark set. All pairs of text and ground
/// reach 4.5:1.
struct Tokens {
    QColor window;       ///< the frame
    QColor surface;      ///< lists, panels
    QColor conversation; ///< behind bubbles
    QColor text;         ///< body
    QColor text2;        ///< secondary
    QColor accent;       ///< buttons, badges, focus
    QColor onAccent;     ///< text on it
    QColor link;
    QColor bubbleIn;      ///< theirs
    QColor bubbleOut;     ///< mine
    QColor bubbleOutMeta; ///< times and ticks on mine
    QColor selection;     ///< the selected row
    QColor border;        ///< hairlines
    QColor outline;       ///< around what can be typed into or ticked: 3:1 on window and surface
    QColor online;
    QColor danger; ///< decline, failed; not on bubbleOut
    QColor warn;
    QColor badgeMuted; ///< unread of a muted room

    static const Tokens& light();
    static const Tokens& dark();

    /// The set that a widget lives in: its palette decides, so that a window may be dark in a light program.
    static const Tokens& of(const QWidget* widget);

    [[nodiscard]] QPalette palette() const;
};

/// A font relative to that of its surroundings: 1.25 for titles, 0.92 for secondary text, 0.85 for times.
[[nodiscard]] QFont scaled(const QFont& font, double factor, QFont::Weight weight = QFont::Normal);

/// How much larger a widget's text is than the 13 px that UX.md's measures are for: 1 … 2.
[[nodiscard]] double growth(const QWidget* widget);

/// Nothing moves when the desktop says so.
[[nodiscard]] bool isMotionReduced(const QWidget* widget);

/// `share` (0 to 1) of `colour` on `ground`.
[[nodiscard]] QColor mixed(const QColor& ground, const QColor& colour, float share);

} // namespace duologue::ui::style
