#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace duologue::viewmodels {
class AccountsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// The accounts on this computer: which one is connected, the others to switch to, and what can be done with
/// the present one.
class AccountSettings : public QWidget {
    Q_OBJECT

public:
    AccountSettings(viewmodels::AccountsViewModel& accounts, QWidget* parent);

Q_SIGNALS:
    void testRequested();
    void profileRequested();
    void signOutRequested();

private:
    void show();
    void addButton(const QString& name, const QString& text, void (AccountSettings::*wanted)());
    void addRow(QPushButton* button);

    viewmodels::AccountsViewModel& m_accounts;
    QVBoxLayout* m_column;
};

} // namespace duologue::ui
