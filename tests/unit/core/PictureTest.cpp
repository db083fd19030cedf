#include "app/core/Picture.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImageReader>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace duologue;
using namespace duologue::core;

namespace {

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format, 95);
    return bytes;
}

/// Noise does not compress: the worst that can come.
QImage noise(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QRandomGenerator random(17);
    for (int y = 0; y < height; ++y)
        random.fillRange(reinterpret_cast<quint32*>(image.scanLine(y)), width);
    return image;
}

/// A JPEG that says where it was taken and that it lies on its side.
QByteArray withExif(const QByteArray& jpeg)
{
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0SECRET-GPS-PLACE",
                    48);
    QByteArray segment("\xff\xe1", 2);
    const quint16 size = qToBigEndian(static_cast<quint16>(exif.size() + 2));
    segment += QByteArray(reinterpret_cast<const char*>(&size), 2) + exif;
    return jpeg.left(2) + segment + jpeg.mid(2);
}

} // namespace

class PictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSmallStaysAsItIs();
    void whatIsLargeIsMadeToFit_data();
    void whatIsLargeIsMadeToFit();
    void whereItWasTakenIsNotTold();
    void drawingsStaySharp();
    void nothingFitsIntoNothing();
    void hostilePicturesAreRefused_data();
    void hostilePicturesAreRefused();
    void smallOnesAreReadSmall();
};

void PictureTest::whatIsSmallStaysAsItIs()
{
    const QByteArray bytes = encoded(noise(100, 60), "png");
    const auto prepared = picture::prepare(bytes, u"/home/me/garden.png"_s, 1'000'000);
    QVERIFY(prepared);
    QCOMPARE(prepared->bytes, bytes);
    QCOMPARE(prepared->attachment.name, u"garden.png"_s);
    QCOMPARE(prepared->attachment.mediaType, u"image/png"_s);
    QCOMPARE(prepared->attachment.dimensions, QSize(100, 60));
    QCOMPARE(prepared->attachment.size, bytes.size());
    QCOMPARE(prepared->attachment.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

void PictureTest::whatIsLargeIsMadeToFit_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<qint64>("limit");
    QTest::newRow("a photograph") << QSize(4000, 3000) << 700'000LL;
    QTest::newRow("a little server") << QSize(1600, 1200) << 45'000LL;
    QTest::newRow("a strip") << QSize(6000, 40) << 100'000LL;
}

void PictureTest::whatIsLargeIsMadeToFit()
{
    QFETCH(QSize, size);
    QFETCH(qint64, limit);
    const auto prepared =
        picture::prepare(encoded(noise(size.width(), size.height()), "jpeg"), u"x.jpg"_s, limit);
    QVERIFY(prepared);
    QCOMPARE_LE(prepared->bytes.size(), limit);
    const auto image = picture::read(prepared->bytes);
    QVERIFY(image);
    QCOMPARE(image->size(), prepared->attachment.dimensions);
    const double before = double(size.width()) / size.height();
    const double after = double(image->width()) / image->height();
    QVERIFY2(std::abs(after / before - 1) < 0.1, qPrintable(QString::number(after)));
}

void PictureTest::whereItWasTakenIsNotTold()
{
    const QByteArray bytes = withExif(encoded(noise(80, 40), "jpeg"));
    QVERIFY(bytes.contains("SECRET-GPS-PLACE"));
    QCOMPARE(picture::read(bytes)->size(), QSize(40, 80)); // it stands upright
    const auto prepared = picture::prepare(bytes, u"x.jpg"_s, 1'000'000);
    QVERIFY(prepared);
    QVERIFY(!prepared->bytes.contains("SECRET-GPS-PLACE"));
    QVERIFY(!prepared->bytes.contains("Exif"));
    QCOMPARE(prepared->attachment.dimensions, QSize(40, 80));
}

void PictureTest::drawingsStaySharp()
{
    QImage drawing(3000, 2000, QImage::Format_ARGB32);
    drawing.fill(Qt::transparent);
    QPainter(&drawing).fillRect(100, 100, 500, 500, Qt::red);
    const auto prepared = picture::prepare(drawing, {}, 500'000);
    QVERIFY(prepared);
    QCOMPARE(prepared->attachment.mediaType, u"image/png"_s);
    QVERIFY(picture::read(prepared->bytes)->hasAlphaChannel());
    QCOMPARE(prepared->attachment.name, u"picture.png"_s);

    // As JPEG where nothing else fits: white shines through.
    QImage glass = noise(600, 400).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < 200; ++y)
        std::fill_n(reinterpret_cast<QRgb*>(glass.scanLine(y)), 600, 0);
    const auto small = picture::prepare(glass, {}, 50'000);
    QVERIFY(small);
    QCOMPARE(small->attachment.mediaType, u"image/jpeg"_s);
    QVERIFY(qGray(picture::read(small->bytes)->pixel(20, 20)) > 240);
}

void PictureTest::nothingFitsIntoNothing()
{
    const auto prepared = picture::prepare(noise(500, 500), {}, 100);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().kind, ErrorKind::Refused);
}

void PictureTest::hostilePicturesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray png = encoded(noise(50, 50), "png");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("svg") << QByteArray(
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>");
    QTest::newRow("xpm") << QByteArray("/* XPM */ static char *x[] = {\"1 1 1 1\",\"a c #000\",\"a\"};");
    QTest::newRow("cut") << png.left(png.size() / 3);
    QTest::newRow("only a header") << png.left(30);
    // A few bytes that would become gigabytes.
    QByteArray bomb = png;
    const quint32 side = qToBigEndian(quint32{100'000});
    bomb.replace(16, 4, QByteArray(reinterpret_cast<const char*>(&side), 4));
    bomb.replace(20, 4, QByteArray(reinterpret_cast<const char*>(&side), 4));
    QTest::newRow("a bomb") << bomb;
    const QByteArray gif = QByteArray("GIF89a\xff\xff\xff\xff\x80\0\0", 13) + QByteArray(20, '\0');
    QTest::newRow("a gif of 65535 squared") << gif;
}

void PictureTest::hostilePicturesAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto image = picture::read(bytes, picture::shownPixels);
    QVERIFY(!image);
    QCOMPARE(image.error().kind, ErrorKind::Malformed);
    QVERIFY(!picture::prepare(bytes, u"x.png"_s, 1'000'000));
}

void PictureTest::smallOnesAreReadSmall()
{
    const auto image = picture::read(encoded(noise(2000, 1000), "jpeg"), picture::shownPixels);
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(640, 320));
}

QTEST_MAIN(PictureTest)
#include "PictureTest.moc"
