#include "ui/call/Fading.h"

#include "ui/style/Look.h"

#include <QApplication>
#include <QCursor>
#include <QGraphicsOpacityEffect>
#include <QHoverEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace duologue::ui;

namespace {

constexpr int kPatience = 8000; ///< more than the 3 s of rest and the fading

double opacityOf(const QWidget* widget)
{
    const auto* effect = static_cast<QGraphicsOpacityEffect*>(widget->graphicsEffect());
    return effect->isEnabled() ? effect->opacity() : 1.0;
}

/// A window with two bars that fade on their own: one with a button, and one that nobody touches, which tells
/// when the time of rest is over.
struct Stage {
    Stage()
    {
        window.setFocusPolicy(Qt::StrongFocus);
        window.resize(400, 300);
        auto* column = new QVBoxLayout(&window);
        column->addWidget(other);
        column->addStretch();
        column->addWidget(bar);
        (new QVBoxLayout(bar))->addWidget(button);
        button->setFocusPolicy(Qt::TabFocus);
        fading = new Fading(&window, {bar});
        otherFading = new Fading(&window, {other});
        fading->setEnabled(true);
        otherFading->setEnabled(true);
        window.show();
        window.activateWindow();
        window.setFocus();
        QTest::mouseMove(&window, {20, 20});
    }

    QWidget window;
    QWidget* other = new QWidget;
    QWidget* bar = new QWidget;
    QPushButton* button = new QPushButton(u"Hang up"_s);
    Fading* fading;
    Fading* otherFading;
};

} // namespace

class FadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itFadesWithoutAMoveAndComesBackWithOne();
    void onlyAMoveOfTheMouseCounts();
    void itStaysWhileTheKeyboardFocusIsInIt();
    void itStaysWhenSwitchedOff();
    void itGoesAtOnceWithReducedMotion();
};

void FadingTest::itFadesWithoutAMoveAndComesBackWithOne()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    QCOMPARE(opacityOf(stage.bar), 1.0);

    QTRY_COMPARE_WITH_TIMEOUT(opacityOf(stage.bar), 0.0, kPatience);
    QVERIFY(stage.bar->isVisible()); // assistive technology still finds it

    QTest::mouseMove(&stage.window, {60, 60});
    QTRY_COMPARE(opacityOf(stage.bar), 1.0);
}

/// The X server's moves come with the new place for the old one in Qt 6.4; what moves under the mouse, too.
void FadingTest::onlyAMoveOfTheMouseCounts()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    const auto hover = [&stage](QPointF at) {
        QHoverEvent event(QEvent::HoverMove, at, stage.window.mapToGlobal(at), at);
        QCoreApplication::sendEvent(&stage.window, &event);
    };
    hover({30, 30});
    QTRY_COMPARE_WITH_TIMEOUT(opacityOf(stage.bar), 0.0, kPatience);

    hover({30, 30});
    QVERIFY(stage.fading->isFaded());

    hover({31, 30});
    QVERIFY(!stage.fading->isFaded());
    QTRY_COMPARE(opacityOf(stage.bar), 1.0);
}

void FadingTest::itStaysWhileTheKeyboardFocusIsInIt()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    QTRY_COMPARE_WITH_TIMEOUT(opacityOf(stage.bar), 0.0, kPatience);

    QTest::keyClick(&stage.window, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), stage.button);
    QTRY_COMPARE(opacityOf(stage.bar), 1.0);
    QTRY_COMPARE(opacityOf(stage.other), 1.0);

    QTRY_COMPARE_WITH_TIMEOUT(opacityOf(stage.other), 0.0, kPatience);
    QCOMPARE(opacityOf(stage.bar), 1.0);
}

void FadingTest::itStaysWhenSwitchedOff()
{
    Stage stage;
    stage.fading->setEnabled(false);

    QTRY_COMPARE_WITH_TIMEOUT(opacityOf(stage.other), 0.0, kPatience);

    QCOMPARE(opacityOf(stage.bar), 1.0);
}

void FadingTest::itGoesAtOnceWithReducedMotion()
{
    style::Look look;
    look.setMotionReduced(true);
    Stage stage;
    stage.window.setStyle(&look);
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    const QSignalSpy opacities(static_cast<QGraphicsOpacityEffect*>(stage.bar->graphicsEffect()),
                               &QGraphicsOpacityEffect::opacityChanged);

    QTRY_COMPARE_WITH_TIMEOUT(opacityOf(stage.bar), 0.0, kPatience);
    QTest::mouseMove(&stage.window, {60, 60});
    QTRY_COMPARE(opacityOf(stage.bar), 1.0);

    QCOMPARE(opacities.count(), 2);
}

QTEST_MAIN(FadingTest)
#include "FadingTest.moc"
