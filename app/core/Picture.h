#pragma once

#include "app/base/Result.h"
#include "app/domain/Attachment.h"

#include <QImage>

namespace duologue::core {

/// Pictures as bytes: read with limits, and made small enough to be sent. Pure functions, for workers.
namespace picture {

/// The formats that are read, whatever a name or a media type says; all others are files.
[[nodiscard]] bool isPicture(const QByteArray& bytes);

constexpr int longestSide = 20'000;       ///< pixels; larger ones are not decoded
constexpr qint64 mostPixels = 80'000'000; ///< likewise
constexpr int shownPixels = 640;          ///< the longer side in a conversation: 320 on a 2× screen

/// The picture, upright, at most `side` pixels long if that is positive. Malformed: not one of the formats,
/// broken, or larger than the limits.
[[nodiscard]] Result<QImage> read(const QByteArray& bytes, int side = 0);

/// A picture to be sent: its bytes, and what is told about them.
struct Prepared {
    Attachment attachment;
    QByteArray bytes;
};

/// Makes it fit into `limit` bytes: as it is if it is small and tells nothing about where it was taken, else
/// drawn anew, smaller if it has to be. Malformed as read(); Refused: not even a small one fits.
[[nodiscard]] Result<Prepared> prepare(const QByteArray& bytes, const QString& name, qint64 limit);
[[nodiscard]] Result<Prepared> prepare(const QImage& image, const QString& name, qint64 limit);

} // namespace picture

} // namespace duologue::core
