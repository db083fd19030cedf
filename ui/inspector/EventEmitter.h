#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace duologue::viewmodels {
class InspectorViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// Emits an event by hand: begins with a template, and says what became of it.
class EventEmitter : public QWidget {
    Q_OBJECT

public:
    EventEmitter(viewmodels::InspectorViewModel& inspector, QWidget* parent);

    /// Below the body, until something else is to be said.
    void say(const QString& sentence, bool isError);

protected:
    void changeEvent(QEvent* event) override;

private:
    void send();
    void retranslate();

    viewmodels::InspectorViewModel& m_inspector;
    QLabel* m_title;
    QComboBox* m_templates;
    QLineEdit* m_event;
    QPushButton* m_send;
    QPlainTextEdit* m_body;
    QLabel* m_said;
};

} // namespace duologue::ui
