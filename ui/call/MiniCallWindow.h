#pragma once

#include <QWidget>

class QLabel;

namespace duologue::viewmodels {
class CallViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class RoundButton;
class VideoView;

/// The call while one does something else: small, on top of everything, draggable. Mute and hang up appear
/// under the mouse or with the keyboard focus; a double click or Return brings the call window back.
class MiniCallWindow : public QWidget {
    Q_OBJECT

public:
    explicit MiniCallWindow(viewmodels::CallViewModel& call);

    [[nodiscard]] VideoView* picture() const { return m_picture; }
    void refresh();

Q_SIGNALS:
    void callWindowWanted();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void placeInCorner();

    viewmodels::CallViewModel& m_call;
    VideoView* m_picture;
    QLabel* m_words;
    QWidget* m_buttons;
    RoundButton* m_mute;
    RoundButton* m_back;
    RoundButton* m_hangUp;
    QPoint m_grip; ///< where in the window the mouse took it
    bool m_placed = false;
};

} // namespace duologue::ui
