#include "ui/call/CallControls.h"

#include "app/viewmodels/CallViewModel.h"
#include "ui/widgets/RoundButton.h"

#include <QGuiApplication>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::CallViewModel;

CallControls::CallControls(CallViewModel& call, QWidget* parent) : QWidget(parent), m_call(call)
{
    setObjectName(u"callControls"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4); // 12 between the circles
    const auto add = [this, row](const QString& name) {
        auto* button = new RoundButton(this);
        button->setObjectName(name);
        button->setDiameter(56);
        button->setRole(RoundButton::Role::Filled);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        return button;
    };
    m_microphone = add(u"microphone"_s);
    m_camera = add(u"camera"_s);
    m_share = add(u"shareScreen"_s);
    if (QGuiApplication::platformName().startsWith("wayland"_L1))
        m_call.sharing().letDesktopAsk();
    m_more = add(u"moreOfCall"_s);
    m_hangUp = add(u"hangUp"_s);
    m_hangUp->setRole(RoundButton::Role::Danger);

    connect(m_microphone, &RoundButton::clicked, this,
            [this] { m_call.setMicrophone(!m_call.microphoneOn()); });
    connect(m_camera, &RoundButton::clicked, this, [this] { m_call.setCamera(!m_call.cameraOn()); });
    connect(m_share, &RoundButton::clicked, this, [this] {
        if (m_call.sharing().isOn())
            m_call.sharing().stop();
        else
            Q_EMIT shareWanted();
    });
    connect(m_more, &RoundButton::clicked, this, [this] {
        const int leading = isRightToLeft() ? m_more->width() : 0;
        Q_EMIT menuWanted(m_more->mapToGlobal(QPoint(leading, 0)));
    });
    connect(m_hangUp, &RoundButton::clicked, &m_call, &CallViewModel::hangUp);
    connect(&m_call, &CallViewModel::changed, this, &CallControls::refresh);
    connect(&m_call, &CallViewModel::stateChanged, this, &CallControls::refresh);
    refresh();
}

void CallControls::refresh()
{
    const auto say = [this](RoundButton* button, const QString& icon, const QString& words,
                            const QString& key) {
        if (button->accessibleName() == words)
            return; // once a second while a call runs
        button->setIconName(icon);
        button->setAccessibleName(words);
        Q_EMIT switched();
        button->setToolTip(key.isEmpty() ? words : u"%1 (%2)"_s.arg(words, key));
    };
    if (m_call.microphoneOn())
        say(m_microphone, u"microphone"_s, tr("Mute microphone"), u"M"_s);
    else
        say(m_microphone, u"microphone-off"_s, tr("Unmute microphone"), u"M"_s);
    if (m_call.cameraOn())
        say(m_camera, u"camera"_s, tr("Turn camera off"), u"V"_s);
    else
        say(m_camera, u"camera-off"_s, tr("Turn camera on"), u"V"_s);
    m_share->setVisible(m_call.sharing().isPossible());
    m_share->setEnabled(m_call.state() == CallViewModel::State::Running && !m_call.sharing().isAsking());
    say(m_share, u"share"_s, m_call.sharing().isOn() ? tr("Stop sharing") : tr("Share screen or window"), {});
    say(m_more, u"more"_s, tr("More"), {});
    say(m_hangUp, u"call-end"_s, tr("Hang up"), {});
}

} // namespace duologue::ui
