#include "app/media/BlockCode.h"

#include <QPainter>
#include <QTest>

#include <vector>

using namespace duologue::media;

namespace {

/// The luma plane of a picture with the code drawn in, as grey pixels.
QImage drawn(const BlockCode& code, int width, int height)
{
    std::vector<unsigned char> y(static_cast<std::size_t>(width * height), 90);
    std::vector<unsigned char> u(static_cast<std::size_t>(width * height / 4), 60);
    std::vector<unsigned char> v = u;
    draw(code, {y.data(), u.data(), v.data(), width, width / 2, width / 2, width, height});
    return QImage(y.data(), width, height, width, QImage::Format_Grayscale8).copy();
}

} // namespace

class BlockCodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasDrawnIsRead_data();
    void whatWasDrawnIsRead();
    void aScaledPictureIsReadable_data();
    void aScaledPictureIsReadable();
    void aDamagedCodeIsNotRead();
    void aPictureWithoutCodeIsNotRead();
};

void BlockCodeTest::whatWasDrawnIsRead_data()
{
    QTest::addColumn<quint32>("counter");
    QTest::addColumn<quint16>("identity");
    QTest::newRow("zero") << 0U << quint16(0);
    QTest::newRow("small") << 1U << quint16(7);
    QTest::newRow("largest") << 0xFFFFFFFFU << quint16(0xFFFF);
    QTest::newRow("pattern") << 0xA5A5C3C3U << quint16(0x5AA5);
}

void BlockCodeTest::whatWasDrawnIsRead()
{
    QFETCH(quint32, counter);
    QFETCH(quint16, identity);
    const BlockCode code{counter, identity};

    QCOMPARE(readBlockCode(drawn(code, 640, 360)), std::optional(code));
    QCOMPARE(readBlockCode(drawn(code, 1280, 720)), std::optional(code));
    QCOMPARE(readBlockCode(drawn(code, 320, 240)), std::optional(code));
}

void BlockCodeTest::aScaledPictureIsReadable_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smaller") << QSize(400, 225);
    QTest::newRow("larger") << QSize(960, 540);
    QTest::newRow("odd") << QSize(777, 437);
}

void BlockCodeTest::aScaledPictureIsReadable()
{
    QFETCH(QSize, size);
    const BlockCode code{123456, 42};

    const QImage scaled = drawn(code, 640, 360).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);

    QCOMPARE(readBlockCode(scaled), std::optional(code));
}

void BlockCodeTest::aDamagedCodeIsNotRead()
{
    QImage picture = drawn({123456, 42}, 640, 360).convertToFormat(QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.fillRect(QRect(16 * 10, 16, 64, 16), Qt::white);
    painter.end();

    QVERIFY(!readBlockCode(picture));
}

void BlockCodeTest::aPictureWithoutCodeIsNotRead()
{
    QImage picture(640, 360, QImage::Format_RGB32);
    picture.fill(Qt::gray);

    QVERIFY(!readBlockCode(picture));
    QVERIFY(!readBlockCode(QImage()));
}

QTEST_GUILESS_MAIN(BlockCodeTest)
#include "BlockCodeTest.moc"
