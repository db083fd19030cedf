#pragma once

#include "app/viewmodels/ChatViewModel.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace duologue::viewmodels {
class SettingsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class AttachmentHands;
class Banner;
class ComposerBar;
class ConversationHead;
class ConversationView;
class FindBar;
class JumpButton;

/// The right side of the window: who it is, the messages, and the place to write; or a quiet hint when no
/// room is open.
class ConversationPane : public QWidget {
    Q_OBJECT

public:
    ConversationPane(viewmodels::ChatViewModel& chat, viewmodels::SettingsViewModel& settings,
                     QWidget* parent);

    /// Whether a way back to the room list is needed: the window shows one pane at a time.
    void setBackShown(bool shown);
    /// Of the open room; both ask first.
    void exportChat();
    void forgetChat();
    /// What is written while there is no line waits, and the field says so.
    void setConnected(bool connected);
    void findInChat();

Q_SIGNALS:
    void backRequested();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectModel();
    void connectAttachments();
    void say(const Words& sentence);
    void retranslate();
    void restyle();
    void showPlaceholder();
    void showRoom();
    void showEmptiness();
    void follow(int first, int last);

    viewmodels::ChatViewModel& m_chat;
    QWidget* m_nothing; ///< no room is open
    QWidget* m_room;
    QLabel* m_hint;
    ConversationHead* m_head;
    FindBar* m_findBar;
    ConversationView* m_view;
    QLabel* m_empty;
    JumpButton* m_jump;
    Banner* m_notice; ///< what could not be done, for a while
    QTimer m_noticeClock;
    ComposerBar* m_composer;
    AttachmentHands* m_hands;
    bool m_connected = true;
};

} // namespace duologue::ui
