#include "app/application/Account.h"
#include "app/calls/CallDevices.h"
#include "app/platform/Accounts.h"
#include "tests/support/ReferenceBackend.h"
#include "ui/call/CallWindow.h"
#include "ui/call/CallWindows.h"
#include "ui/call/IncomingCallDialog.h"
#include "ui/call/OwnPicture.h"
#include "ui/call/RingTone.h"
#include "ui/call/VideoView.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue;
using viewmodels::CallViewModel;

namespace {

constexpr UserId kSara{1};
constexpr UserId kAli{2};
constexpr int kPatience = 20000; ///< for signalling, keys and the first pictures on a busy machine

protocol::ServerProfile profileOf(const QUrl& server)
{
    protocol::ServerProfile profile;
    profile.url = server;
    return profile;
}

/// One signed-in person with the windows of a call.
struct Person {
    Person(const QUrl& server, UserId me, const QString& folder)
        : accounts(folder), account({profileOf(server), me, {}, {}}, {.fakeMedia = true}, accounts, times)
    {
        mainWindow.resize(300, 200);
        mainWindow.show();
        account.start();
    }

    [[nodiscard]] CallViewModel& call() { return account.chat.call; }
    [[nodiscard]] QWidget* dialog() const { return windows.incomingCallDialog(); }
    [[nodiscard]] ui::CallWindow* window() const { return windows.callWindow(); }
    [[nodiscard]] QString status() const { return window()->findChild<QLabel*>(u"status"_s)->text(); }

    platform::Accounts accounts;
    viewmodels::TimeText times{QLocale(QLocale::English)};
    application::Account account;
    QWidget mainWindow;
    ui::CallWindows windows{account.chat.call, &mainWindow};
};

QAbstractButton* button(const QWidget* window, const QString& name)
{
    for (auto* each : window->findChildren<QAbstractButton*>()) {
        if (each->isVisible() && QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name) == name)
            return each;
    }
    return nullptr;
}

} // namespace

/// Two people with everything that is real: server, line, services, media, windows.
class RealCallTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aVideoCallFromDialToHangUp();
    void aDeclinedCallIsSaidToBeSo();
    void aCallerWhoHangsUpStopsTheRing();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<tests::ReferenceBackend> m_backend;
    std::unique_ptr<Person> m_sara;
    std::unique_ptr<Person> m_ali;
};

void RealCallTest::initTestCase()
{
    m_backend = std::make_unique<tests::ReferenceBackend>(m_folder.filePath(u"backend"_s));
    QVERIFY2(m_backend->url().isValid(), "node or the modules of tests/backend are missing: ./dev install");
    calls::CallDevices devices; // what happens at once must not wait for the module
    devices.start();
    QTRY_VERIFY(devices.isReady());
}

void RealCallTest::init()
{
    m_sara = std::make_unique<Person>(m_backend->url(), kSara, m_folder.filePath(u"sara"_s));
    m_ali = std::make_unique<Person>(m_backend->url(), kAli, m_folder.filePath(u"ali"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_sara->account.link.isConnected() && m_ali->account.link.isConnected(),
                             kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(m_sara->account.rooms.withPeer(kAli) != nullptr, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(m_ali->account.rooms.withPeer(kSara) != nullptr, kPatience);
}

void RealCallTest::cleanup()
{
    m_ali.reset();
    m_sara.reset();
}

void RealCallTest::aVideoCallFromDialToHangUp()
{
    m_sara->call().dial(kAli, CallKind::Video);

    QVERIFY(m_sara->window()->isVisible()); // at once
    QCOMPARE(m_sara->status(), u"Calling…"_s);
    QVERIFY(m_sara->windows.ringTone()->tone() != ui::Tone::RingBack); // nobody has said that it rings
    QTRY_COMPARE_WITH_TIMEOUT(m_sara->status(), u"Ringing…"_s, kPatience);
    QCOMPARE(m_sara->windows.ringTone()->tone(), ui::Tone::RingBack);
    QTRY_VERIFY_WITH_TIMEOUT(m_ali->dialog()->isVisible(), kPatience);
    QCOMPARE(m_ali->windows.ringTone()->tone(), ui::Tone::Ring);

    QTest::mouseClick(button(m_ali->dialog(), u"Answer with video"_s), Qt::LeftButton);

    for (Person* person : {m_sara.get(), m_ali.get()}) {
        QTRY_VERIFY_WITH_TIMEOUT(person->window()->theirPicture()->isVisible(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(person->window()->ownPicture()->isVisible(), kPatience);
        QVERIFY(person->window()->theirPicture()->hasPicture());
        QCOMPARE(person->windows.ringTone()->tone(), std::nullopt);
        QTRY_VERIFY_WITH_TIMEOUT(person->status().contains(u':'), kPatience); // the time of the call
    }
    QCOMPARE(m_ali->window()->theirPicture()->accessibleName(), u"Picture of Sara Ahmadi"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_sara->window()->isActiveWindow() || !m_ali->window()->isActiveWindow(),
                             kPatience);

    // Ali mutes and turns his camera off: seen at the other end.
    QTest::mouseClick(button(m_ali->window(), u"Mute microphone"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_sara->window()->findChild<QLabel*>(u"remoteMuted"_s)->isVisible(), kPatience);
    QTest::mouseClick(button(m_ali->window(), u"Turn camera off"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_sara->window()->theirPicture()->isVisible(), kPatience);
    QVERIFY(m_sara->window()->findChild<QWidget*>(u"avatar"_s)->isVisible());
    QTest::mouseClick(button(m_ali->window(), u"Turn camera on"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_sara->window()->theirPicture()->isVisible(), kPatience);

    QTest::mouseClick(button(m_sara->window(), u"Hang up"_s), Qt::LeftButton);

    QCOMPARE(m_sara->call().state(), CallViewModel::State::Ended);
    QCOMPARE(m_sara->windows.ringTone()->tone(), ui::Tone::Ended);
    QVERIFY(m_sara->window()->findChild<QLabel*>(u"reason"_s)->text().startsWith(u"Call ended"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_ali->call().state(), CallViewModel::State::Ended, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_sara->window()->isVisible() && !m_ali->window()->isVisible(), kPatience);
    QCOMPARE(m_sara->call().state(), CallViewModel::State::Idle);
    QCOMPARE(m_ali->call().state(), CallViewModel::State::Idle);
}

void RealCallTest::aDeclinedCallIsSaidToBeSo()
{
    m_sara->call().dial(kAli, CallKind::Audio);
    QTRY_VERIFY_WITH_TIMEOUT(m_ali->dialog()->isVisible(), kPatience);

    QTest::mouseClick(button(m_ali->dialog(), u"Decline"_s), Qt::LeftButton);

    QTRY_COMPARE_WITH_TIMEOUT(m_sara->call().state(), CallViewModel::State::Ended, kPatience);
    QCOMPARE(m_sara->window()->findChild<QLabel*>(u"reason"_s)->text(), u"Declined"_s);
    QCOMPARE(m_sara->windows.ringTone()->tone(), ui::Tone::Declined);
    QVERIFY(!m_ali->dialog()->isVisible());
}

void RealCallTest::aCallerWhoHangsUpStopsTheRing()
{
    m_sara->call().dial(kAli, CallKind::Video);
    QTRY_VERIFY_WITH_TIMEOUT(m_ali->dialog()->isVisible(), kPatience);

    m_sara->window()->close();

    QTRY_COMPARE_WITH_TIMEOUT(m_ali->windows.ringTone()->tone(), std::nullopt, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_ali->dialog()->isVisible(), kPatience);
    QVERIFY(!m_ali->window()->isVisible());
}

QTEST_MAIN(RealCallTest)
#include "RealCallTest.moc"
