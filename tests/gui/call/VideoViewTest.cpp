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
    void aPictureIsAskedForInTheSizeOfTheView();
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
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(320, 160), QSize(200, 100), QSize(200, 120)}) {
        QTest::addRow("square corners, %d × %d", size.width(), size.height()) << 0 << size;
        QTest::addRow("round corners, %d × %d", size.width(), size.height()) << 12 << size;
    }
}

void VideoViewTest::myOwnPictureIsMirrored()
{
    QFETCH(const int, cornerRadius);
    QFETCH(const QSize, size);
    VideoView view(VideoView::Mirror::Yes);
    view.setFit(VideoView::Fit::Fill);
    view.setCornerRadius(cornerRadius);
    view.resize(200, 100);
    view.show();

    view.mailbox()->post(picture(size));

    QTRY_VERIFY(view.hasPicture());
    const QImage seen = view.grab().toImage();
    QCOMPARE(seen.pixelColor(20, 50), QColor(Qt::blue));
    QCOMPARE(seen.pixelColor(180, 50), QColor(Qt::red));
    for (const int x : {0, 199}) {
        for (const int y : {0, 99})
            QCOMPARE(seen.pixelColor(x, y) == QColor(x == 0 ? Qt::blue : Qt::red), cornerRadius == 0);
    }
}

void VideoViewTest::aPictureIsAskedForInTheSizeOfTheView()
{
    VideoView view;
    view.resize(960, 540);
    view.show();
    duologue::FrameMailbox* mailbox = view.mailbox();

    QCOMPARE(mailbox->shownSize({640, 360}), QSize(960, 540));
    QCOMPARE(mailbox->shownSize({1280, 720}), QSize(960, 540));
    QCOMPARE(mailbox->shownSize({360, 640}), QSize(303, 540));
    view.setFit(VideoView::Fit::Fill);
    QCOMPARE(mailbox->shownSize({640, 480}), QSize(960, 720));
    QCOMPARE(mailbox->shownSize({360, 640}), QSize(360, 640)); // 960 × 1706 for 540 lines of it
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
