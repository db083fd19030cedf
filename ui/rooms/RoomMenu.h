#pragma once

#include "app/domain/Ids.h"

#include <QModelIndex>
#include <QObject>

class QMenu;
class QWidget;

namespace duologue::viewmodels {
class RoomListModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// What can be done with one room of the list.
class RoomMenu : public QObject {
    Q_OBJECT

public:
    RoomMenu(viewmodels::RoomListModel& rooms, QWidget* parent);

    /// `index` is one of the model's; the menu goes when it is closed.
    QMenu* popUp(const QModelIndex& index, const QPoint& globalPosition);
    void showContact(const RoomTitle& room);

Q_SIGNALS:
    void exportRequested(const duologue::RoomTitle& room);
    void forgetRequested(const duologue::RoomTitle& room);

private:
    void addExceptions(QMenu* menu, const QModelIndex& index);

    viewmodels::RoomListModel& m_rooms;
    QWidget* m_parent;
};

} // namespace duologue::ui
