#include "ui/widgets/CursorRest.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace std::chrono_literals;
using namespace duologue;

namespace {

/// Counts how often it is painted.
class Field : public QLineEdit {
public:
    int paints = 0;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        ++paints;
        QLineEdit::paintEvent(event);
    }
};

} // namespace

class CursorRestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setCursorFlashTime(100); }

    void standsUntilSomebodyTypes()
    {
        const ui::CursorRest rest(300ms);
        Field field;
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setFocus();
        QTRY_VERIFY(field.paints > 3); // it blinks
        QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
        QTest::qWait(200);
        const int before = field.paints;
        QTest::qWait(500);
        QCOMPARE(field.paints, before); // nobody is there, nothing is painted

        QTest::keyClick(&field, Qt::Key_A);
        QCOMPARE(QApplication::cursorFlashTime(), 100);
        QTRY_VERIFY(field.paints > before + 3);
        QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
        QTest::mouseClick(&field, Qt::LeftButton);
        QCOMPARE(QApplication::cursorFlashTime(), 100);
    }

    void leavesTheDesktopsChoice()
    {
        QApplication::setCursorFlashTime(0);
        {
            const ui::CursorRest rest(1ms);
            Field field;
            QTest::keyClick(&field, Qt::Key_A);
            QCOMPARE(QApplication::cursorFlashTime(), 0);
        }
        QApplication::setCursorFlashTime(80);
        {
            const ui::CursorRest rest(1ms);
            QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
        }
        QCOMPARE(QApplication::cursorFlashTime(), 80);
    }
};

QTEST_MAIN(CursorRestTest)
#include "CursorRestTest.moc"
