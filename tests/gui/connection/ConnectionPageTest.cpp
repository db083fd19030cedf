#include "ui/connection/ConnectionPage.h"

#include "app/viewmodels/ConnectionViewModel.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace duologue;
using viewmodels::ConnectionViewModel;

class ConnectionPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatWasTypedIsAskedForWithReturn_data();
    void whatWasTypedIsAskedForWithReturn();
    void theConnectButtonIsReachedByTabAndPressedByKeys();
    void anErrorStandsUnderItsFieldAndTheFocusGoesThere_data();
    void anErrorStandsUnderItsFieldAndTheFocusGoesThere();
    void aRefusalOfTheServerIsShownWhenItComes_data();
    void aRefusalOfTheServerIsShownWhenItComes();
    void nothingCanBeTypedWhileSigningIn();
    void escapeCancels();
    void theTokenIsHiddenUntilItIsToBeShown();
    void theFormOfTheLastTimeIsThereAndOnlyConnectIsLeft();
    void theTokenDoesNotStayOnThePage();
    void everythingHasANameForScreenReaders();
    void itMirrorsButAddressesDoNot();

private:
    void show();
    template <typename Widget>
    Widget* find(const QString& name) const
    {
        auto* widget = m_page->findChild<Widget*>(name);
        Q_ASSERT(widget != nullptr);
        return widget;
    }
    [[nodiscard]] QString fieldAbove(const QLabel* error) const;

    std::unique_ptr<ConnectionViewModel> m_connection;
    std::unique_ptr<ui::ConnectionPage> m_page;
};

void ConnectionPageTest::init()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_connection = std::make_unique<ConnectionViewModel>();
    m_page = std::make_unique<ui::ConnectionPage>(*m_connection);
    m_page->resize(900, 700);
}

void ConnectionPageTest::cleanup()
{
    m_page.reset();
    m_connection.reset();
}

void ConnectionPageTest::show()
{
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

/// The object name of the field that a person sees right above the error.
QString ConnectionPageTest::fieldAbove(const QLabel* error) const
{
    const auto bottomOf = [this](const QWidget* widget) {
        return widget->mapTo(m_page.get(), QPoint(0, widget->height())).y();
    };
    const int top = error->mapTo(m_page.get(), QPoint()).y();
    const QLineEdit* nearest = nullptr;
    for (const auto* field : m_page->findChildren<QLineEdit*>()) {
        if (bottomOf(field) <= top && (nearest == nullptr || bottomOf(field) > bottomOf(nearest)))
            nearest = field;
    }
    return nearest != nullptr ? nearest->objectName() : QString();
}

void ConnectionPageTest::whatWasTypedIsAskedForWithReturn_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void ConnectionPageTest::whatWasTypedIsAskedForWithReturn()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    show();
    const QSignalSpy asked(m_connection.get(), &ConnectionViewModel::signInRequested);

    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(u"server"_s)); // the first to be filled in
    QTest::keyClicks(QApplication::focusWidget(), u"localhost:3000"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"42"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"secret"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).toUrl(), QUrl(u"http://localhost:3000"_s));
    QCOMPARE(asked.first().at(1).value<UserId>(), UserId{42});
    QCOMPARE(asked.first().at(2).toString(), u"secret"_s);
}

void ConnectionPageTest::theConnectButtonIsReachedByTabAndPressedByKeys()
{
    show();
    find<QLineEdit>(u"server"_s)->setText(u"localhost:3000"_s);
    find<QLineEdit>(u"user"_s)->setText(u"42"_s);
    const QSignalSpy asked(m_connection.get(), &ConnectionViewModel::signInRequested);
    const auto* connectButton = find<QPushButton>(u"connect"_s);

    for (int i = 0; i < 10 && QApplication::focusWidget() != connectButton; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), connectButton);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

    QCOMPARE(asked.count(), 1);
}

void ConnectionPageTest::anErrorStandsUnderItsFieldAndTheFocusGoesThere_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing typed") << u""_s << u""_s << u"server"_s;
    QTest::newRow("a sentence instead of an address") << u"my server"_s << u"42"_s << u"server"_s;
    QTest::newRow("no number") << u"localhost:3000"_s << u""_s << u"user"_s;
    QTest::newRow("a name instead of a number") << u"localhost:3000"_s << u"abc"_s << u"user"_s;
}

void ConnectionPageTest::anErrorStandsUnderItsFieldAndTheFocusGoesThere()
{
    QFETCH(const QString, server);
    QFETCH(const QString, user);
    QFETCH(const QString, field);
    show();
    const auto* error = find<QLabel>(u"error"_s);
    QVERIFY(!error->isVisible());
    find<QLineEdit>(u"server"_s)->setText(server);
    find<QLineEdit>(u"user"_s)->setText(user);

    QTest::mouseClick(find<QPushButton>(u"connect"_s), Qt::LeftButton);

    QTRY_VERIFY(error->isVisible());
    QCOMPARE(error->text(), m_connection->errorText());
    QTRY_COMPARE(fieldAbove(error), field);
    QCOMPARE(QApplication::focusWidget()->objectName(), field);
    QCOMPARE(find<QLineEdit>(field)->accessibleDescription(), error->text());
}

void ConnectionPageTest::aRefusalOfTheServerIsShownWhenItComes_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("nobody answers") << ErrorKind::Unreachable << u"server"_s;
    QTest::newRow("a web page answers") << ErrorKind::NotSocketIo << u"server"_s;
    QTest::newRow("the token is wrong") << ErrorKind::Unauthorized << u"token"_s;
}

void ConnectionPageTest::aRefusalOfTheServerIsShownWhenItComes()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, field);
    show();
    find<QLineEdit>(u"server"_s)->setText(u"chat.example"_s);
    find<QLineEdit>(u"user"_s)->setText(u"42"_s);
    QTest::keyClick(find<QLineEdit>(u"user"_s), Qt::Key_Return);
    QCOMPARE(m_connection->stage(), ConnectionViewModel::Stage::SigningIn);

    m_connection->refuse({kind, u"for the log"_s});

    const auto* error = find<QLabel>(u"error"_s);
    QTRY_VERIFY(error->isVisible());
    QTRY_COMPARE(fieldAbove(error), field);
    QVERIFY(QApplication::focusWidget() != nullptr);
    QCOMPARE(QApplication::focusWidget()->objectName(), field);
    QVERIFY(find<QPushButton>(u"connect"_s)->isVisible());

    // and after another try without this error it is gone
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!error->isVisible());
}

void ConnectionPageTest::nothingCanBeTypedWhileSigningIn()
{
    show();
    auto* server = find<QLineEdit>(u"server"_s);
    server->setText(u"chat.example"_s);
    find<QLineEdit>(u"user"_s)->setText(u"42"_s);
    const QSignalSpy cancelled(m_connection.get(), &ConnectionViewModel::cancelRequested);

    QTest::keyClick(server, Qt::Key_Return);

    QVERIFY(!server->isEnabled());
    QVERIFY(!find<QPushButton>(u"connect"_s)->isVisible());
    QVERIFY(find<QWidget>(u"progress"_s)->isVisible());
    auto* cancel = find<QPushButton>(u"cancel"_s);
    QVERIFY(cancel->isVisible());
    QCOMPARE(QApplication::focusWidget(), cancel);

    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);

    m_connection->leave(); // what the application answers
    QVERIFY(server->isEnabled());
    QCOMPARE(server->text(), u"chat.example"_s);
    QVERIFY(!cancel->isVisible());
}

void ConnectionPageTest::escapeCancels()
{
    show();
    find<QLineEdit>(u"server"_s)->setText(u"chat.example"_s);
    find<QLineEdit>(u"user"_s)->setText(u"42"_s);
    QTest::keyClick(find<QLineEdit>(u"user"_s), Qt::Key_Return);
    const QSignalSpy cancelled(m_connection.get(), &ConnectionViewModel::cancelRequested);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

    QCOMPARE(cancelled.count(), 1);
}

void ConnectionPageTest::theTokenIsHiddenUntilItIsToBeShown()
{
    show();
    const auto* token = find<QLineEdit>(u"token"_s);
    auto* toggle = find<QPushButton>(u"showToken"_s);
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    QCOMPARE(toggle->accessibleName(), u"Show access token"_s);

    QTest::mouseClick(toggle, Qt::LeftButton);

    QCOMPARE(token->echoMode(), QLineEdit::Normal);
    QCOMPARE(toggle->accessibleName(), u"Hide access token"_s);

    QTest::mouseClick(toggle, Qt::LeftButton);

    QCOMPARE(token->echoMode(), QLineEdit::Password);
}

void ConnectionPageTest::theFormOfTheLastTimeIsThereAndOnlyConnectIsLeft()
{
    m_connection->prefill({.server = u"https://chat.example"_s, .user = u"7"_s});

    show();

    QCOMPARE(find<QLineEdit>(u"server"_s)->text(), u"https://chat.example"_s);
    QCOMPARE(find<QLineEdit>(u"user"_s)->text(), u"7"_s);
    QCOMPARE(QApplication::focusWidget(), find<QPushButton>(u"connect"_s));
}

void ConnectionPageTest::theTokenDoesNotStayOnThePage()
{
    show();
    find<QLineEdit>(u"server"_s)->setText(u"chat.example"_s);
    find<QLineEdit>(u"user"_s)->setText(u"42"_s);
    auto* token = find<QLineEdit>(u"token"_s);
    token->setText(u"secret"_s);
    QTest::keyClick(token, Qt::Key_Return);

    m_connection->enter();
    m_connection->leave(); // signed out again

    QVERIFY(token->text().isEmpty());
    QCOMPARE(find<QLineEdit>(u"server"_s)->text(), u"chat.example"_s);
}

void ConnectionPageTest::everythingHasANameForScreenReaders()
{
    show();
    const auto nameOf = [this](const QString& objectName) {
        return QAccessible::queryAccessibleInterface(find<QWidget>(objectName))->text(QAccessible::Name);
    };

    QCOMPARE(nameOf(u"server"_s), u"Server"_s);
    QCOMPARE(nameOf(u"user"_s), u"Your user number"_s);
    QCOMPARE(nameOf(u"token"_s), u"Access token"_s);
    QCOMPARE(nameOf(u"connect"_s), u"Connect"_s);
    QCOMPARE(nameOf(u"cancel"_s), u"Cancel"_s);
}

void ConnectionPageTest::itMirrorsButAddressesDoNot()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    show();
    const auto leftOf = [this](const QWidget* widget) {
        return widget->mapTo(m_page.get(), QPoint()).x();
    };
    const auto* token = find<QLineEdit>(u"token"_s);

    QVERIFY(leftOf(find<QPushButton>(u"showToken"_s)) < leftOf(token));
    QCOMPARE(find<QLineEdit>(u"server"_s)->layoutDirection(), Qt::LeftToRight);
}

QTEST_MAIN(ConnectionPageTest)
#include "ConnectionPageTest.moc"
