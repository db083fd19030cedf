#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace duologue::viewmodels {
class LogViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// The newest lines of the log, to read and to copy into a report.
class LogDialog : public QDialog {
    Q_OBJECT

public:
    LogDialog(const viewmodels::LogViewModel& log, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_explanation;
    QPlainTextEdit* m_text;
    QPushButton* m_copy;
    QPushButton* m_folder;
};

} // namespace duologue::ui
