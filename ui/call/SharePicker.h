#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace duologue::viewmodels {
class CallViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// Which screen or window the other side is to see, by small pictures of them.
class SharePicker : public QDialog {
    Q_OBJECT

public:
    SharePicker(viewmodels::CallViewModel& call, QWidget* parent);

private:
    void fill();
    void share();

    viewmodels::CallViewModel& m_call;
    QListWidget* m_list;
    QPushButton* m_share;
};

} // namespace duologue::ui
