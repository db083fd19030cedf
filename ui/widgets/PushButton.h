#pragma once

#include <QPushButton>

namespace duologue::ui {

/// A flat button in the theme's colours. Primary is the one thing that a page is for. Return presses it as
/// well.
class PushButton : public QPushButton {
    Q_OBJECT

public:
    enum class Role { Primary, Plain };

    explicit PushButton(Role role, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Role m_role;
};

} // namespace duologue::ui
