#pragma once

#include "app/base/Result.h"
#include "app/domain/Ids.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <optional>

namespace duologue::platform {

/// An account that was let in on this computer.
struct AccountRecord {
    QUrl server;
    UserId user;
    bool isSignedIn = false; ///< to be entered at the next start: it did not sign out
    bool hasToken = false;   ///< it was let in with a token, which the keyring has

    /// Names its files and its keyring entry; no URL is a file name.
    [[nodiscard]] QString id() const;
    friend bool operator==(const AccountRecord&, const AccountRecord&) = default;
};

/// The accounts that this computer knows: `accounts/ID.json` each, beside the account's messages, with the
/// server profile in it; and which one is the present one. Written by the caller: three files of a few
/// hundred bytes at sign-in and none later (15 ms with all their fdatasync, measured once). Secrets
/// are in Keychain only.
class Accounts {
public:
    explicit Accounts(const QString& folder);

    [[nodiscard]] QList<AccountRecord> all() const; ///< in the order of their ids; damaged ones are left out
    [[nodiscard]] std::optional<AccountRecord> find(const QString& id) const;
    /// The one used last.
    [[nodiscard]] std::optional<AccountRecord> current() const;
    void setCurrent(const QString& id);

    /// Storage: the disk is full or write-protected.
    Result<void> save(const AccountRecord& account);

    /// The account's server profile as it was imported; empty = only the URL is known.
    [[nodiscard]] QByteArray profile(const QString& id) const;
    Result<void> saveProfile(const QString& id, const QByteArray& text);

    [[nodiscard]] QString databaseFile(const QString& id) const;
    [[nodiscard]] QString avatarFolder(const QString& id) const;

    /// Deletes every file of the account: messages, drafts, pictures, profile. False if one could not be.
    bool wipe(const QString& id);

private:
    [[nodiscard]] QString file(const QString& id, const QString& suffix) const;

    QString m_folder;
};

} // namespace duologue::platform
