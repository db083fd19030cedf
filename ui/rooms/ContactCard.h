#pragma once

#include "app/domain/Ids.h"

#include <QDialog>

class QCheckBox;
class QLabel;

namespace duologue::viewmodels {
class RoomListModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class Avatar;

/// Who somebody is: picture, name, presence, number and link; and whether to be told when they are online.
class ContactCard : public QDialog {
    Q_OBJECT

public:
    ContactCard(viewmodels::RoomListModel& rooms, RoomTitle room, QWidget* parent);

private:
    void fill();

    viewmodels::RoomListModel& m_rooms;
    RoomTitle m_room;
    Avatar* m_avatar;
    QLabel* m_name;
    QLabel* m_presence;
    QLabel* m_number;
    QCheckBox* m_tell;
};

} // namespace duologue::ui
