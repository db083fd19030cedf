#pragma once

#include <QDateTime>
#include <QStringView>
#include <QTimeZone>

namespace duologue::protocol {

/// Reads `YYYY-MM-DD HH:mm` (seconds allowed, padded or not, digits ASCII, Persian or Arabic-Indic) in the
/// zone of the server. A year below 1700 is of the Iranian calendar (PROTOCOL.md, decision 4). The answer is
/// UTC; invalid if the text is no date.
[[nodiscard]] QDateTime parseDate(QStringView text, const QTimeZone& zone);

} // namespace duologue::protocol
