#pragma once

#include <QDialog>

namespace duologue::ui {

/// Which keys do what, on one page.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget* parent);
};

} // namespace duologue::ui
