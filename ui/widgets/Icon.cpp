#include "ui/widgets/Icon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace duologue::ui {

namespace {

/// Those that point along the text; play, camera, phone and the like mean the same everywhere.
bool points(const QString& role)
{
    return role == "send"_L1 || role == "back"_L1 || role == "reply"_L1;
}

} // namespace

QPixmap icon(const QString& role, int size, const QColor& colour, qreal pixelRatio)
{
    const bool mirrored = points(role) && QGuiApplication::isRightToLeft();
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
