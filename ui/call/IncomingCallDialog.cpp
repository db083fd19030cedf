#include "ui/call/IncomingCallDialog.h"

#include "app/viewmodels/CallViewModel.h"
#include "ui/call/PulsingAvatar.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/RoundButton.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::CallViewModel;

IncomingCallDialog::IncomingCallDialog(CallViewModel& call)
    : QWidget(nullptr,
              Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint | Qt::WindowDoesNotAcceptFocus),
      m_call(call)
{
    setObjectName(u"incomingCall"_s);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    build();
    restyle();
    retranslate();

    connect(m_decline, &RoundButton::clicked, this, &IncomingCallDialog::decline);
    connect(m_answerSound, &RoundButton::clicked, this, [this] { m_call.answer(CallKind::Audio); });
    connect(m_answerVideo, &RoundButton::clicked, this, [this] { m_call.answer(CallKind::Video); });
    connect(m_silence, &RoundButton::clicked, this, [this] {
        m_silence->hide();
        Q_EMIT silenceWanted();
    });
    connect(&m_call, &CallViewModel::stateChanged, this, &IncomingCallDialog::refresh);
    connect(&m_call, &CallViewModel::changed, this, &IncomingCallDialog::refresh);
    refresh();
}

void IncomingCallDialog::showNear(const QWidget* near)
{
    m_silence->show();
    constexpr int kWidth = 360;
    constexpr int kHeight = 240; // UX.md, "Calls"; tall letters need more
    setFixedSize(kWidth, std::max(kHeight, sizeHint().height()));
    constexpr int kGap = 16;
    const QRect free = near->screen()->availableGeometry().adjusted(kGap, kGap, -kGap, -kGap);
    setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignTop | Qt::AlignTrailing, size(), free));
    show();
    raise();
}

void IncomingCallDialog::decline()
{
    hide(); // nothing is to be explained to who declined
    m_call.decline();
}

void IncomingCallDialog::build()
{
    m_avatar = new PulsingAvatar(96);
    m_name = new QLabel;
    m_name->setObjectName(u"name"_s);
    m_status = new QLabel;
    m_status->setObjectName(u"status"_s);
    for (QLabel* label : {m_name, m_status}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
    }

    m_answers = new QWidget;
    auto* answers = new QHBoxLayout(m_answers);
    answers->setContentsMargins(0, 0, 0, 0);
    answers->setSpacing(24); // 32 between the circles
    const auto add = [this](const QString& name, RoundButton::Role role, int diameter) {
        auto* button = new RoundButton(this);
        button->setRole(role);
        button->setDiameter(diameter);
        button->setObjectName(name);
        button->setFocusPolicy(
            Qt::NoFocus); // even a window manager that gives us the keyboard must not answer
        return button;
    };
    m_decline = add(u"decline"_s, RoundButton::Role::Danger, 56);
    m_answerSound = add(u"answerSound"_s, RoundButton::Role::Accept, 56);
    m_answerVideo = add(u"answerVideo"_s, RoundButton::Role::Accept, 56);
    m_silence = add(u"silence"_s, RoundButton::Role::Plain, 28);
    answers->addStretch();
    for (RoundButton* button : {m_decline, m_answerSound, m_answerVideo})
        answers->addWidget(button);
    answers->addStretch();

    auto* column = new QGridLayout(this);
    column->setContentsMargins(16, 8, 16, 16);
    column->setVerticalSpacing(0);
    column->setRowMinimumHeight(3, 12); // between words and buttons
    column->setRowStretch(4, 1);        // nothing moves when the buttons go
    column->addWidget(m_avatar, 0, 0, Qt::AlignCenter);
    column->addWidget(m_silence, 0, 0, Qt::AlignTop | Qt::AlignTrailing);
    column->addWidget(m_name, 1, 0);
    column->addWidget(m_status, 2, 0);
    column->addWidget(m_answers, 4, 0, Qt::AlignBottom);
}

void IncomingCallDialog::refresh()
{
    const bool rings = m_call.state() == CallViewModel::State::Incoming;
    setWindowTitle(tr("Incoming call"));
    m_avatar->avatar()->setPerson(m_call.peer(), m_call.initials(), m_call.avatar());
    m_avatar->setPulsing(rings);
    m_name->setText(m_call.name());
    m_status->setText(rings ? m_call.kindText() : m_call.statusText());
    m_answers->setVisible(rings);
    m_answerVideo->setVisible(m_call.isVideo());
    if (!rings)
        m_silence->hide();
}

void IncomingCallDialog::restyle()
{
    QPalette secondary = palette();
    secondary.setColor(QPalette::WindowText, style::Tokens::of(this).text2);
    m_name->setFont(style::scaled(font(), 1.25, QFont::DemiBold));
    m_status->setPalette(secondary);
}

void IncomingCallDialog::paintEvent(QPaintEvent*)
{
    const style::Tokens& tokens = style::Tokens::of(this);
    QPainter painter(this);
    painter.setPen(tokens.border);
    painter.setBrush(tokens.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void IncomingCallDialog::retranslate()
{
    const auto say = [](RoundButton* button, const QString& icon, const QString& words) {
        button->setIconName(icon);
        button->setAccessibleName(words);
        button->setToolTip(words);
    };
    say(m_decline, u"call-end"_s, tr("Decline"));
    say(m_answerSound, u"call"_s, tr("Answer with sound"));
    say(m_answerVideo, u"camera"_s, tr("Answer with video"));
    say(m_silence, u"bell-off"_s, tr("Silence"));
    refresh();
}

void IncomingCallDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace duologue::ui
