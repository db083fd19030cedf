#pragma once

#include <QMenu>

namespace duologue::viewmodels {
class CallViewModel;
} // namespace duologue::viewmodels

namespace duologue::ui {

/// What else a call window can do. Says what is wanted; the window does it.
class CallMenu : public QMenu {
    Q_OBJECT

public:
    CallMenu(const viewmodels::CallViewModel& call, QWidget* parent);

    /// What is the case now, for the words and marks; before it opens.
    void prepare(bool fullScreen, bool statistics);

Q_SIGNALS:
    void devicesWanted();
    void statisticsToggled();
    void fullScreenToggled();
    void keepOnTopWanted();
    void verificationWanted();

private:
    const viewmodels::CallViewModel& m_call;
};

} // namespace duologue::ui
