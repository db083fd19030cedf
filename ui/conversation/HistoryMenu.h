#pragma once

#include <QMenu>

namespace duologue::viewmodels {
struct ChatViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// What can be done with the open chat as a whole: see who it is with, find in it, go to a day, export it,
/// forget it.
class HistoryMenu : public QMenu {
    Q_OBJECT

public:
    HistoryMenu(viewmodels::ChatViewModel& chat, QWidget* parent);

    void retranslate();

    void exportChat();
    void forgetChat();

Q_SIGNALS:
    void findRequested();
    void contactRequested();

private:
    void chooseDay();

    viewmodels::ChatViewModel& m_chat;
    QAction* m_contact;
    QAction* m_find;
    QAction* m_day;
    QAction* m_first;
    QAction* m_export;
    QAction* m_forget;
};

} // namespace duologue::ui
