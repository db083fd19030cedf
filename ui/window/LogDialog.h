#pragma once

#include <QDialog>

namespace duologue::viewmodels {
class LogViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// The newest lines of the log, to read and to copy into a report.
class LogDialog : public QDialog {
    Q_OBJECT

public:
    LogDialog(const viewmodels::LogViewModel& log, QWidget* parent);
};

} // namespace duologue::ui
