#pragma once

#include "app/viewmodels/ChatViewModel.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace duologue::ui {

class Avatar;
class HistoryMenu;
class RoundButton;

/// Above a conversation: who it is with and how long ago they were here, calls, and what can be done with it.
class ConversationHead : public QWidget {
    Q_OBJECT

public:
    ConversationHead(viewmodels::ChatViewModel& chat, QWidget* parent);

    void setBackShown(bool shown);
    /// Each asks first.
    void exportChat();
    void forgetChat();
    /// What the view model says now.
    void refresh();

Q_SIGNALS:
    void backRequested();
    void findRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void wire();
    void retranslate();
    void showContact();

    viewmodels::ChatViewModel& m_chat;
    RoundButton* m_back;
    Avatar* m_avatar;
    QLabel* m_name;
    QLabel* m_presence;
    RoundButton* m_voiceCall;
    RoundButton* m_videoCall;
    RoundButton* m_more;
    HistoryMenu* m_historyMenu;
    QTimer m_presenceClock; ///< until what is said of their presence is no longer true
};

} // namespace duologue::ui
