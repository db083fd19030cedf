#pragma once

#include <QWidget>

namespace duologue::ui {

/// Says something to whoever listens with a screen reader, without being seen or taking the keyboard: to
/// assistive technology it is a notification that appears. Qt 6.4 has no announcements of its own.
class Announcer : public QWidget {
    Q_OBJECT

public:
    /// The one of the window that a widget is in.
    [[nodiscard]] static Announcer& of(QWidget* widget);

    void say(const QString& sentence);

private:
    explicit Announcer(QWidget* window);
};

} // namespace duologue::ui
