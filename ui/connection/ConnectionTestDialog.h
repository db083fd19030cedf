#pragma once

#include <QDialog>

class QGridLayout;
class QGroupBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace duologue::viewmodels {
class ConnectionTestViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// The way to the server, step by step, as it is walked; and the server's certificate, which can be trusted
/// here if the system does not.
class ConnectionTestDialog : public QDialog {
    Q_OBJECT

public:
    ConnectionTestDialog(viewmodels::ConnectionTestViewModel& test, QWidget* parent);
    ~ConnectionTestDialog() override;

private:
    void build();
    void show();
    void showRows();
    void showCertificate();

    viewmodels::ConnectionTestViewModel& m_test;
    QGridLayout* m_rows;
    QLabel* m_verdict;
    QGroupBox* m_certificate;
    QGridLayout* m_certificateLines;
    QLabel* m_trustWarning;
    QPushButton* m_trust;
};

} // namespace duologue::ui
