#pragma once

#include "app/base/FrameMailbox.h"

#include <QImage>
#include <QWidget>

namespace duologue::ui {

/// The newest picture of one side of a call. It owns the mailbox that media fills, and repaints only when a
/// picture arrives: fitted, never stretched, black around it. A double click fills the view instead. Media
/// makes pictures in the size in which they are shown; only what was made for another size, while the view
/// changes its own, is scaled here. To assistive technology it is an image with the extents of the picture
/// itself.
class VideoView : public QWidget {
    Q_OBJECT

public:
    enum class Fit { Whole, Fill };
    enum class Mirror { No, Yes };

    explicit VideoView(Mirror mirror = Mirror::No, QWidget* parent = nullptr);

    [[nodiscard]] FrameMailbox* mailbox() { return &m_mailbox; }
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    [[nodiscard]] QSize pictureSize() const { return m_picture.size(); }

    void setFit(Fit fit);
    [[nodiscard]] Fit fit() const { return m_fit; }

    /// Rounds the corners of the view; 0 = square.
    void setCornerRadius(int radius);

    /// Where the picture is within the view; everything if there is none.
    [[nodiscard]] QRect pictureRect() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The first picture came, the last one went, or its size is another.
    void pictureSizeChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void take();
    void tellRoom();
    [[nodiscard]] bool isPixelForPixel(const QRect& target) const;
    void paintRounded(QPainter& painter);
    [[nodiscard]] QImage cutOut() const;
    [[nodiscard]] QTransform pictureToView(const QRect& target) const;

    FrameMailbox m_mailbox;
    QImage m_picture; ///< as it is shown, mirrored if need be
    QImage m_cutOut;  ///< what of it is within the round corners; null until it is painted
    Mirror m_mirror;
    Fit m_fit = Fit::Whole;
    int m_cornerRadius = 0;
};

} // namespace duologue::ui
