#include "ui/call/VideoView.h"

#include <QAccessible>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace duologue::ui;

namespace {

/// Left half red, right half blue.
QImage picture(const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    return image;
}

} // namespace

class VideoViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestPictureIsFittedBetweenBlackBars();
    void aDoubleClickFillsTheViewAndBack();
    void myOwnPictureIsMirrored_data();
    void myOwnPictureIsMirrored();
    void noPictureIsBlackAgain();
    void assistiveTechnologyFindsThePictureItself();
};

void VideoViewTest::theNewestPictureIsFittedBetweenBlackBars()
{
    VideoView view;
    view.resize(200, 200);
    view.show();
    const QSignalSpy resized(&view, &VideoView::pictureSizeChanged);

    view.mailbox()->post(picture({32, 32}));
    view.mailbox()->post(picture({320, 160}));

    QTRY_COMPARE(view.pictureSize(), QSize(320, 160));
    QCOMPARE(resized.count(), 1);
    QCOMPARE(view.pictureRect(), QRect(0, 50, 200, 100));
    const QImage seen = view.grab().toImage();
    QCOMPARE(seen.pixelColor(100, 25), QColor(Qt::black));
    QCOMPARE(seen.pixelColor(100, 175), QColor(Qt::black));
    QCOMPARE(seen.pixelColor(20, 100), QColor(Qt::red));
    QCOMPARE(seen.pixelColor(180, 100), QColor(Qt::blue));
}

void VideoViewTest::aDoubleClickFillsTheViewAndBack()
{
    VideoView view;
    view.resize(200, 200);
    view.show();
    view.mailbox()->post(picture({320, 160}));
    QTRY_VERIFY(view.hasPicture());

    QTest::mouseDClick(&view, Qt::LeftButton);

    QCOMPARE(view.pictureRect(), QRect(-100, 0, 400, 200));
    QCOMPARE(view.grab().toImage().pixelColor(20, 10), QColor(Qt::red));

    QTest::mouseDClick(&view, Qt::LeftButton);

    QCOMPARE(view.pictureRect(), QRect(0, 50, 200, 100));
}

void VideoViewTest::myOwnPictureIsMirrored_data()
{
    QTest::addColumn<int>("cornerRadius");
    QTest::newRow("square corners") << 0;
    QTest::newRow("round corners") << 12;
}

void VideoViewTest::myOwnPictureIsMirrored()
{
    QFETCH(const int, cornerRadius);
    VideoView view(VideoView::Mirror::Yes);
    view.setCornerRadius(cornerRadius);
    view.resize(200, 100);
    view.show();

    view.mailbox()->post(picture({320, 160}));

    QTRY_VERIFY(view.hasPicture());
    const QImage seen = view.grab().toImage();
    QCOMPARE(seen.pixelColor(20, 50), QColor(Qt::blue));
    QCOMPARE(seen.pixelColor(180, 50), QColor(Qt::red));
    QCOMPARE(seen.pixelColor(0, 0) == QColor(Qt::blue), cornerRadius == 0);
}

void VideoViewTest::noPictureIsBlackAgain()
{
    VideoView view;
    view.resize(200, 100);
    view.show();
    view.mailbox()->post(picture({320, 160}));
    QTRY_VERIFY(view.hasPicture());

    view.mailbox()->post({});

    QTRY_VERIFY(!view.hasPicture());
    QCOMPARE(view.grab().toImage().pixelColor(20, 50), QColor(Qt::black));
}

void VideoViewTest::assistiveTechnologyFindsThePictureItself()
{
    VideoView view;
    view.setAccessibleName(u"Picture of Sara"_s);
    view.resize(200, 200);
    view.show();
    view.mailbox()->post(picture({320, 160}));
    QTRY_VERIFY(view.hasPicture());

    const QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&view);

    QVERIFY(accessible != nullptr);
    QCOMPARE(accessible->role(), QAccessible::Graphic);
    QCOMPARE(accessible->text(QAccessible::Name), u"Picture of Sara"_s);
    QCOMPARE(accessible->rect(), QRect(view.mapToGlobal(QPoint(0, 50)), QSize(200, 100)));
}

QTEST_MAIN(VideoViewTest)
#include "VideoViewTest.moc"
