#pragma once

#include "app/domain/Ids.h"

#include <QWidget>

class QLabel;
class QListView;
class QModelIndex;

namespace duologue::viewmodels {
class SearchModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// Under the people of that name: the messages of all chats that have what is typed. Hidden while nothing is.
class SearchResults : public QWidget {
    Q_OBJECT

public:
    explicit SearchResults(viewmodels::SearchModel& search, QWidget* parent = nullptr);

    void setQuery(const QString& typed);
    /// The keyboard comes from the field above: to the first result. False if there is none.
    bool takeFocus();
    [[nodiscard]] bool hasResults() const;

Q_SIGNALS:
    void chosen(const duologue::RoomTitle& room, qint64 messageId);
    void left();  ///< the keyboard goes back up
    void shown(); ///< or hidden

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void showState();
    void restyle();

    viewmodels::SearchModel& m_search;
    QLabel* m_head;
    QListView* m_list;
    QLabel* m_nothing;
};

} // namespace duologue::ui
