#pragma once

#include "app/domain/Ids.h"

#include <QJsonObject>
#include <QList>

#include <utility>

namespace duologue::core {

/// Name and body of each of the seven events as `me` would emit it, to be filled in by hand.
[[nodiscard]] QList<std::pair<QString, QJsonObject>> eventTemplates(UserId me);

} // namespace duologue::core
