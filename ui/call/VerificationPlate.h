#pragma once

#include "ui/call/Plate.h"

class QLabel;
class QToolButton;

namespace duologue::viewmodels {
class CallViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// What the four emoji of a call are for: appears and goes with a click on them.
class VerificationPlate : public Plate {
    Q_OBJECT

public:
    explicit VerificationPlate(const viewmodels::CallViewModel& call, QWidget* parent = nullptr);

    /// The emoji; belongs to whoever puts it into a layout.
    [[nodiscard]] QToolButton* emoji() const { return m_emoji; }
    void refresh();
    void toggle();

protected:
    void changeEvent(QEvent* event) override;

private:
    const viewmodels::CallViewModel& m_call;
    QToolButton* m_emoji;
    QLabel* m_explanation;
};

} // namespace duologue::ui
