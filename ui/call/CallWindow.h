#pragma once

#include "app/viewmodels/CallViewModel.h"

#include <QWidget>

class QFrame;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace duologue::ui {

class Avatar;
class CallControls;
class CallMenu;
class Fading;
class OwnPicture;
class Plate;
class PushButton;
class RoundButton;
class StatisticsPlate;
class VerificationPlate;
class VideoView;
class WaitingPlate;

/// One call from dialling to the reason why it ended: the other's picture, or the avatar when there is none;
/// my own picture in a corner (large until somebody answers); name and time on top; the controls at the
/// bottom, which fade when nothing moves. Closing it hangs up. Keys: M microphone, V camera, F full screen,
/// I statistics, Esc leaves full screen.
class CallWindow : public QWidget {
    Q_OBJECT

public:
    explicit CallWindow(viewmodels::CallViewModel& call);

    [[nodiscard]] VideoView* theirPicture() const { return m_theirs; }
    [[nodiscard]] VideoView* ownPicture() const;

Q_SIGNALS:
    void devicesWanted();   ///< choose and check them
    void keepOnTopWanted(); ///< small, over everything else

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildPictures();
    void buildWords();
    void buildEnding();
    void addShortcuts();
    void buildMenu();
    void showMenu(QPoint topLeading);
    void arrange();
    void refresh();
    void tellTheEnd();
    void showPictures();
    void restyle();
    void fitWarning();
    void retranslate();
    void setOwnWanted(bool wanted);
    void toggleFullScreen();

    viewmodels::CallViewModel& m_call;
    QGridLayout* m_base = nullptr;    ///< one cell: pictures, overlay and ending lie on each other
    QGridLayout* m_overlay = nullptr; ///< what lies over the pictures, 12 px from the edges
    QVBoxLayout* m_middle = nullptr;
    VideoView* m_theirs = nullptr;
    QFrame* m_sharingFrame = nullptr; ///< around everything while a screen is shown
    Avatar* m_avatar = nullptr;
    OwnPicture* m_own = nullptr;
    bool m_ownWanted = true; ///< not hidden by its eye
    RoundButton* m_showOwn = nullptr;
    Plate* m_head = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_status = nullptr;
    Plate* m_warningPlate = nullptr;
    QLabel* m_warning = nullptr;
    VerificationPlate* m_verification = nullptr;
    WaitingPlate* m_waiting = nullptr;
    StatisticsPlate* m_statistics = nullptr;
    Plate* m_muted = nullptr;
    QLabel* m_mutedIcon = nullptr;
    QLabel* m_mutedText = nullptr;
    CallControls* m_controls = nullptr;
    CallMenu* m_menu = nullptr;
    QWidget* m_ending = nullptr;
    QLabel* m_reason = nullptr;
    PushButton* m_callAgain = nullptr;
    Fading* m_fading = nullptr;
};

} // namespace duologue::ui
