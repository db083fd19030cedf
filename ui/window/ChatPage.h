#pragma once

#include "app/viewmodels/ChatViewModel.h"

#include <QElapsedTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QSplitter;

namespace duologue::viewmodels {
class ConnectionViewModel;
class SettingsViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class Banner;
class CallWindows;
class ConversationPane;
class RoomListPane;
class RoundButton;

/// What a signed-in person works with: rooms on one side, the conversation on the other, and the windows of a
/// call. In a narrow window one side at a time.
class ChatPage : public QWidget {
    Q_OBJECT

public:
    ChatPage(viewmodels::ChatViewModel& chat, viewmodels::ConnectionViewModel& connection,
             viewmodels::SettingsViewModel& settings, QWidget* parent);
    ~ChatPage() override;

    [[nodiscard]] QSplitter* splitter() const { return m_splitter; }
    [[nodiscard]] RoundButton* menuButton() const;
    [[nodiscard]] QString roomName() const { return m_chat.conversation.name(); }

    [[nodiscard]] bool isInCall() const;
    void endCall();
    void focusSearch();
    void findInChat();
    void startNewChat();
    void openNeighbour(int step);
    /// Esc: back to the list, if that makes sense. Answers whether it did.
    bool goBack();

Q_SIGNALS:
    void roomChanged();   ///< another one, or its name
    void devicesWanted(); ///< the page where they are chosen and checked

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildCallBar();
    void open(const RoomTitle& room);
    void showPanes();
    void showBanner();
    void showCallBar();

    viewmodels::ChatViewModel& m_chat;
    viewmodels::ConnectionViewModel& m_connection;
    QWidget* m_callBar;
    QElapsedTimer m_callBarShown;
    QLabel* m_callText;
    QPushButton* m_stopSharing;
    QPushButton* m_callMute;
    QPushButton* m_callHangUp;
    Banner* m_banner;
    RoomListPane* m_rooms;
    ConversationPane* m_conversation;
    QSplitter* m_splitter;
    std::unique_ptr<CallWindows> m_callWindows;
};

} // namespace duologue::ui
