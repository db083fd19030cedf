#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace duologue::ui {

/// One sentence across the width, with at most one thing to do about it. Plain text; hidden while empty.
class Banner : public QWidget {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    /// Empty text hides it; empty `action` hides the button.
    void say(const QString& text, const QString& action = {});

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace duologue::ui
