#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace duologue::ui {

/// Lets text cursors blink only for a while after somebody has typed or clicked, as GTK does: a program that
/// nobody touches has nothing to paint. Then they stand, visible.
class CursorRest : public QObject {
    Q_OBJECT

public:
    /// Of the whole program (QApplication); `patience` is how long they go on.
    explicit CursorRest(std::chrono::milliseconds patience = std::chrono::seconds(10),
                        QObject* parent = nullptr);
    ~CursorRest() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wake();

    QTimer m_untilRest;
    int m_flashTime; ///< the desktop's, in ms
};

} // namespace duologue::ui
