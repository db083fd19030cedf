#include "ui/call/CallWindows.h"

#include "app/calls/CallDevices.h"
#include "app/calls/CallService.h"
#include "app/core/Avatars.h"
#include "app/core/Rooms.h"
#include "app/core/ServerLink.h"
#include "app/store/Database.h"
#include "app/store/RoomStore.h"
#include "app/viewmodels/CallViewModel.h"
#include "ui/call/CallWindow.h"
#include "ui/call/Fading.h"
#include "ui/call/IncomingCallDialog.h"
#include "ui/call/MiniCallWindow.h"
#include "ui/call/OwnPicture.h"
#include "ui/call/RingTone.h"
#include "ui/call/VideoView.h"
#include "ui/widgets/Avatar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using viewmodels::CallViewModel;

namespace {

constexpr UserId kMe{1};
constexpr UserId kSara{7};
const CallId kCall{u"call-1"_s};

QImage picture(Qt::GlobalColor colour)
{
    QImage image(640, 360, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

/// One person's services and windows, with generated media and no line to a server.
struct Desk {
    Desk()
    {
        rooms.apply(protocol::RoomsListed{
            .rooms = {{.id = 3, .title = {u"room"_s}, .user = kMe, .recipient = kSara, .name = u"Sara"_s}}});
        mainWindow.resize(400, 300);
        mainWindow.show();
        mainWindow.activateWindow();
        input->setFocus();
    }

    void ring(CallKind kind = CallKind::Video)
    {
        calls.apply(protocol::CallRequested{.call = kCall,
                                            .from = kSara,
                                            .to = kMe,
                                            .fromStatus = u"Calling"_s,
                                            .toStatus = u"Ringing"_s,
                                            .kind = kind});
    }

    void theySend(const SentMedia& media)
    {
        calls.apply(protocol::CallSignalled{
            .author = kSara, .room = {kCall.value}, .signal = {.generation = 1, .content = media}});
    }

    void theyHangUp() { calls.apply(protocol::CallAnswered{.call = kCall, .answered = false}); }

    [[nodiscard]] QWidget* dialog() const { return windows.incomingCallDialog(); }
    [[nodiscard]] QWidget* window() const { return windows.callWindow(); }
    [[nodiscard]] ui::VideoView* theirs() const { return windows.callWindow()->theirPicture(); }
    [[nodiscard]] ui::VideoView* own() const { return windows.callWindow()->ownPicture(); }

    QTemporaryDir dir;
    store::Database database{dir.filePath(u"store.sqlite"_s)};
    store::RoomStore roomStore{database};
    core::ServerLink link{{}, kMe, {}};
    core::Rooms rooms{roomStore, link};
    core::Avatars avatars{dir.path(), {}};
    viewmodels::TimeText times{QLocale(QLocale::English)};
    calls::CallService calls{link, rooms, {.fakeMedia = true}};
    CallViewModel call{calls, rooms, avatars, times};
    QWidget mainWindow;
    QLineEdit* input = new QLineEdit(&mainWindow);
    ui::CallWindows windows{call, &mainWindow};
};

/// A visible button by the name that a screen reader says.
QAbstractButton* button(const QWidget* window, const QString& name)
{
    for (auto* each : window->findChildren<QAbstractButton*>()) {
        if (each->isVisible() && QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name) == name)
            return each;
    }
    return nullptr;
}

/// Moves the focus from field to field until it has settled in a window that was the active one all the time.
/// Another program on the screen may take the keyboard whenever it shows a window.
bool settlesIn(QWidget& window, const QList<QLineEdit*>& fields)
{
    constexpr int tries = 8;
    constexpr int settledMs = 1000; // longer than CallWindows waits
    for (int i = 0; i < tries; ++i) {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            continue;
        bool left = false;
        const auto watch =
            QObject::connect(qApp, &QGuiApplication::focusWindowChanged, qApp,
                             [&](QWindow* now) { left = left || now != window.windowHandle(); });
        fields.at((i + 1) % fields.size())->setFocus();
        QTest::qWait(settledMs);
        QObject::disconnect(watch);
        if (!left)
            return true;
    }
    return false;
}

} // namespace

class CallWindowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aRingShowsTheDialogInTheTopEndCorner_data();
    void aRingShowsTheDialogInTheTopEndCorner();
    void tallLettersHaveRoomInTheDialog();
    void theDialogNeverTakesTheKeyboard();
    void aVoiceCallOffersNoVideo();
    void silenceStopsTheRingAndTheDialogStays();
    void decliningClosesTheDialogAtOnce();
    void aCallerWhoGaveUpIsTold();
    void answeringWithVideoOpensTheCallWindow();
    void answeringWithSoundLeavesTheCameraOff();
    void ctrlShiftAAnswersFromTheMainWindow();
    void ctrlShiftDDeclinesFromTheMainWindow();
    void theKeysMAndVSwitchMicrophoneAndCamera();
    void fadedControlsComeBackWhenAKeySwitchesThem();
    void theKeyFAndEscapeSwitchFullScreen();
    void theirPictureTakesThePlaceOfTheAvatar();
    void whoIsMutedIsSaid();
    void myPictureCanBeDraggedAndHidden_data();
    void myPictureCanBeDraggedAndHidden();
    void anEndSaysWhyAndGoes();
    void hangingUpTwiceByKeyDoesNotDial();
    void aRingFromBeforeASleepIsMissed();
    void aSecondCallerIsAnnouncedOverTheCall();
    void theMenuIsReachedByKeyAndDoesWhatItSays_data();
    void theMenuIsReachedByKeyAndDoesWhatItSays();
    void devicesAreChosenInTheMainWindow();
    void theCallStaysInSightWhileTheMainWindowIsUsed();
    void aWindowThatWasNotUsedYetStays_data();
    void aWindowThatWasNotUsedYetStays();
    void closingTheWindowHangsUp();
};

/// What happens at once must not wait for the module.
void CallWindowsTest::initTestCase()
{
    calls::CallDevices devices;
    devices.start();
    QTRY_VERIFY(devices.isReady());
}

void CallWindowsTest::init()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void CallWindowsTest::aRingShowsTheDialogInTheTopEndCorner_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void CallWindowsTest::aRingShowsTheDialogInTheTopEndCorner()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    Desk desk;
    QVERIFY(!desk.dialog()->isVisible());

    desk.ring();

    QTRY_VERIFY(desk.dialog()->isVisible());
    QVERIFY(!desk.window()->isVisible());
    QCOMPARE(desk.windows.ringTone()->tone(), ui::Tone::Ring);
    QCOMPARE(desk.dialog()->findChild<QLabel*>(u"name"_s)->text(), u"Sara"_s);
    QCOMPARE(desk.dialog()->findChild<QLabel*>(u"status"_s)->text(), u"Video call"_s);
    for (const QString& name : {u"Decline"_s, u"Answer with sound"_s, u"Answer with video"_s, u"Silence"_s})
        QVERIFY2(button(desk.dialog(), name) != nullptr, qPrintable(name));
    const QRect screen = desk.mainWindow.screen()->availableGeometry();
    const QPoint middle = desk.dialog()->geometry().center();
    QVERIFY(middle.y() < screen.center().y());
    QCOMPARE(middle.x() > screen.center().x(), direction == Qt::LeftToRight);
}

void CallWindowsTest::tallLettersHaveRoomInTheDialog()
{
    Desk desk;
    QFont large = desk.dialog()->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    desk.dialog()->setFont(large);

    desk.ring();

    QTRY_VERIFY(desk.dialog()->isVisible());
    const auto* name = desk.dialog()->findChild<QLabel*>(u"name"_s);
    const auto* status = desk.dialog()->findChild<QLabel*>(u"status"_s);
    const auto* answers = button(desk.dialog(), u"Decline"_s);
    QVERIFY(desk.dialog()->findChild<ui::Avatar*>()->mapTo(desk.dialog(), QPoint(0, 96)).y() <= name->y());
    for (const QLabel* label : {name, status})
        QVERIFY(label->height() >= label->sizeHint().height());
    QVERIFY(name->geometry().bottom() < status->y());
    QVERIFY(status->geometry().bottom() < answers->mapTo(desk.dialog(), QPoint()).y());
}

void CallWindowsTest::theDialogNeverTakesTheKeyboard()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.mainWindow));

    desk.ring();
    QVERIFY(QTest::qWaitForWindowExposed(desk.dialog()));
    QTest::keyClicks(QApplication::focusWidget(), u"a b"_s);

    QVERIFY(!desk.dialog()->isActiveWindow());
    QCOMPARE(desk.input->text(), u"a b"_s);
    QCOMPARE(desk.call.state(), CallViewModel::State::Incoming);

    // It asks the window manager for no keys, and one that sends them all the same finds nothing to press.
    QVERIFY(desk.dialog()->windowFlags().testFlag(Qt::WindowDoesNotAcceptFocus));
    for (const auto* each : desk.dialog()->findChildren<QWidget*>())
        QCOMPARE(each->focusPolicy(), Qt::NoFocus);
}

void CallWindowsTest::aVoiceCallOffersNoVideo()
{
    Desk desk;

    desk.ring(CallKind::Audio);

    QTRY_VERIFY(desk.dialog()->isVisible());
    QCOMPARE(desk.dialog()->findChild<QLabel*>(u"status"_s)->text(), u"Voice call"_s);
    QVERIFY(button(desk.dialog(), u"Answer with sound"_s) != nullptr);
    QVERIFY(button(desk.dialog(), u"Answer with video"_s) == nullptr);
}

void CallWindowsTest::silenceStopsTheRingAndTheDialogStays()
{
    Desk desk;
    desk.ring();

    QTest::mouseClick(button(desk.dialog(), u"Silence"_s), Qt::LeftButton);

    QCOMPARE(desk.windows.ringTone()->tone(), std::nullopt);
    QVERIFY(desk.dialog()->isVisible());
    QVERIFY(button(desk.dialog(), u"Silence"_s) == nullptr);
    QCOMPARE(desk.call.state(), CallViewModel::State::Incoming);
}

void CallWindowsTest::decliningClosesTheDialogAtOnce()
{
    Desk desk;
    desk.ring();

    QTest::mouseClick(button(desk.dialog(), u"Decline"_s), Qt::LeftButton);

    QVERIFY(!desk.dialog()->isVisible());
    QVERIFY(!desk.window()->isVisible());
    QCOMPARE(desk.windows.ringTone()->tone(), std::nullopt);
    QCOMPARE(desk.calls.state().outcome, CallOutcome::Declined);
}

void CallWindowsTest::aCallerWhoGaveUpIsTold()
{
    Desk desk;
    desk.ring();

    desk.theyHangUp();

    QCOMPARE(desk.windows.ringTone()->tone(), std::nullopt);
    QVERIFY(desk.dialog()->isVisible());
    QCOMPARE(desk.dialog()->findChild<QLabel*>(u"status"_s)->text(), desk.call.statusText());
    QVERIFY(button(desk.dialog(), u"Answer with video"_s) == nullptr);
    QTRY_VERIFY(!desk.dialog()->isVisible());
}

void CallWindowsTest::answeringWithVideoOpensTheCallWindow()
{
    Desk desk;
    desk.ring();

    QTest::mouseClick(button(desk.dialog(), u"Answer with video"_s), Qt::LeftButton);

    QVERIFY(!desk.dialog()->isVisible());
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));
    QCOMPARE(desk.windows.ringTone()->tone(), std::nullopt);
    QVERIFY(desk.window()->windowTitle().contains(u"Sara"_s));
    QCOMPARE(desk.window()->findChild<QLabel*>(u"name"_s)->text(), u"Sara"_s);
    QCOMPARE(desk.window()->findChild<QLabel*>(u"status"_s)->text(), u"Connecting…"_s);
    for (const QString& name :
         {u"Mute microphone"_s, u"Turn camera off"_s, u"Share screen or window"_s, u"More"_s, u"Hang up"_s})
        QVERIFY2(button(desk.window(), name) != nullptr, qPrintable(name));
    QVERIFY(desk.window()->hasFocus()); // not the controls, which could never fade then
}

void CallWindowsTest::answeringWithSoundLeavesTheCameraOff()
{
    Desk desk;
    desk.ring();

    QTest::mouseClick(button(desk.dialog(), u"Answer with sound"_s), Qt::LeftButton);

    QTRY_VERIFY(desk.window()->isVisible());
    QVERIFY(!desk.call.cameraOn());
    QVERIFY(button(desk.window(), u"Turn camera on"_s) != nullptr);
    QVERIFY(!desk.own()->isVisible());
}

void CallWindowsTest::ctrlShiftAAnswersFromTheMainWindow()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.mainWindow));
    desk.ring();

    QTest::keyClick(desk.input, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(desk.call.state(), CallViewModel::State::Running);
    QVERIFY(desk.call.cameraOn());
}

void CallWindowsTest::ctrlShiftDDeclinesFromTheMainWindow()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.mainWindow));
    desk.ring();

    QTest::keyClick(desk.input, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(desk.calls.state().outcome, CallOutcome::Declined);
    QVERIFY(!desk.dialog()->isVisible());
}

void CallWindowsTest::theKeysMAndVSwitchMicrophoneAndCamera()
{
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));

    QTest::keyClick(desk.window(), Qt::Key_M);
    QVERIFY(!desk.call.microphoneOn());
    QVERIFY(button(desk.window(), u"Unmute microphone"_s) != nullptr);

    QTest::keyClick(desk.window(), Qt::Key_V);
    QVERIFY(!desk.call.cameraOn());
    QVERIFY(button(desk.window(), u"Turn camera on"_s) != nullptr);

    QTest::mouseClick(button(desk.window(), u"Unmute microphone"_s), Qt::LeftButton);
    QVERIFY(desk.call.microphoneOn());
    QVERIFY(desk.window()->hasFocus()); // a click leaves the keyboard where it was
}

void CallWindowsTest::fadedControlsComeBackWhenAKeySwitchesThem()
{
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));
    desk.theirs()->mailbox()->post(picture(Qt::green));
    const auto* fading = desk.window()->findChild<ui::Fading*>();
    constexpr int patience = 8000; // more than the 3 s of rest
    QTRY_VERIFY_WITH_TIMEOUT(fading->isFaded(), patience);

    QTest::keyClick(desk.window(), Qt::Key_M);

    QVERIFY(!fading->isFaded());
}

void CallWindowsTest::theKeyFAndEscapeSwitchFullScreen()
{
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));

    QTest::keyClick(desk.window(), Qt::Key_F);
    QTRY_VERIFY(desk.window()->isFullScreen());

    QTest::keyClick(desk.window(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.window()->isFullScreen());
    QCOMPARE(desk.call.state(), CallViewModel::State::Running);
}

void CallWindowsTest::theirPictureTakesThePlaceOfTheAvatar()
{
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Audio);
    auto* avatar = desk.window()->findChild<QWidget*>(u"avatar"_s);
    QTRY_VERIFY(avatar->isVisible());
    QVERIFY(!desk.theirs()->isVisible());

    desk.theirs()->mailbox()->post(picture(Qt::green));

    QTRY_VERIFY(desk.theirs()->isVisible());
    QVERIFY(!avatar->isVisible());
    QCOMPARE(desk.theirs()->accessibleName(), u"Picture of Sara"_s);
    QCOMPARE(desk.theirs()->size(), desk.window()->size());
    QCOMPARE(desk.window()->grab().toImage().pixelColor(desk.window()->rect().center()), QColor(Qt::green));

    desk.theySend({.camera = false});

    QTRY_VERIFY(!desk.theirs()->isVisible());
    QVERIFY(avatar->isVisible());
}

void CallWindowsTest::whoIsMutedIsSaid()
{
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    const auto* chip = desk.window()->findChild<QLabel*>(u"remoteMuted"_s);
    QTRY_VERIFY(desk.window()->isVisible());
    QVERIFY(!chip->isVisible());

    desk.theySend({.microphone = false});

    QTRY_VERIFY(chip->isVisible());
    QCOMPARE(chip->text(), u"\u2068Sara\u2069 is muted"_s);

    desk.theySend({.microphone = true});

    QTRY_VERIFY(!chip->isVisible());
}

void CallWindowsTest::myPictureCanBeDraggedAndHidden_data()
{
    aRingShowsTheDialogInTheTopEndCorner_data();
}

void CallWindowsTest::myPictureCanBeDraggedAndHidden()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    auto* own = desk.window()->findChild<ui::OwnPicture*>(u"ownPicture"_s);
    desk.own()->mailbox()->post(picture(Qt::red));
    QTRY_VERIFY(own->isVisible());
    const QPoint centre = desk.window()->rect().center();
    const auto side = [&] {
        return own->geometry().center().x() > centre.x() ? Qt::LeftToRight : Qt::RightToLeft;
    };
    QTRY_COMPARE(own->width(), desk.window()->width() * 22 / 100);
    QTRY_COMPARE(side(), direction); // at the end side
    QVERIFY(own->geometry().center().y() > centre.y());

    // to the corner diagonally opposite
    const QPoint from = own->rect().center();
    const QPoint to =
        own->mapFromParent(QPoint(direction == Qt::LeftToRight ? 150 : desk.window()->width() - 150, 100));
    QTest::mousePress(own, Qt::LeftButton, {}, from);
    QTest::mouseMove(own, (from + to) / 2);
    QTest::mouseMove(own, own->mapFromParent(own->mapToParent(to)));
    QTest::mouseRelease(own, Qt::LeftButton, {}, own->rect().center());

    QTRY_VERIFY(side() != direction);
    QTRY_COMPARE(own->geometry().top(), 12);

    QTest::mouseClick(button(desk.window(), u"Hide own picture"_s), Qt::LeftButton);
    QTRY_VERIFY(!own->isVisible());
    QVERIFY(desk.call.cameraOn()); // hidden here only

    QTest::mouseClick(button(desk.window(), u"Show own picture"_s), Qt::LeftButton);
    QTRY_VERIFY(own->isVisible());
}

void CallWindowsTest::anEndSaysWhyAndGoes()
{
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    QTRY_VERIFY(desk.window()->isVisible());
    desk.theirs()->mailbox()->post(picture(Qt::green));
    QTRY_VERIFY(desk.theirs()->isVisible());

    desk.theyHangUp();

    QCOMPARE(desk.call.state(), CallViewModel::State::Ended);
    QCOMPARE(desk.windows.ringTone()->tone(), ui::Tone::Ended);
    const auto* reason = desk.window()->findChild<QLabel*>(u"reason"_s);
    QVERIFY(reason->isVisible());
    QCOMPARE(reason->text(), desk.call.statusText());
    QVERIFY(!desk.theirs()->isVisible());
    QVERIFY(button(desk.window(), u"Hang up"_s) == nullptr);
    QVERIFY(button(desk.window(), u"Call again"_s) != nullptr);
    QTRY_VERIFY(!desk.window()->isVisible());
}

void CallWindowsTest::hangingUpTwiceByKeyDoesNotDial()
{
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));
    auto* hangUp = button(desk.window(), u"Hang up"_s);
    for (int i = 0; i < 10 && QApplication::focusWidget() != hangUp; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), hangUp);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(desk.call.state(), CallViewModel::State::Ended);
    QVERIFY(button(desk.window(), u"Call again"_s) != nullptr);
    const QSignalSpy refused(&desk.call, &CallViewModel::dialRefused); // without a line, dialling is
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QCOMPARE(refused.count(), 0);
    QCOMPARE(desk.call.state(), CallViewModel::State::Ended);
}

void CallWindowsTest::closingTheWindowHangsUp()
{
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    QTRY_VERIFY(desk.window()->isVisible());

    desk.window()->close();

    QCOMPARE(desk.call.state(), CallViewModel::State::Ended);
    QCOMPARE(desk.calls.state().outcome, CallOutcome::Completed);
    QVERIFY(!desk.window()->isVisible());
}

void CallWindowsTest::theMenuIsReachedByKeyAndDoesWhatItSays_data()
{
    aRingShowsTheDialogInTheTopEndCorner_data();
}

void CallWindowsTest::theMenuIsReachedByKeyAndDoesWhatItSays()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));
    const auto* menu = desk.window()->findChild<QMenu*>(u"callMenu"_s);
    const auto choose = [&](const QString& words) {
        auto* more = button(desk.window(), u"More"_s);
        for (int i = 0; i < 10 && QApplication::focusWidget() != more; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), more);
        QTest::keyClick(more, Qt::Key_Space);
        QTRY_VERIFY(menu->isVisible());
        QVERIFY(desk.window()->screen()->availableGeometry().contains(menu->geometry()));
        for (int i = 0; i < 10; ++i) {
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
            if (menu->activeAction() && menu->activeAction()->text().section(u'\t', 0, 0) == words)
                break;
        }
        QVERIFY2(menu->activeAction() && menu->activeAction()->text().startsWith(words), qPrintable(words));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_VERIFY(!menu->isVisible());
    };

    auto* statistics = desk.window()->findChild<QWidget*>(u"statistics"_s);
    QVERIFY(statistics && statistics->isHidden());
    choose(u"Statistics"_s);
    QVERIFY(!statistics->isHidden());
    choose(u"Statistics"_s);
    QVERIFY(statistics->isHidden());

    choose(u"Full screen"_s);
    QTRY_VERIFY(desk.window()->isFullScreen());
    choose(u"Full screen"_s);
    QTRY_VERIFY(!desk.window()->isFullScreen());

    choose(u"Keep on top, small"_s);
    QTRY_VERIFY(desk.windows.miniWindow()->isVisible());
    QVERIFY(!desk.window()->isVisible());
}

void CallWindowsTest::devicesAreChosenInTheMainWindow()
{
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));
    const QSignalSpy wanted(&desk.windows, &ui::CallWindows::devicesWanted);

    QTest::mouseClick(button(desk.window(), u"More"_s), Qt::LeftButton);
    const auto* menu = desk.window()->findChild<QMenu*>(u"callMenu"_s);
    QTRY_VERIFY(menu->isVisible());
    menu->actions().constFirst()->trigger();

    QCOMPARE(wanted.count(), 1);
    QVERIFY(desk.windows.miniWindow()->isVisible()); // the call stays in sight
}

void CallWindowsTest::aRingFromBeforeASleepIsMissed()
{
    Desk desk;
    QList<CallRecord> log;
    QObject::connect(&desk.calls, &calls::CallService::ended, &desk.calls,
                     [&log](const CallRecord& call) { log.append(call); });
    const QDateTime rang = QDateTime::currentDateTimeUtc();
    desk.ring();
    QTRY_VERIFY(desk.dialog()->isVisible());
    desk.calls.checkPatience(rang.addSecs(59));
    QCOMPARE(desk.call.state(), CallViewModel::State::Incoming);

    desk.calls.checkPatience(rang.addSecs(8 * 3600)); // timers stood still meanwhile

    QCOMPARE(desk.windows.ringTone()->tone(), std::nullopt);
    QCOMPARE(desk.call.state(), CallViewModel::State::Ended);
    QCOMPARE(log.size(), 1);
    QCOMPARE(log.first().outcome, CallOutcome::Missed);
    QTRY_VERIFY(!desk.dialog()->isVisible());
}

void CallWindowsTest::aSecondCallerIsAnnouncedOverTheCall()
{
    Desk desk;
    desk.ring();
    desk.call.answer(CallKind::Video);
    auto* waiting = desk.window()->findChild<QWidget*>(u"waiting"_s);
    QVERIFY(waiting->isHidden());

    desk.calls.apply(protocol::CallRequested{.call = {u"second"_s},
                                             .from = UserId{77},
                                             .to = kMe,
                                             .fromStatus = u"Calling"_s,
                                             .toStatus = u"Ringing"_s});

    QVERIFY(waiting->isVisible());
    QVERIFY(waiting->findChild<QLabel*>(u"waitingText"_s)->text().contains(u"is calling"_s));
    QVERIFY(!desk.dialog()->isVisible());
    QTest::mouseClick(button(desk.window(), u"Decline the other call"_s), Qt::LeftButton);
    QVERIFY(!waiting->isVisible());
    QCOMPARE(desk.call.state(), CallViewModel::State::Running);
}

void CallWindowsTest::theCallStaysInSightWhileTheMainWindowIsUsed()
{
    Desk desk;
    desk.mainWindow.show();
    desk.ring();
    desk.call.answer(CallKind::Video);
    QVERIFY(QTest::qWaitForWindowActive(desk.window()));
    auto* mini = desk.windows.miniWindow();
    QVERIFY(!mini->isVisible());
    // Until the focus has settled, the window does not know that it was used.
    QTRY_VERIFY_WITH_TIMEOUT((desk.window()->activateWindow(), QTest::qWait(500),
                              desk.mainWindow.activateWindow(), QTest::qWait(600), mini->isVisible()),
                             20'000);
    QVERIFY(!desk.window()->isVisible());

    Q_EMIT mini->callWindowWanted();

    QVERIFY(!mini->isVisible());
    QVERIFY(desk.window()->isVisible());
}

void CallWindowsTest::aWindowThatWasNotUsedYetStays_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

/// A call that was answered while the main window is the active one: some window managers leave it so.
void CallWindowsTest::aWindowThatWasNotUsedYetStays()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.mainWindow));
    desk.ring();
    desk.window()->setAttribute(Qt::WA_ShowWithoutActivating);
    desk.window()->setWindowFlag(Qt::WindowDoesNotAcceptFocus);
    desk.call.answer(CallKind::Video);
    QVERIFY(QTest::qWaitForWindowExposed(desk.window()));
    auto* other = new QLineEdit(&desk.mainWindow);
    other->show();

    QVERIFY(settlesIn(desk.mainWindow, {desk.input, other}));

    QVERIFY(desk.window()->isVisible());
    QVERIFY(!desk.windows.miniWindow()->isVisible());
}

QTEST_MAIN(CallWindowsTest)
#include "CallWindowsTest.moc"
