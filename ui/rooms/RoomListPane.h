#pragma once

#include "app/domain/Ids.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace duologue::viewmodels {
class RoomListModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class RoundButton;

/// The left side of the window: account menu, search, new chat, and the rooms.
class RoomListPane : public QWidget {
    Q_OBJECT

public:
    explicit RoomListPane(viewmodels::RoomListModel& rooms, QWidget* parent = nullptr);

    /// Marks a room as the one that is open, without opening it.
    void showSelected(const RoomTitle& room);
    /// Opens the room `step` rows further down (or up).
    void openNeighbour(int step);
    void focusSearch();
    void startNewChat();

    [[nodiscard]] RoundButton* menuButton() const { return m_menu; }

Q_SIGNALS:
    void roomChosen(const duologue::RoomTitle& room);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void restyle();
    void showEmptiness();
    void choose(const QModelIndex& index);

    viewmodels::RoomListModel& m_rooms;
    QSortFilterProxyModel m_filtered;
    RoundButton* m_menu;
    QLineEdit* m_search;
    RoundButton* m_newChat;
    QListView* m_list;
    QLabel* m_empty;
    RoomTitle m_selected;
};

} // namespace duologue::ui
