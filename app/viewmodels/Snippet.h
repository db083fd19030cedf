#pragma once

#include "app/base/FoldedText.h"

#include <QList>
#include <QString>

namespace duologue::viewmodels {

/// A line of a message around the first place that was searched for: one line, without direction overrides,
/// with "…" where it was cut.
struct Snippet {
    QString text;
    QList<std::pair<qsizetype, qsizetype>> marks; ///< (start, length) of what was found in `text`

    [[nodiscard]] static Snippet of(const QString& message, const QList<SearchTerm>& terms);
    friend bool operator==(const Snippet&, const Snippet&) = default;
};

} // namespace duologue::viewmodels
