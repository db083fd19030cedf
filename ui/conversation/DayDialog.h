#pragma once

#include <QCalendarWidget>
#include <QDialog>

namespace duologue::ui {

/// Asks for a day, in the calendar of the language. Does not wait for the answer: chosen() brings it.
class DayDialog : public QDialog {
    Q_OBJECT

public:
    explicit DayDialog(QWidget* parent);

Q_SIGNALS:
    void chosen(QDate day);

private:
    QCalendarWidget* m_days;
};

} // namespace duologue::ui
