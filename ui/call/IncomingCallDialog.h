#pragma once

#include <QWidget>

class QLabel;

namespace duologue::viewmodels {
class CallViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class PulsingAvatar;
class RoundButton;

/// "Sara, Video call": answer with picture, with sound only, decline, or just make it quiet. It lies on top
/// of everything in the top end corner of the screen and never takes the keyboard: what somebody types
/// elsewhere cannot answer. When the call is over before an answer it says why, without buttons.
class IncomingCallDialog : public QWidget {
    Q_OBJECT

public:
    explicit IncomingCallDialog(viewmodels::CallViewModel& call);

    /// Shows it in the corner of the screen that `near` is on.
    void showNear(const QWidget* near);

    /// Says no and goes at once.
    void decline();

Q_SIGNALS:
    void silenceWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void restyle();
    void retranslate();
    void refresh();

    viewmodels::CallViewModel& m_call;
    PulsingAvatar* m_avatar;
    QLabel* m_name;
    QLabel* m_status;
    QWidget* m_answers;
    RoundButton* m_decline;
    RoundButton* m_answerSound;
    RoundButton* m_answerVideo;
    RoundButton* m_silence;
};

} // namespace duologue::ui
