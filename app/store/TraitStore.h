#pragma once

#include "app/store/Database.h"

#include <QHash>

namespace duologue::store {

/// What was learnt about the server of this account, such as whether it acknowledges; names are ours.
class TraitStore {
public:
    explicit TraitStore(Database& database) : m_database(database) {}

    [[nodiscard]] QFuture<Result<QHash<QString, QString>>> traits();
    [[nodiscard]] QFuture<Result<void>> set(const QString& name, const QString& value);

private:
    Database& m_database;
};

} // namespace duologue::store
