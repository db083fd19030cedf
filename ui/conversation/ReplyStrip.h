#pragma once

#include <QWidget>

class QLabel;

namespace duologue::ui {

class RoundButton;

/// Above the composer: which message the next one answers, and a way out of that. Hidden while there is none.
class ReplyStrip : public QWidget {
    Q_OBJECT

public:
    explicit ReplyStrip(QWidget* parent = nullptr);

    /// Empty `name` hides it.
    void show(const QString& name, const QString& text);

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void restyle();

    QString m_text;
    QString m_person;
    QLabel* m_name;
    QLabel* m_words;
    RoundButton* m_close;
};

} // namespace duologue::ui
