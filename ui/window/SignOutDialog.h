#pragma once

#include "app/viewmodels/AccountsViewModel.h"

#include <QDialog>

class QCheckBox;

namespace duologue::ui {

/// Asks before an account leaves this computer, and whether its messages go with it.
class SignOutDialog : public QDialog {
    Q_OBJECT

public:
    SignOutDialog(viewmodels::AccountsViewModel& accounts, QWidget* parent);

private:
    viewmodels::AccountsViewModel& m_accounts;
    QCheckBox* m_wipe;
};

} // namespace duologue::ui
