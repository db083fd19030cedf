#include "app/core/Picture.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>

#include <array>

using namespace Qt::StringLiterals;

namespace duologue::core::picture {

namespace {

constexpr int sentSide = 2048; ///< pixels: what people look at on a screen
constexpr int leastSide = 160; ///< smaller ones show nothing
constexpr std::array qualities{85, 75, 60};

const QList<QByteArray>& formats()
{
    static const QList<QByteArray> all{"png", "jpeg", "gif", "webp"};
    return all;
}

Prepared described(const QByteArray& bytes, const QByteArray& format, const QSize& size, const QString& name)
{
    QString base = QFileInfo(name).completeBaseName();
    if (base.isEmpty())
        base = u"picture"_s;
    const QString ending = format == "jpeg" ? u"jpg"_s : QString::fromLatin1(format);
    return {{.kind = Attachment::Kind::Picture,
             .name = base + u'.' + ending,
             .mediaType = u"image/"_s + QString::fromLatin1(format),
             .size = bytes.size(),
             .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
             .dimensions = size},
            bytes};
}

QByteArray written(const QImage& image, const QByteArray& format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? bytes : QByteArray();
}

/// Exif, XMP and the like say where and when a picture was taken, and by which camera.
bool tellsMore(const QByteArray& bytes)
{
    return bytes.contains("Exif") || bytes.contains("http://ns.adobe.com/xap") || bytes.contains("eXIf") ||
           bytes.contains("tEXt") || bytes.contains("iTXt") || bytes.contains("EXIF") ||
           bytes.contains("XMP ");
}

/// What JPEG, which knows no transparency, gets.
QImage onWhite(const QImage& picture)
{
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_RGB32);
    QImage image = picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int white = 255 - qAlpha(line[x]);
            line[x] = qRgb(qRed(line[x]) + white, qGreen(line[x]) + white, qBlue(line[x]) + white);
        }
    }
    return image.convertToFormat(QImage::Format_RGB32);
}

} // namespace

bool isPicture(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    return formats().contains(reader.format());
}

Result<QImage> read(const QByteArray& bytes, int side)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!formats().contains(reader.format()))
        return failure(ErrorKind::Malformed, u"not a picture of a known format"_s);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > longestSide || size.height() > longestSide ||
        qint64{size.width()} * size.height() > mostPixels)
        return failure(ErrorKind::Malformed, u"a picture of %1 by %2"_s.arg(size.width()).arg(size.height()));
    const bool shrinks = side > 0 && std::max(size.width(), size.height()) > side;
    if (shrinks) // JPEG is decoded small at once
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull())
        return failure(ErrorKind::Malformed, reader.errorString());
    return image;
}

Result<Prepared> prepare(const QByteArray& bytes, const QString& name, qint64 limit)
{
    auto image = read(bytes);
    if (!image)
        return tl::unexpected<Error>(image.error());
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const bool isSmall = bytes.size() <= limit && std::max(image->width(), image->height()) <= sentSide;
    const bool moves = reader.supportsAnimation() && reader.imageCount() > 1 && bytes.size() <= limit;
    if ((isSmall || moves) && !tellsMore(bytes))
        return described(bytes, reader.format(), image->size(), name);
    return prepare(*image, name, limit);
}

Result<Prepared> prepare(const QImage& image, const QString& name, qint64 limit)
{
    QImage picture = image;
    int side = std::min(sentSide, std::max(image.width(), image.height()));
    while (true) {
        if (std::max(picture.width(), picture.height()) > side)
            picture = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        if (image.hasAlphaChannel() ||
            image.colorCount() > 0) { // drawings: sharp, and their ground shines through
            QImage plain = picture.convertToFormat(QImage::Format_ARGB32);
            for (const QString& key : plain.textKeys())
                plain.setText(key, {});
            if (const QByteArray bytes = written(plain, "png", -1); !bytes.isEmpty() && bytes.size() <= limit)
                return described(bytes, "png", plain.size(), name);
        }
        const QImage opaque = onWhite(picture);
        for (const int quality : qualities) {
            const QByteArray bytes = written(opaque, "jpeg", quality);
            if (!bytes.isEmpty() && bytes.size() <= limit)
                return described(bytes, "jpeg", opaque.size(), name);
        }
        if (side <= leastSide)
            return failure(ErrorKind::Refused, u"no picture fits into %1 bytes"_s.arg(limit));
        side = std::max(leastSide, side * 3 / 4);
    }
}

} // namespace duologue::core::picture
