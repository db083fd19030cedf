#pragma once

#include <QObject>

namespace duologue::platform {
class Accounts;
} // namespace duologue::platform

namespace duologue::viewmodels {

/// The accounts on this computer, and what can be done with them. One at a time is connected.
class AccountsViewModel : public QObject {
    Q_OBJECT

public:
    struct Row {
        QString id;
        QString name; ///< "User 42"
        QString host; ///< "chat.example:3000"
        bool isCurrent = false;
    };

    enum class Keep { Messages, Nothing };

    explicit AccountsViewModel(platform::Accounts& accounts);

    /// Those that are signed in, in a fixed order.
    [[nodiscard]] QList<Row> rows() const;
    /// The present one's; empty if nobody is signed in.
    [[nodiscard]] QString currentName() const;
    /// The present one's server profile; the least one if none was imported.
    [[nodiscard]] QByteArray currentProfile() const;

    void switchTo(const QString& id);
    /// Shows the connection page; the present account stays signed in.
    void add();
    /// Leaves the present account: the token is taken out of the keyring, and with Keep::Nothing everything
    /// of it is deleted from this computer.
    void signOut(Keep keep);
    /// Connects the present account with this profile from now on, or answers what is wrong with it.
    [[nodiscard]] QString useProfile(const QByteArray& text);

    void setCurrent(const QString& id); ///< told by the application; empty = none

Q_SIGNALS:
    void changed();
    void switchRequested(const QString& id);
    void addRequested();
    void signOutRequested(duologue::viewmodels::AccountsViewModel::Keep keep);
    void profileChanged();

private:
    platform::Accounts& m_accounts;
    QString m_current;
};

} // namespace duologue::viewmodels
