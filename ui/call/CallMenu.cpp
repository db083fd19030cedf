#include "ui/call/CallMenu.h"

#include "app/viewmodels/CallViewModel.h"

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::CallViewModel;

CallMenu::CallMenu(const CallViewModel& call, QWidget* parent) : QMenu(parent), m_call(call)
{
    setObjectName(u"callMenu"_s);
}

void CallMenu::prepare(bool fullScreen, bool statistics)
{
    clear();
    const bool running = m_call.state() == CallViewModel::State::Running;
    const auto key = [](QChar letter) {
        return u"\t"_s + letter + u"\u200E"_s; // for sight only: the window has the shortcut
    };
    addAction(tr("Devices…"), this, &CallMenu::devicesWanted);
    auto* verify = addAction(tr("Is this call private?"), this, &CallMenu::verificationWanted);
    verify->setEnabled(!m_call.verificationEmoji().isEmpty());
    auto* plots = addAction(tr("Statistics") + key(u'I'), this, &CallMenu::statisticsToggled);
    plots->setCheckable(true);
    plots->setChecked(statistics);
    plots->setEnabled(running);
    addSeparator();
    auto* whole = addAction(tr("Full screen") + key(u'F'), this, &CallMenu::fullScreenToggled);
    whole->setCheckable(true);
    whole->setChecked(fullScreen);
    addAction(tr("Keep on top, small"), this, &CallMenu::keepOnTopWanted)->setEnabled(running);
}

} // namespace duologue::ui
