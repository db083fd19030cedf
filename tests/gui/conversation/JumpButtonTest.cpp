#include "ui/conversation/JumpButton.h"

#include "tests/support/SignedIn.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/ConversationView.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace duologue;
using tests::SignedIn;

namespace {

/// A conversation longer than its window, read some way up.
struct Reading {
    Reading()
    {
        QAccessible::setActive(true);
        signedIn.knows(SignedIn::sara, SignedIn::withSara, u"Sara"_s);
        signedIn.listed();
        signedIn.account.chat.conversation.open(SignedIn::withSara);
        pane.resize(600, 400);
        pane.show();
        pane.activateWindow();
    }

    [[nodiscard]] bool begin()
    {
        for (int i = 0; i < 20; ++i)
            signedIn.receive(u"message %1"_s.arg(i));
        if (!QTest::qWaitFor([this] { return signedIn.rows().rowCount() == 20; }) ||
            !QTest::qWaitForWindowActive(&pane))
            return false;
        view->scrollByPixels(-200);
        return QTest::qWaitFor([this] { return button->isVisible(); });
    }

    /// Whether a screen reader that starts at the pane comes by it.
    [[nodiscard]] static bool hasBelow(QAccessibleInterface* node, const QObject* wanted)
    {
        for (int i = 0; i < node->childCount(); ++i) {
            QAccessibleInterface* child = node->child(i);
            if (child && (child->object() == wanted || hasBelow(child, wanted)))
                return true;
        }
        return false;
    }

    SignedIn signedIn;
    ui::ConversationPane pane{signedIn.account.chat, signedIn.settings, nullptr};
    ui::ConversationView* view = pane.findChild<ui::ConversationView*>();
    QAbstractButton* button = pane.findChild<QAbstractButton*>(u"jumpToNewest"_s);
};

} // namespace

class JumpButtonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void aScreenReaderFindsIt();
    void itSaysWhatHasCome();
    void itStandsAtTheEndOfTheMessages_data();
    void itStandsAtTheEndOfTheMessages();
    void byKeyOneGoesOnAtTheNewest();
};

void JumpButtonTest::aScreenReaderFindsIt()
{
    Reading reading;
    QVERIFY(reading.begin());

    QVERIFY(Reading::hasBelow(QAccessible::queryAccessibleInterface(&reading.pane), reading.button));
    const auto* said = QAccessible::queryAccessibleInterface(reading.button);
    QCOMPARE(said->role(), QAccessible::Button);
    QCOMPARE(said->text(QAccessible::Name), u"Jump to newest"_s);
    QVERIFY(!said->state().invisible);
}

void JumpButtonTest::itSaysWhatHasCome()
{
    Reading reading;
    QVERIFY(reading.begin());

    reading.signedIn.receive(u"one more"_s);
    reading.signedIn.receive(u"and another"_s);

    QTRY_VERIFY(reading.button->accessibleName().contains(u"2 new"_s));
    QVERIFY(reading.pane.findChild<QWidget*>(u"jumpCount"_s)->isVisible());
    reading.button->click();
    QTRY_VERIFY(!reading.button->isVisible());
    QVERIFY(!reading.pane.findChild<QWidget*>(u"jumpCount"_s)->isVisible());
}

void JumpButtonTest::itStandsAtTheEndOfTheMessages_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

/// Also when the scroll bar beside it goes, and the place below grows.
void JumpButtonTest::itStandsAtTheEndOfTheMessages()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    Reading reading;
    QVERIFY(reading.begin());
    const auto stands = [&reading, direction] {
        const QRect area(reading.view->viewport()->mapTo(&reading.pane, QPoint()),
                         reading.view->viewport()->size());
        const QRect it(reading.button->mapTo(&reading.pane, QPoint()), reading.button->size());
        return it.bottom() == area.bottom() - 12 &&
               (direction == Qt::RightToLeft ? it.left() == area.left() + 12
                                             : it.right() == area.right() - 12);
    };
    QVERIFY(stands());

    reading.view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QTRY_VERIFY(stands());
    reading.view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    QTRY_VERIFY(stands());
    reading.view->setFixedHeight(reading.view->height() - 40);
    QTRY_VERIFY(stands());
}

void JumpButtonTest::byKeyOneGoesOnAtTheNewest()
{
    Reading reading;
    QVERIFY(reading.begin());
    reading.view->setFocus();
    reading.view->setFocusedRow(3);

    QTest::keyClick(reading.view, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), reading.button);
    QTest::keyClick(reading.button, Qt::Key_Space);

    QTRY_VERIFY(!reading.button->isVisible());
    QCOMPARE(QApplication::focusWidget(), reading.view);
    QCOMPARE(reading.view->focusedRow(), 19);
    QTest::keyClick(reading.view, Qt::Key_Up);
    QCOMPARE(reading.view->focusedRow(), 18);
    QVERIFY(reading.view->isAtBottom());
}

QTEST_MAIN(JumpButtonTest)
#include "JumpButtonTest.moc"
