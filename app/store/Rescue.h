#pragma once

#include "app/base/Result.h"

#include <QMetaType>
#include <QString>

namespace duologue::store {

/// What became of a damaged file.
struct Rescue {
    QString movedTo;  ///< where the damaged file lies now
    int messages = 0; ///< that could be read and are in the new file
    int rooms = 0;

    friend bool operator==(const Rescue&, const Rescue&) = default;
};

/// Reads what it can of a damaged store, page by page and without SQLite's help, into a new file of the
/// present version; then moves the damaged one aside as `FILE.damaged-DATE` and the new one into its place.
/// Neither file may be open. DiskFull, ReadOnly, Storage: there was no way to write the new one, and all is
/// as it was.
[[nodiscard]] Result<Rescue> rescueFile(const QString& file);

} // namespace duologue::store

Q_DECLARE_METATYPE(duologue::store::Rescue)
