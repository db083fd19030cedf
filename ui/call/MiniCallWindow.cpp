#include "ui/call/MiniCallWindow.h"

#include "app/viewmodels/CallViewModel.h"
#include "app/viewmodels/PersonText.h"
#include "ui/call/VideoView.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/RoundButton.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::CallViewModel;

namespace {
constexpr QSize smallSize(240, 135);
constexpr int edge = 24;
} // namespace

MiniCallWindow::MiniCallWindow(CallViewModel& call)
    : QWidget(nullptr, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint), m_call(call)
{
    setObjectName(u"miniCallWindow"_s);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setPalette(style::Tokens::dark().palette());
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(smallSize);
    m_picture = new VideoView(VideoView::Mirror::No, this);
    m_picture->setObjectName(u"miniPicture"_s);
    m_picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_words = new QLabel(this);
    m_words->setObjectName(u"miniWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_buttons = new QWidget(this);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, row](const QString& name) {
        auto* button = new RoundButton(m_buttons);
        button->setObjectName(name);
        button->setRole(RoundButton::Role::Filled);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
        return button;
    };
    m_mute = add(u"miniMute"_s);
    m_back = add(u"miniBack"_s);
    m_back->setIconName(u"full-screen"_s);
    m_hangUp = add(u"miniHangUp"_s);
    m_hangUp->setRole(RoundButton::Role::Danger);
    m_hangUp->setIconName(u"call-end"_s);
    m_buttons->hide();
    connect(m_mute, &RoundButton::clicked, this, [this] { m_call.setMicrophone(!m_call.microphoneOn()); });
    connect(m_back, &RoundButton::clicked, this, &MiniCallWindow::callWindowWanted);
    connect(m_hangUp, &RoundButton::clicked, &m_call, &CallViewModel::hangUp);
    connect(&m_call, &CallViewModel::changed, this, &MiniCallWindow::refresh);
    connect(m_picture, &VideoView::pictureSizeChanged, this, &MiniCallWindow::refresh);
    refresh();
}

void MiniCallWindow::refresh()
{
    const QString name = viewmodels::PersonText::isolated(m_call.name());
    setWindowTitle(tr("Call with %1").arg(name));
    m_picture->setAccessibleName(tr("Small picture of %1").arg(name));
    m_picture->setVisible(m_call.remoteCameraOn() && m_picture->hasPicture());
    m_words->setText(name + u'\n' + m_call.statusText());
    m_words->setVisible(m_picture->isHidden());
    const bool on = m_call.microphoneOn();
    m_mute->setIconName(on ? u"microphone"_s : u"microphone-off"_s);
    const auto say = [](RoundButton* button, const QString& words) {
        button->setAccessibleName(words);
        button->setToolTip(words);
    };
    say(m_mute, on ? tr("Mute microphone") : tr("Unmute microphone"));
    say(m_back, tr("Back to the call window"));
    say(m_hangUp, tr("Hang up"));
}

void MiniCallWindow::placeInCorner()
{
    if (std::exchange(m_placed, true) || !screen())
        return;
    const QRect free = screen()->availableGeometry();
    const int x = isRightToLeft() ? free.left() + edge : free.right() - edge - width();
    move(x, free.bottom() - edge - height());
}

void MiniCallWindow::resizeEvent(QResizeEvent* event)
{
    m_picture->setGeometry(rect());
    m_words->setGeometry(rect().adjusted(8, 8, -8, -48));
    const QSize size = m_buttons->sizeHint();
    m_buttons->setGeometry((width() - size.width()) / 2, height() - size.height() - 8, size.width(),
                           size.height());
    m_buttons->raise();
    QWidget::resizeEvent(event);
}

void MiniCallWindow::showEvent(QShowEvent* event)
{
    placeInCorner();
    refresh();
    QWidget::showEvent(event);
}

void MiniCallWindow::closeEvent(QCloseEvent* event)
{
    event->ignore(); // the call goes on: to the large window
    Q_EMIT callWindowWanted();
}

void MiniCallWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::ActivationChange)
        m_buttons->setVisible(isActiveWindow() || underMouse());
    QWidget::changeEvent(event);
}

void MiniCallWindow::enterEvent(QEnterEvent* event)
{
    m_buttons->show();
    QWidget::enterEvent(event);
}

void MiniCallWindow::leaveEvent(QEvent* event)
{
    m_buttons->setVisible(isActiveWindow());
    QWidget::leaveEvent(event);
}

void MiniCallWindow::mousePressEvent(QMouseEvent* event)
{
    m_grip = event->position().toPoint();
}

void MiniCallWindow::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        move(event->globalPosition().toPoint() - m_grip);
}

void MiniCallWindow::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT callWindowWanted();
}

void MiniCallWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT callWindowWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace duologue::ui
