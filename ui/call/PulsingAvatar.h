#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace duologue::ui {

class Avatar;

/// An avatar with a ring that swells and fades around it while somebody calls; at rest with reduced motion.
class PulsingAvatar : public QWidget {
    Q_OBJECT

public:
    explicit PulsingAvatar(int diameter, QWidget* parent = nullptr);

    [[nodiscard]] Avatar* avatar() { return m_avatar; }

    void setPulsing(bool pulsing);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Avatar* m_avatar;
    QVariantAnimation m_pulse;
};

} // namespace duologue::ui
