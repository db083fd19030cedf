#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace duologue::viewmodels {
class FindViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class RoundButton;

/// Finding words in the open chat: a field, where one stands among the hits, up and down. Return goes to an
/// older hit, Shift+Return to a newer one, Esc ends it.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(viewmodels::FindViewModel& find, QWidget* parent = nullptr);

    void begin(); ///< shows it, with the keyboard in the field
    void end();

Q_SIGNALS:
    void ended();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showState();
    void retranslate();

    viewmodels::FindViewModel& m_find;
    QLineEdit* m_field;
    QLabel* m_status;
    RoundButton* m_older;
    RoundButton* m_newer;
    RoundButton* m_close;
};

} // namespace duologue::ui
