#include "ui/call/CallWindows.h"

#include "app/base/FrameMailbox.h"
#include "app/viewmodels/CallViewModel.h"
#include "ui/call/CallWindow.h"
#include "ui/call/IncomingCallDialog.h"
#include "ui/call/MiniCallWindow.h"
#include "ui/call/RingTone.h"
#include "ui/call/VideoView.h"

#include <QApplication>
#include <QShortcut>

namespace duologue::ui {

using viewmodels::CallViewModel;

namespace {
/// A window manager hands the focus round while windows come and go.
constexpr int focusSettlesMs = 400;
} // namespace

CallWindows::CallWindows(CallViewModel& call, QWidget* mainWindow)
    : m_call(call),
      m_mainWindow(mainWindow),
      m_incoming(std::make_unique<IncomingCallDialog>(call)),
      m_window(std::make_unique<CallWindow>(call)),
      m_mini(std::make_unique<MiniCallWindow>(call)),
      m_tone(new RingTone(this))
{
    m_call.showIn(m_window->theirPicture()->mailbox(), m_window->ownPicture()->mailbox());
    m_tone->setDevices(m_call.devices());
    addShortcuts();
    connect(m_incoming.get(), &IncomingCallDialog::silenceWanted, m_tone, &RingTone::stop);
    connect(&m_call, &CallViewModel::stateChanged, this, &CallWindows::showState);
    connect(&m_call, &CallViewModel::changed, this, [this] {
        if (m_call.ringsThere())
            m_tone->play(Tone::RingBack);
    });
    m_focusSettles.setSingleShot(true);
    m_focusSettles.setInterval(focusSettlesMs);
    connect(&m_focusSettles, &QTimer::timeout, this, &CallWindows::followFocus);
    connect(qApp, &QApplication::focusChanged, &m_focusSettles, qOverload<>(&QTimer::start));
    connect(m_mini.get(), &MiniCallWindow::callWindowWanted, this, [this] {
        hideMini();
        showWindow();
    });
    connect(m_window.get(), &CallWindow::keepOnTopWanted, this, &CallWindows::showMini);
    connect(m_window.get(), &CallWindow::devicesWanted, this, &CallWindows::leaveForDevices);
    FrameMailbox* large = m_window->theirPicture()->mailbox();
    connect(large, &FrameMailbox::arrived, m_mini.get(), [this, large] {
        if (m_mini->isVisible())
            m_mini->picture()->mailbox()->post(large->newest());
    });
    showState();
}

CallWindows::~CallWindows()
{
    m_focusSettles.stop();
    disconnect(qApp, nullptr, &m_focusSettles, nullptr);
    m_call.showIn(nullptr, nullptr); // the mailboxes go with the windows
}

void CallWindows::addShortcuts()
{
    m_answer = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A, m_mainWindow);
    m_decline = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D, m_mainWindow);
    for (QShortcut* shortcut : {m_answer, m_decline})
        shortcut->setContext(Qt::ApplicationShortcut);
    connect(m_answer, &QShortcut::activated, this,
            [this] { m_call.answer(m_call.isVideo() ? CallKind::Video : CallKind::Audio); });
    connect(m_decline, &QShortcut::activated, m_incoming.get(), &IncomingCallDialog::decline);
}

void CallWindows::showState()
{
    const CallViewModel::State state = m_call.state();
    const bool incoming = state == CallViewModel::State::Incoming;
    m_answer->setEnabled(incoming);
    m_decline->setEnabled(incoming);

    switch (state) {
    case CallViewModel::State::Idle:
        m_tone->stop();
        hideMini();
        m_windowWasUsed = false;
        m_incoming->hide();
        m_window->hide();
        break;
    case CallViewModel::State::Incoming:
        m_window->hide(); // of a call that ended a moment ago
        if (m_call.alert() == CallViewModel::Alert::Nothing)
            break; // it rings out unseen and is told in the conversation
        m_incoming->showNear(m_mainWindow);
        if (m_call.alert() == CallViewModel::Alert::Ring)
            m_tone->play(Tone::Ring);
        break;
    case CallViewModel::State::Outgoing:
        m_incoming->hide();
        m_window->hide(); // of a call that ended a moment ago: the new one comes to the front
        showWindow();
        if (m_call.ringsThere())
            m_tone->play(Tone::RingBack);
        else
            m_tone->stop(); // of a call that ended a moment ago
        break;
    case CallViewModel::State::Running:
        m_tone->stop();
        m_incoming->hide();
        if (!m_mini->isVisible())
            showWindow();
        break;
    case CallViewModel::State::Ended: // told where the call was to be seen
        if (m_window->isVisible() || m_mini->isVisible())
            m_tone->play(toneOf(m_call.outcome()));
        else
            m_tone->stop();
        break;
    }
}

/// The call window is left for the main window: the call stays in sight. One that has only just been opened
/// is not yet the active one.
void CallWindows::followFocus()
{
    m_windowWasUsed = m_windowWasUsed || m_window->isActiveWindow();
    if (m_windowWasUsed && m_call.state() == CallViewModel::State::Running && m_window->isVisible() &&
        !m_window->isFullScreen() && m_mainWindow->window()->isActiveWindow())
        showMini();
}

void CallWindows::showMini()
{
    m_mini->picture()->mailbox()->post(m_window->theirPicture()->mailbox()->newest());
    m_windowWasUsed = false;
    m_mini->show();
    m_window->hide();
}

/// They are chosen in the main window: the call goes small, if it is connected.
void CallWindows::leaveForDevices()
{
    if (m_call.state() == CallViewModel::State::Running)
        showMini();
    else if (m_window->isFullScreen())
        m_window->showNormal();
    Q_EMIT devicesWanted();
}

void CallWindows::hideMini()
{
    m_mini->hide();
    m_mini->picture()->mailbox()->post({});
}

void CallWindows::showWindow()
{
    if (m_window->isVisible())
        return;
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace duologue::ui
