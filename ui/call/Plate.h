#pragma once

#include <QImage>
#include <QWidget>

namespace duologue::ui {

/// The dark, translucent plate that words and buttons lie on over a picture, whatever its colours.
class Plate : public QWidget {
    Q_OBJECT

public:
    explicit Plate(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QImage shape(QSize pixels) const;

    QImage m_shape;
};

} // namespace duologue::ui
