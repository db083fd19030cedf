#include "app/viewmodels/AccountsViewModel.h"

#include "app/core/profileFor.h"
#include "app/platform/Accounts.h"
#include "app/viewmodels/ConnectionViewModel.h"
#include "app/viewmodels/ErrorText.h"
#include "app/viewmodels/PersonText.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace duologue::viewmodels {

AccountsViewModel::AccountsViewModel(platform::Accounts& accounts) : m_accounts(accounts) {}

QList<AccountsViewModel::Row> AccountsViewModel::rows() const
{
    QList<Row> rows;
    for (const platform::AccountRecord& account : m_accounts.all()) {
        if (!account.isSignedIn)
            continue;
        const QUrl& server = account.server;
        rows.append(
            {.id = account.id(),
             .name = tr("User %1").arg(PersonText::number(account.user)),
             .host = server.port() < 0 ? server.host() : u"%1:%2"_s.arg(server.host()).arg(server.port()),
             .isCurrent = account.id() == m_current});
    }
    return rows;
}

QString AccountsViewModel::currentName() const
{
    for (const Row& row : rows()) {
        if (row.isCurrent)
            return u"%1 · %2"_s.arg(row.name, row.host);
    }
    return {};
}

QByteArray AccountsViewModel::currentProfile() const
{
    const QByteArray text = m_accounts.profile(m_current);
    if (!text.isEmpty())
        return text;
    const auto account = m_accounts.find(m_current);
    return account ? QJsonDocument(QJsonObject{{u"url"_s, account->server.toString()}}).toJson()
                   : QByteArray();
}

void AccountsViewModel::switchTo(const QString& id)
{
    if (id != m_current)
        Q_EMIT switchRequested(id);
}

void AccountsViewModel::add()
{
    Q_EMIT addRequested();
}

void AccountsViewModel::signOut(Keep keep)
{
    Q_EMIT signOutRequested(keep);
}

QString AccountsViewModel::useProfile(const QByteArray& text)
{
    const auto account = m_accounts.find(m_current);
    if (!account)
        return {};
    if (const QString complaint = ConnectionViewModel::complaintAbout(text); !complaint.isEmpty())
        return complaint;
    if (!core::profileFor(account->server, text))
        return tr("This profile is for another server. Add an account to use it.");
    if (!m_accounts.saveProfile(m_current, text))
        return ErrorText::storage({ErrorKind::Storage, {}});
    Q_EMIT profileChanged();
    return {};
}

void AccountsViewModel::setCurrent(const QString& id)
{
    m_current = id;
    Q_EMIT changed();
}

} // namespace duologue::viewmodels
