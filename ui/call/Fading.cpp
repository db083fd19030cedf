#include "ui/call/Fading.h"

#include "ui/style/Tokens.h"

#include <QApplication>
#include <QGraphicsOpacityEffect>
#include <QHoverEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace duologue::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kRest = 3s;

} // namespace

Fading::Fading(QWidget* stage, const QList<QWidget*>& widgets)
    : QObject(stage), m_stage(stage), m_widgets(widgets)
{
    stage->setAttribute(Qt::WA_Hover); // moves over children reach the stage as hovers
    stage->installEventFilter(this);
    for (QWidget* widget : widgets) {
        auto* effect = new QGraphicsOpacityEffect(widget);
        effect->setEnabled(false);
        widget->setGraphicsEffect(effect);
    }
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &Fading::fade);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { setOpacity(value.toDouble()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && m_stage->isAncestorOf(now))
            wake();
    });
}

void Fading::setEnabled(bool enabled)
{
    if (m_enabled == enabled)
        return;
    m_enabled = enabled;
    wake();
}

bool Fading::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
        // Something may have moved under the mouse, not the mouse. Qt 6.4 says the new place for the old one.
        if (const QPointF at = static_cast<QHoverEvent*>(event)->globalPosition();
            std::exchange(m_mouse, at) == at)
            break;
        [[fallthrough]];
    case QEvent::HoverEnter:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
    case QEvent::Show:
        wake();
        break;
    case QEvent::Hide:
        m_rest.stop();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Fading::wake()
{
    m_faded = false;
    fadeTo(1.0);
    if (m_enabled && m_stage->isVisible())
        m_rest.start();
    else
        m_rest.stop();
}

void Fading::fade()
{
    if (std::ranges::any_of(m_widgets, [this](const QWidget* widget) { return isInUse(widget); })) {
        m_rest.start();
        return;
    }
    m_faded = true;
    fadeTo(0.0);
}

bool Fading::isInUse(const QWidget* widget) const
{
    const QWidget* focus = QApplication::focusWidget();
    return widget->underMouse() || (focus != nullptr && widget->isAncestorOf(focus));
}

void Fading::fadeTo(double opacity)
{
    const auto* effect = static_cast<QGraphicsOpacityEffect*>(m_widgets.first()->graphicsEffect());
    const double now = effect->isEnabled() ? effect->opacity() : 1.0;
    m_animation.stop();
    if (now == opacity)
        return;
    if (style::isMotionReduced(m_stage)) {
        setOpacity(opacity);
        return;
    }
    m_animation.setStartValue(now);
    m_animation.setEndValue(opacity);
    m_animation.setDuration(180);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    m_animation.start();
}

void Fading::setOpacity(double opacity)
{
    for (QWidget* widget : m_widgets) {
        auto* effect = static_cast<QGraphicsOpacityEffect*>(widget->graphicsEffect());
        effect->setOpacity(opacity);
        effect->setEnabled(opacity < 1.0); // an opaque widget must not pay for being drawn twice
    }
}

} // namespace duologue::ui
