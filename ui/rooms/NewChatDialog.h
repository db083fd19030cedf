#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace duologue::viewmodels {
class RoomListModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// Asks for a person's number and opens the chat; stays with a sentence when that fails.
class NewChatDialog : public QDialog {
    Q_OBJECT

public:
    NewChatDialog(viewmodels::RoomListModel& rooms, QWidget* parent);

private:
    void submit();

    viewmodels::RoomListModel& m_rooms;
    QLineEdit* m_user;
    QLabel* m_error;
    QPushButton* m_start;
};

} // namespace duologue::ui
