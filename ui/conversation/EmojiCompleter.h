#pragma once

#include <QFrame>

class QListWidget;
class QTextEdit;

namespace duologue::viewmodels {
class EmojiModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// Offers emoji while ":name" is being typed. The keyboard stays in the text: Up and Down choose, Enter or
/// Tab take, Esc leaves the text as it is.
class EmojiCompleter : public QFrame {
    Q_OBJECT

public:
    EmojiCompleter(QTextEdit& editor, viewmodels::EmojiModel& emoji);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer();
    void take();
    [[nodiscard]] QString typedName() const; ///< what stands between a colon and the cursor

    QTextEdit& m_editor;
    viewmodels::EmojiModel& m_emoji;
    QListWidget* m_list;
    bool m_refused = false; ///< Esc, until another word begins
};

} // namespace duologue::ui
