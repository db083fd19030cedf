#pragma once

#include "app/base/Result.h"

class QSqlDatabase;

namespace duologue::store {

/// The version of a file that this program writes (`PRAGMA user_version`).
[[nodiscard]] int schemaVersion();

/// Brings an open file to schemaVersion(), one version at a time, each in a transaction. Newer if the file
/// was written by a newer program: it is not touched.
[[nodiscard]] Result<void> migrate(QSqlDatabase& database);

} // namespace duologue::store
