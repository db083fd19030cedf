#include "ui/call/CallWindow.h"

#include "app/viewmodels/PersonText.h"
#include "ui/call/CallControls.h"
#include "ui/call/CallMenu.h"
#include "ui/call/Fading.h"
#include "ui/call/OwnPicture.h"
#include "ui/call/Plate.h"
#include "ui/call/SharePicker.h"
#include "ui/call/StatisticsPlate.h"
#include "ui/call/VerificationPlate.h"
#include "ui/call/VideoView.h"
#include "ui/call/WaitingPlate.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Avatar.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/RoundButton.h"

#include <QAccessible>
#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::ui {

using viewmodels::CallViewModel;
using State = CallViewModel::State;

namespace {

constexpr int kGap = 12;

QLabel* addLine(QVBoxLayout* to, const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    to->addWidget(label);
    return label;
}

} // namespace

CallWindow::CallWindow(CallViewModel& call) : m_call(call)
{
    setObjectName(u"callWindow"_s);
    setAttribute(Qt::WA_QuitOnClose, false);
    setMinimumSize(320, 240);
    setFocusPolicy(Qt::StrongFocus); // the window itself is focused first, so that the controls may fade
    resize(960, 600);
    setPalette(style::Tokens::dark().palette()); // pictures want a dark room, whatever the theme
    setAutoFillBackground(true);

    buildPictures();
    buildWords();
    buildEnding();
    restyle();
    m_fading = new Fading(this, {m_head, m_controls, m_showOwn});
    addShortcuts();
    buildMenu();
    arrange();

    connect(m_theirs, &VideoView::pictureSizeChanged, this, &CallWindow::showPictures);
    connect(m_own->view(), &VideoView::pictureSizeChanged, this, &CallWindow::showPictures);
    connect(m_own, &OwnPicture::cornerChanged, this, &CallWindow::arrange);
    connect(m_own, &OwnPicture::hideWanted, this, [this] { setOwnWanted(false); });
    connect(m_showOwn, &RoundButton::clicked, this, [this] { setOwnWanted(true); });
    connect(m_controls, &CallControls::switched, m_fading, &Fading::wake);
    connect(m_controls, &CallControls::shareWanted, this, [this] {
        if (m_call.sharing().asksDesktop())
            m_call.sharing().ask();
        else
            (new SharePicker(m_call, this))->open();
    });
    connect(&m_call, &CallViewModel::stateChanged, this, [this] {
        refresh();
        arrange();
        if (m_call.state() == State::Ended)
            tellTheEnd();
    });
    connect(&m_call, &CallViewModel::changed, this, &CallWindow::refresh);
    retranslate();
}

VideoView* CallWindow::ownPicture() const
{
    return m_own->view();
}

void CallWindow::buildPictures()
{
    m_base = new QGridLayout(this);
    m_base->setContentsMargins(0, 0, 0, 0);
    m_theirs = new VideoView;
    m_theirs->setObjectName(u"theirVideo"_s);
    m_base->addWidget(m_theirs, 0, 0);
    m_sharingFrame = new QFrame;
    m_sharingFrame->setObjectName(u"sharingFrame"_s);
    m_sharingFrame->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_sharingFrame->setFrameStyle(QFrame::Box | QFrame::Plain);
    m_sharingFrame->setLineWidth(4);
    QPalette frame = palette();
    frame.setColor(QPalette::WindowText, style::Tokens::dark().danger);
    m_sharingFrame->setPalette(frame);
    m_base->addWidget(m_sharingFrame, 0, 0);
    m_avatar = new Avatar;
    m_avatar->setObjectName(u"avatar"_s);
    m_own = new OwnPicture;
    m_middle = new QVBoxLayout; // where there is no picture
    m_middle->setSpacing(16);
    m_middle->addStretch();
    m_middle->addWidget(m_avatar, 0, Qt::AlignHCenter);
    m_base->addLayout(m_middle, 0, 0);

    m_overlay = new QGridLayout; // row 0 lies over the pictures, row 1 is as high as the controls
    m_overlay->setContentsMargins(kGap, kGap, kGap, kGap);
    m_overlay->setRowStretch(0, 1);
    m_base->addLayout(m_overlay, 0, 0);
}

void CallWindow::buildWords()
{
    m_head = new Plate;
    m_verification = new VerificationPlate(m_call);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(16, 6, 16, 6);
    auto* head = new QVBoxLayout;
    head->setSpacing(0);
    row->addLayout(head);
    row->addWidget(m_verification->emoji());
    m_name = addLine(head, u"name"_s);
    m_status = addLine(head, u"status"_s);

    m_warningPlate = new Plate;
    auto* warning = new QVBoxLayout(m_warningPlate);
    warning->setContentsMargins(16, 6, 16, 6);
    m_warning = addLine(warning, u"deviceWarning"_s);
    m_warning->setWordWrap(true);

    m_waiting = new WaitingPlate(m_call);
    m_statistics = new StatisticsPlate(m_call);

    auto* top = new QVBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_head, 0, Qt::AlignHCenter);
    top->addWidget(m_waiting, 0, Qt::AlignHCenter);
    top->addWidget(m_verification, 0, Qt::AlignHCenter);
    top->addWidget(m_warningPlate, 0, Qt::AlignHCenter);
    top->addStretch();
    m_overlay->addLayout(top, 0, 0);
    m_overlay->addWidget(m_statistics, 0, 0, Qt::AlignTop | Qt::AlignLeading);

    m_muted = new Plate;
    auto* muted = new QHBoxLayout(m_muted);
    muted->setContentsMargins(12, 6, 16, 6);
    m_mutedIcon = new QLabel;
    muted->addWidget(m_mutedIcon);
    m_mutedText = new QLabel;
    m_mutedText->setObjectName(u"remoteMuted"_s);
    m_mutedText->setTextFormat(Qt::PlainText);
    muted->addWidget(m_mutedText);

    m_showOwn = new RoundButton;
    m_showOwn->setObjectName(u"showOwnPicture"_s);
    m_showOwn->setRole(RoundButton::Role::Filled);
    m_showOwn->setIconName(u"eye"_s);
    m_showOwn->setFocusPolicy(Qt::TabFocus);

    m_controls = new CallControls(m_call);
    m_overlay->addWidget(m_controls, 1, 0, Qt::AlignHCenter);
}

void CallWindow::buildEnding()
{
    m_ending = new QWidget;
    m_ending->setObjectName(u"ending"_s);
    auto* column = new QVBoxLayout(m_ending);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_reason = addLine(column, u"reason"_s);
    m_reason->setWordWrap(true);
    m_reason->setContentsMargins(kGap, 0, kGap, 0);
    m_callAgain = new PushButton(PushButton::Role::Primary);
    m_callAgain->setObjectName(u"callAgain"_s);
    column->addWidget(m_callAgain, 0, Qt::AlignHCenter);
    m_middle->addWidget(m_ending);
    m_middle->addStretch();
    connect(m_callAgain, &QPushButton::clicked, &m_call, &CallViewModel::callAgain);
}

void CallWindow::addShortcuts()
{
    const auto add = [this](Qt::Key key, auto action) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, action);
    };
    add(Qt::Key_M, [this] { m_call.setMicrophone(!m_call.microphoneOn()); });
    add(Qt::Key_V, [this] { m_call.setCamera(!m_call.cameraOn()); });
    add(Qt::Key_F, [this] { toggleFullScreen(); });
    add(Qt::Key_I, [this] { m_statistics->setVisible(m_statistics->isHidden()); });
    add(Qt::Key_Escape, [this] {
        if (m_call.state() == State::Ended)
            m_call.dismiss();
        else if (isFullScreen())
            toggleFullScreen();
        else
            setFocus(); // back from the controls, so that they may fade
    });
}

void CallWindow::buildMenu()
{
    m_menu = new CallMenu(m_call, this);
    connect(m_controls, &CallControls::menuWanted, this, &CallWindow::showMenu);
    connect(m_menu, &CallMenu::devicesWanted, this, &CallWindow::devicesWanted);
    connect(m_menu, &CallMenu::keepOnTopWanted, this, &CallWindow::keepOnTopWanted);
    connect(m_menu, &CallMenu::fullScreenToggled, this, &CallWindow::toggleFullScreen);
    connect(m_menu, &CallMenu::verificationWanted, m_verification, &VerificationPlate::toggle);
    connect(m_menu, &CallMenu::statisticsToggled, this,
            [this] { m_statistics->setVisible(m_statistics->isHidden()); });
    connect(m_menu, &CallMenu::aboutToShow, this, [this] { m_fading->setEnabled(false); });
    connect(m_menu, &CallMenu::aboutToHide, this, &CallWindow::showPictures);
}

/// Above the place, for the controls are at the bottom.
void CallWindow::showMenu(QPoint topLeading)
{
    m_menu->prepare(isFullScreen(), !m_statistics->isHidden());
    const QSize size = m_menu->sizeHint();
    m_menu->popup(topLeading - QPoint(isRightToLeft() ? size.width() : 0, size.height() + kGap / 2));
}

void CallWindow::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_call.state() == State::Ended)
        return;
    m_menu->prepare(isFullScreen(), !m_statistics->isHidden());
    m_menu->popup(event->globalPos());
}

void CallWindow::refresh()
{
    const State state = m_call.state();
    const bool ended = state == State::Ended;
    const bool on = state != State::Idle && !ended; // what nobody sees is not laid out before the first call
    setWindowTitle(tr("Call with %1").arg(viewmodels::PersonText::isolated(m_call.name())));
    m_theirs->setAccessibleName(tr("Picture of %1").arg(m_call.name()));
    m_avatar->setPerson(m_call.peer(), m_call.initials(), m_call.avatar());
    m_name->setText(m_call.name());
    //: %1 is how long it takes, %2 what is shared
    m_status->setText(m_call.sharing().isOn()
                          ? tr("%1 · %2").arg(m_call.statusText(), m_call.sharing().text())
                          : m_call.statusText());
    m_sharingFrame->setVisible(m_call.sharing().isOn());
    m_warning->setText(m_call.deviceWarning().isEmpty() ? m_call.qualityWarning() : m_call.deviceWarning());
    m_waiting->refresh();
    m_verification->refresh();
    fitWarning();
    m_warningPlate->setHidden(ended || m_warning->text().isEmpty());
    m_mutedText->setText(tr("%1 is muted").arg(viewmodels::PersonText::isolated(m_call.name())));
    m_muted->setHidden(state != State::Running || m_call.remoteMicrophoneOn());
    m_reason->setText(m_call.statusText());
    m_callAgain->setVisible(m_call.canCallAgain());
    m_ending->setVisible(ended);
    m_head->setVisible(on);
    m_controls->setVisible(on);
    if (ended) {
        m_statistics->hide();
        m_menu->close();
    }
    showPictures();
}

/// The focus leaves the controls for the window, not for "Call again": a key pressed twice to hang up must
/// not dial.
void CallWindow::tellTheEnd()
{
    setFocus();
    QAccessibleEvent alert(m_reason, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void CallWindow::showPictures()
{
    const State state = m_call.state();
    const bool theirs = state == State::Running && m_call.remotePictureOn() && m_theirs->hasPicture();
    const bool own = m_call.cameraOn() && ownPicture()->hasPicture();
    const bool ownLarge = own && state == State::Outgoing;
    const bool ownSmall = own && state == State::Running;
    m_theirs->setVisible(theirs);
    m_avatar->setVisible(!theirs && !ownLarge);
    m_own->setSize(ownLarge ? OwnPicture::Size::Large : OwnPicture::Size::Small);
    m_own->setVisible(ownLarge || (ownSmall && m_ownWanted));
    m_showOwn->setVisible(ownSmall && !m_ownWanted);
    m_fading->setEnabled(theirs && !m_call.hasWaiting() && !m_call.sharing().isOn() &&
                         !m_call.isReconnecting());
}

void CallWindow::setOwnWanted(bool wanted)
{
    m_ownWanted = wanted;
    showPictures();
}

/// Puts what lies over the pictures where there is room for it: in a narrow window above the controls, not
/// beside.
void CallWindow::arrange()
{
    const bool beside = width() >= 700;
    const int rows = beside ? 2 : 1;
    m_overlay->addWidget(m_muted, 0, 0, rows, 1, Qt::AlignBottom | Qt::AlignLeading);
    m_overlay->addWidget(m_showOwn, 0, 0, rows, 1, m_own->corner());
    if (m_call.state() == State::Outgoing)
        m_base->addWidget(m_own, 0, 0);
    else
        m_overlay->addWidget(m_own, 0, 0, rows, 1, m_own->corner());
    m_own->setSmallWidth(std::max(72, width() * 22 / 100));
    fitWarning();
    m_avatar->setDiameter(std::clamp(height() / 3, 64, 128));

    for (QWidget* above :
         std::initializer_list<QWidget*>{m_head, m_verification, m_warningPlate, m_muted, m_controls,
                                         m_showOwn, m_ending, m_statistics, m_waiting, m_sharingFrame})
        above->raise();
}

void CallWindow::restyle()
{
    const style::Tokens& tokens = style::Tokens::dark();
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, tokens.warn);
    m_name->setFont(style::scaled(font(), 1.0, QFont::DemiBold));
    m_status->setFont(style::scaled(font(), 0.92));
    m_warning->setPalette(warning);
    m_mutedIcon->setPixmap(ui::icon(u"microphone-off"_s, 16, tokens.text, devicePixelRatioF()));
    m_mutedText->setFont(style::scaled(font(), 0.92));
    m_reason->setFont(style::scaled(font(), 1.25, QFont::DemiBold));
}

/// On one line if the window is wide enough, on as many as needed if not.
void CallWindow::fitWarning()
{
    const int line = m_warning->fontMetrics().horizontalAdvance(m_warning->text()) + kGap;
    m_warning->setFixedWidth(std::min(line, width() - 6 * kGap));
}

void CallWindow::retranslate()
{
    m_callAgain->setText(tr("Call again"));
    m_callAgain->setAccessibleName(tr("Call again"));
    m_showOwn->setAccessibleName(tr("Show own picture"));
    m_showOwn->setToolTip(tr("Show own picture"));
    m_own->retranslate();
    m_controls->refresh();
    refresh();
}

void CallWindow::toggleFullScreen()
{
    if (isFullScreen())
        showNormal();
    else
        showFullScreen();
}

void CallWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void CallWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CallWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    setFocus();
}

void CallWindow::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        setWindowState(windowState() & ~Qt::WindowFullScreen); // the next call begins in a window
}

void CallWindow::closeEvent(QCloseEvent* event)
{
    if (m_call.state() == State::Ended)
        m_call.dismiss();
    else
        m_call.hangUp();
    event->accept();
}

} // namespace duologue::ui
