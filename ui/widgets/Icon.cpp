#include "ui/widgets/Icon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace duologue::ui {

QPixmap icon(const QString& role, int size, const QColor& colour, qreal pixelRatio, IconShape shape)
{
    const bool mirrored = shape == IconShape::Pointing && QGuiApplication::isRightToLeft();
    const QString key = u"duologue-%1-%2-%3-%4-%5"_s.arg(
        role, QString::number(size), colour.name(), QString::number(pixelRatio), QString::number(mirrored));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QImage image(QSize(size, size) * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(u":/icons/%1.svg"_s.arg(role)).render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace duologue::ui
