#pragma once

#include "app/domain/Ids.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace duologue::viewmodels {
class RoomListModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class RoomMenu;
class RoundButton;
class SearchResults;

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

    /// Stands under the rooms while something is typed: messages with these words.
    void setResults(SearchResults* results);

    [[nodiscard]] RoundButton* menuButton() const { return m_menu; }

Q_SIGNALS:
    void roomChosen(const duologue::RoomTitle& room);
    void exportRequested(const duologue::RoomTitle& room);
    void forgetRequested(const duologue::RoomTitle& room);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void restyle();
    void showEmptiness();
    void choose(const QModelIndex& index);
    void askMenu(const QPoint& position);
    bool searchKey(int key);
    void holdOrder();
    void letOrderGo();
    void noteFirstPaint();

    viewmodels::RoomListModel& m_rooms;
    RoundButton* m_menu;
    QLineEdit* m_search;
    RoundButton* m_newChat;
    QListView* m_list;
    QLabel* m_empty;
    SearchResults* m_results = nullptr;
    RoomMenu* m_roomMenu;
    RoomTitle m_selected;
    bool m_hasPainted = false;
    QTimer m_held; ///< rows stay where they are while the pointer moves over them
};

} // namespace duologue::ui
