#pragma once

#include "app/base/Result.h"

#include <QFuture>
#include <QString>

namespace duologue::platform {

/// Access tokens in the system's keyring (Secret Service, KWallet, …), and nowhere else. Entries of one data
/// folder do not meet those of another.
class Keychain {
public:
    /// `folder`: the data folder, which sets the entries apart.
    explicit Keychain(const QString& folder);

    /// Empty if there is no entry. Refused: it is locked, or somebody said no; Unavailable: there is none.
    [[nodiscard]] QFuture<Result<QString>> read(const QString& account) const;
    [[nodiscard]] QFuture<Result<void>> write(const QString& account, const QString& token) const;
    [[nodiscard]] QFuture<Result<void>> remove(const QString& account) const;

private:
    [[nodiscard]] QString key(const QString& account) const;

    QString m_folder;
};

} // namespace duologue::platform
