#pragma once

#include "app/domain/Ids.h"

#include <QImage>
#include <QWidget>

namespace duologue::ui {

/// A person's picture in a circle, or the initials on a colour that goes with the user id.
class Avatar : public QWidget {
    Q_OBJECT

public:
    explicit Avatar(QWidget* parent = nullptr);

    void setPerson(UserId user, const QString& initials, const QImage& picture);
    void setDiameter(int diameter); ///< 44 if not said

    [[nodiscard]] static QColor colourOf(UserId user);
    /// For delegates, which have no widget for each row.
    static void paint(QPainter& painter, const QRectF& circle, UserId user, const QString& initials,
                      const QImage& picture);

    [[nodiscard]] QSize sizeHint() const override { return {m_diameter, m_diameter}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    UserId m_user;
    QString m_initials;
    QImage m_picture;
    int m_diameter = 44;
};

} // namespace duologue::ui
