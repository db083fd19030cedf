#pragma once

#include "ui/call/Plate.h"

class QLabel;

namespace duologue::viewmodels {
class CallViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class PushButton;

/// Says over a call that somebody else calls: end this one and answer, or decline. Takes no focus by itself.
class WaitingPlate : public Plate {
    Q_OBJECT

public:
    explicit WaitingPlate(viewmodels::CallViewModel& call, QWidget* parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    viewmodels::CallViewModel& m_call;
    QLabel* m_text;
    PushButton* m_answer;
    PushButton* m_decline;
};

} // namespace duologue::ui
