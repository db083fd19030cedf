#pragma once

#include "ui/call/Plate.h"

class QLabel;

namespace duologue::viewmodels {
class CallViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// How a call flows: numbers of the last second, and bit rate, pictures and round trip of the last minute as
/// curves.
class StatisticsPlate : public Plate {
    Q_OBJECT

public:
    explicit StatisticsPlate(const viewmodels::CallViewModel& call, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    const viewmodels::CallViewModel& m_call;
    QLabel* m_numbers;
    QWidget* m_curves;
};

} // namespace duologue::ui
