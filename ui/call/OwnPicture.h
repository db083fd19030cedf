#pragma once

#include <QWidget>

namespace duologue::ui {

class RoundButton;
class VideoView;

/// My own picture as the other side gets it, but mirrored. Small, it lies in a corner of the call window, can
/// be dragged to another (or moved with the arrow keys) and hidden by its eye; large, it fills the window
/// while nobody has answered yet. It says where it wants to be; its parent's layout puts it there.
class OwnPicture : public QWidget {
    Q_OBJECT

public:
    enum class Size { Small, Large };

    explicit OwnPicture(QWidget* parent = nullptr);

    [[nodiscard]] VideoView* view() { return m_view; }

    void setSize(Size size);
    /// The width when small; the height follows the picture.
    void setSmallWidth(int width);

    /// Which corner it is in, as the alignment of a layout: leading and trailing, so that it mirrors.
    [[nodiscard]] Qt::Alignment corner() const { return m_corner; }

    void retranslate();

Q_SIGNALS:
    void cornerChanged();
    void hideWanted();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fitSize();
    void placeInside();
    void setCorner(Qt::Alignment corner);

    VideoView* m_view;
    RoundButton* m_hide;
    Size m_size = Size::Small;
    int m_smallWidth = 160;
    Qt::Alignment m_corner = Qt::AlignBottom | Qt::AlignTrailing;
    QPoint m_grip; ///< where in this widget it was taken
    bool m_dragging = false;
};

} // namespace duologue::ui
