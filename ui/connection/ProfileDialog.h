#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace duologue::ui {

/// A server profile as text: written, pasted, or taken from a file; what is wrong with it stands under it
/// while one types.
class ProfileDialog : public QDialog {
    Q_OBJECT

public:
    /// Takes the text, or answers in a sentence why not.
    using Use = std::function<QString(const QByteArray& text)>;

    ProfileDialog(const QByteArray& text, Use use, QWidget* parent);

private:
    void build();
    void openFile();
    void load(const QString& file);
    void judge();
    void submit();

    Use m_use;
    QPlainTextEdit* m_text;
    QLabel* m_complaint;
    QPushButton* m_submit;
};

} // namespace duologue::ui
