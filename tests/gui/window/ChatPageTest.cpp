#include "ui/window/ChatPage.h"

#include "app/viewmodels/ConnectionViewModel.h"
#include "tests/support/SignedIn.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace duologue;
using tests::SignedIn;

namespace {

/// The page as a start shows it: signed in, and a server that takes the line and never says a word.
struct Start {
    Start()
    {
        signedIn.knows(SignedIn::sara, SignedIn::withSara, u"Sara"_s);
        signedIn.listed();
        connection.follow(&signedIn.account.link);
        connection.enter();
        page.resize(960, 640);
        page.show();
        page.activateWindow();
    }

    [[nodiscard]] static protocol::ServerProfile profileOf(QTcpServer& server)
    {
        server.listen(QHostAddress::LocalHost);
        return {.url = QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()))};
    }
    [[nodiscard]] QWidget* banner() const { return page.findChild<QWidget*>(u"connectionBanner"_s); }

    QTcpServer silent;
    SignedIn signedIn{QLocale(QLocale::English), profileOf(silent)};
    viewmodels::ConnectionViewModel connection;
    ui::ChatPage page{signedIn.account.chat, connection, signedIn.settings, nullptr};
};

void inBothDirections()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void setDirection()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
}

} // namespace

class ChatPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }
    void oneBeginsWhereOneTypes_data() { inBothDirections(); }
    void oneBeginsWhereOneTypes();
    void connectingIsSaidWhenItTakesLong_data() { inBothDirections(); }
    void connectingIsSaidWhenItTakesLong();
    void aShortConnectingMovesNothing_data() { inBothDirections(); }
    void aShortConnectingMovesNothing();
    void aDoubleClickThatDialsDoesNotHangUp_data() { inBothDirections(); }
    void aDoubleClickThatDialsDoesNotHangUp();
};

void ChatPageTest::oneBeginsWhereOneTypes()
{
    setDirection();
    Start start;
    QVERIFY(QTest::qWaitForWindowActive(&start.page));

    QVERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"roomSearch"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"sa"_s);
    QCOMPARE(start.page.findChild<QLineEdit*>(u"roomSearch"_s)->text(), u"sa"_s);
}

void ChatPageTest::connectingIsSaidWhenItTakesLong()
{
    setDirection();
    Start start;
    QElapsedTimer clock;
    clock.start();
    start.signedIn.account.link.open();
    QCOMPARE(start.signedIn.account.link.state(), core::ServerLink::State::Connecting);

    QVERIFY(!start.banner()->isVisible());
    QTRY_VERIFY(start.banner()->isVisible());

    QVERIFY2(clock.elapsed() >= 700 - 35, qPrintable(QString::number(clock.elapsed()))); // 5 % of a timer
    QCOMPARE(start.banner()->findChild<QLabel*>()->text(), u"Connecting…"_s);
}

void ChatPageTest::aShortConnectingMovesNothing()
{
    setDirection();
    Start start;
    int shown = 0;
    QObject::connect(&start.connection, &viewmodels::ConnectionViewModel::bannerChanged, &start.page,
                     [&shown] { ++shown; });
    start.signedIn.account.link.open();
    QTest::qWait(300);
    start.signedIn.account.link.close();
    QTest::qWait(900);

    QCOMPARE(shown, 0);
    QVERIFY(!start.banner()->isVisible());
}

/// The bar that says what call is on comes where the button was that a hand is still clicking at.
void ChatPageTest::aDoubleClickThatDialsDoesNotHangUp()
{
    setDirection();
    Start start;
    using State = viewmodels::CallViewModel::State;
    start.signedIn.account.calls.apply(protocol::CallRequested{.call = CallId{u"call-1"_s},
                                                               .from = SignedIn::sara,
                                                               .to = SignedIn::me,
                                                               .fromStatus = u"Calling"_s,
                                                               .toStatus = u"Ringing"_s,
                                                               .kind = CallKind::Audio});
    start.signedIn.account.chat.call.answer(CallKind::Audio);
    auto* hangUp = start.page.findChild<QPushButton*>(u"callBarHangUp"_s);
    QTRY_VERIFY(hangUp->isVisible());

    QTest::mouseClick(hangUp, Qt::LeftButton);
    QCOMPARE(start.signedIn.account.chat.call.state(), State::Running);

    QTest::qWait(QApplication::doubleClickInterval() + 50);
    QTest::mouseClick(hangUp, Qt::LeftButton);
    QCOMPARE(start.signedIn.account.chat.call.state(), State::Ended);
}

QTEST_MAIN(ChatPageTest)
#include "ChatPageTest.moc"
