#pragma once

#include <QWidget>

namespace duologue::viewmodels {
class CallViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

class RoundButton;

/// The buttons of a call: microphone, camera, share, more, hang up. Each is named after what pressing it does
/// now. They take the keyboard focus by Tab only: a click must not keep them from fading.
class CallControls : public QWidget {
    Q_OBJECT

public:
    explicit CallControls(viewmodels::CallViewModel& call, QWidget* parent = nullptr);

    /// Takes names and icons from the call, in the present language.
    void refresh();

Q_SIGNALS:
    void shareWanted();                 ///< choose what to share
    void menuWanted(QPoint topLeading); ///< a menu over this place, in the coordinates of the screen
    /// A button means something else now, by whatever way it was switched.
    void switched();

private:
    viewmodels::CallViewModel& m_call;
    RoundButton* m_microphone;
    RoundButton* m_camera;
    RoundButton* m_share;
    RoundButton* m_more;
    RoundButton* m_hangUp;
};

} // namespace duologue::ui
