#pragma once

#include <QList>
#include <QObject>
#include <QPointF>
#include <QTimer>
#include <QVariantAnimation>

class QGraphicsOpacityEffect;
class QWidget;

namespace duologue::ui {

/// Lets widgets over a picture fade away after 3 s without a move of the mouse, a key or a touch, and come
/// back with the next one. Widgets that hold the keyboard focus or lie under the mouse stay. Faded widgets
/// are transparent, not hidden: assistive technology still finds and presses them.
class Fading : public QObject {
    Q_OBJECT

public:
    /// `stage` is the window whose moves count; the widgets lie in it.
    Fading(QWidget* stage, const QList<QWidget*>& widgets);

    /// Off: everything stays visible.
    void setEnabled(bool enabled);

    /// Something happened that is to be seen: back for another while.
    void wake();

    [[nodiscard]] bool isFaded() const { return m_faded; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fade();
    [[nodiscard]] bool isInUse(const QWidget* widget) const;
    void fadeTo(double opacity);
    void setOpacity(double opacity);

    QWidget* m_stage;
    QList<QWidget*> m_widgets;
    QTimer m_rest;
    QPointF m_mouse; ///< on the screen, at its last move
    QVariantAnimation m_animation;
    bool m_enabled = false;
    bool m_faded = false;
};

} // namespace duologue::ui
