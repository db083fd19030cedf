#pragma once

#include <QDialog>

class QScrollArea;

namespace duologue::ui {

/// Which keys do what, on one page.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    QScrollArea* m_area;
};

} // namespace duologue::ui
