#pragma once

#include <QObject>

class QWidget;

namespace duologue::viewmodels {
class ConversationViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class ConversationView;
class RoundButton;

/// The way back to the newest message, in the bottom end corner of the messages while one reads further up,
/// with the number of what has come meanwhile. It lies beside the view and not in it: in there a screen
/// reader finds rows alone.
class JumpButton : public QObject {
    Q_OBJECT

public:
    /// Lies in the view's parent.
    JumpButton(viewmodels::ConversationViewModel& conversation, ConversationView& view);

    void reset(); ///< another room
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Count;

    void count(int first, int last);
    void jump();
    void place();

    viewmodels::ConversationViewModel& m_conversation;
    ConversationView& m_view;
    RoundButton* m_button;
    Count* m_count;
    int m_unseen = 0;
};

} // namespace duologue::ui
