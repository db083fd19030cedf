#pragma once

#include "app/base/Result.h"

namespace duologue::store {

class Connection;

/// The version of the schema that this program writes.
[[nodiscard]] int schemaVersion();

/// Brings an open file to schemaVersion(), each version in a transaction of its own, forward only. Newer: the
/// file was written by a later program and is left alone.
[[nodiscard]] Result<void> migrate(Connection& connection);

} // namespace duologue::store
