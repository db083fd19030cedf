#include "ui/call/PulsingAvatar.h"

#include "ui/style/Tokens.h"
#include "ui/widgets/Avatar.h"

#include <QPainter>
#include <QVBoxLayout>

namespace duologue::ui {

namespace {

constexpr int kRoom = 14; ///< around the avatar, for the ring

} // namespace

PulsingAvatar::PulsingAvatar(int diameter, QWidget* parent) : QWidget(parent), m_avatar(new Avatar)
{
    m_avatar->setDiameter(diameter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kRoom, kRoom, kRoom, kRoom);
    layout->addWidget(m_avatar);
    setFixedSize(diameter + 2 * kRoom, diameter + 2 * kRoom);

    m_pulse.setStartValue(0.0);
    m_pulse.setEndValue(1.0);
    m_pulse.setDuration(1600);
    m_pulse.setLoopCount(-1);
    m_pulse.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void PulsingAvatar::setPulsing(bool pulsing)
{
    if (!pulsing || style::isMotionReduced(this)) {
        m_pulse.stop();
        update();
    } else if (m_pulse.state() != QAbstractAnimation::Running) {
        m_pulse.start();
    }
}

void PulsingAvatar::paintEvent(QPaintEvent*)
{
    if (m_pulse.state() != QAbstractAnimation::Running)
        return;
    const double progress = m_pulse.currentValue().toDouble();
    QColor ring = style::Tokens::of(this).accent;
    ring.setAlphaF(static_cast<float>(0.5 * (1.0 - progress)));
    const double radius = width() / 2.0 - kRoom * (1.0 - progress);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ring);
    painter.drawEllipse(QRectF(rect()).center(), radius, radius);
}

} // namespace duologue::ui
