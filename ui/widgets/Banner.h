#pragma once

#include "app/base/Words.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace duologue::ui {

/// One sentence across the width, with at most one thing to do about it. Plain text; hidden while empty.
class Banner : public QWidget {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    /// No text hides it; no `action` hides the button. What stands is said anew in another language.
    void say(const Words& text, const Words& action = {});

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void put();

    Words m_words;
    Words m_actionWords;
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace duologue::ui
