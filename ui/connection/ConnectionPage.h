#pragma once

#include "app/viewmodels/ConnectionViewModel.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace duologue::ui {

class PushButton;

/// Where a person says which server and who they are: one centred column. Return connects; an error stands
/// under the field that caused it, which gets the focus. Grows a scroll bar when the window is too low for
/// it.
class ConnectionPage : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionPage(viewmodels::ConnectionViewModel& connection, QWidget* parent = nullptr);

    /// Accounts that are signed in, to go back to: id and name of each.
    void setAccounts(const QList<std::pair<QString, QString>>& accounts);
    /// What is typed at the moment.
    [[nodiscard]] viewmodels::SignInForm form() const;

Q_SIGNALS:
    void importRequested();
    void testRequested();
    void accountChosen(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void addField(QLineEdit* field, QLabel* label, QPushButton* beside = nullptr);
    void retranslate();
    void restyle();
    void submit();
    void showForm();
    void takeForm();
    void showProfile();
    void buildMore();
    void showStage();
    void showError();
    void focusWhereToGoOn();
    [[nodiscard]] QLineEdit* fieldToGoOnWith() const;
    [[nodiscard]] QLineEdit* fieldOf(viewmodels::ConnectionViewModel::Field field) const;

    viewmodels::ConnectionViewModel& m_connection;
    QVBoxLayout* m_column;
    QWidget* m_columnWidget;
    QLabel* m_logo;
    QLabel* m_title;
    QLabel* m_serverLabel;
    QLabel* m_userLabel;
    QLabel* m_tokenLabel;
    QLineEdit* m_server;
    QLineEdit* m_user;
    QLineEdit* m_token;
    QPushButton* m_showToken;
    QLabel* m_error;
    QHash<QLineEdit*, QVBoxLayout*> m_groups; ///< label, field and error of each
    PushButton* m_connect;
    PushButton* m_cancel;
    QProgressBar* m_progress;
    QWidget* m_profileRow; ///< "The server profile of … is used", and a way out of it
    QLabel* m_profile;
    QPushButton* m_dropProfile;
    QPushButton* m_certificate;
    QPushButton* m_import;
    QPushButton* m_test;
    QLabel* m_accountsLabel;
    QVBoxLayout* m_accounts;
};

} // namespace duologue::ui
