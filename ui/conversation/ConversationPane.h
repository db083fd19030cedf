#pragma once

#include "app/viewmodels/ChatViewModel.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace duologue::ui {

class Avatar;
class Composer;
class ConversationView;
class RoundButton;

/// The right side of the window: who it is, the messages, and the place to write; or a quiet hint when no
/// room is open.
class ConversationPane : public QWidget {
    Q_OBJECT

public:
    explicit ConversationPane(viewmodels::ChatViewModel& chat, QWidget* parent = nullptr);

    /// Whether a way back to the room list is needed: the window shows one pane at a time.
    void setBackShown(bool shown);

Q_SIGNALS:
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildFoot();
    void connectModel();
    void retranslate();
    void restyle();
    void showHead();
    void showRoom();
    void showEmptiness();
    void send(const QString& text);
    void placeJump();
    void countUnseen(int first, int last);

    viewmodels::ChatViewModel& m_chat;
    QWidget* m_nothing; ///< no room is open
    QWidget* m_room;
    QLabel* m_hint;
    RoundButton* m_back;
    Avatar* m_avatar;
    QLabel* m_name;
    QLabel* m_presence;
    RoundButton* m_voiceCall;
    RoundButton* m_videoCall;
    ConversationView* m_view;
    QLabel* m_empty;
    RoundButton* m_jump;
    QLabel* m_jumpCount;
    Composer* m_composer;
    RoundButton* m_send;
    int m_unseen = 0; ///< messages that came below what is being read
    QTimer m_presenceClock;
};

} // namespace duologue::ui
