#pragma once

#include "app/viewmodels/ExceptionsViewModel.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace duologue::ui {

/// The people who get through although nothing is to disturb: with their messages, with their calls.
class QuietExceptions : public QWidget {
    Q_OBJECT

public:
    QuietExceptions(viewmodels::ExceptionsViewModel& exceptions, QWidget* parent);

private:
    void show();
    void addRow(const viewmodels::ExceptionsViewModel::Row& row);
    void offer();

    viewmodels::ExceptionsViewModel& m_exceptions;
    QVBoxLayout* m_rows;
    QLineEdit* m_add;
};

} // namespace duologue::ui
