#pragma once

#include <QTextEdit>

namespace duologue::ui {

/// Where a message is written: grows from one line to eight, Enter sends, Shift+Enter begins a new line.
/// Plain text only; each paragraph runs in the direction of its first strong letter.
class Composer : public QTextEdit {
    Q_OBJECT

public:
    explicit Composer(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void submitted(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void fit();
};

} // namespace duologue::ui
