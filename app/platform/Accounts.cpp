#include "app/platform/Accounts.h"

#include "app/base/Log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
const QString recordSuffix = u".json"_s;
const QString profileSuffix = u".profile.json"_s;

QByteArray read(const QString& path);

Result<void> write(const QString& path, const QByteArray& content)
{
    if (read(path) == content && QFile::exists(path) && QFile::permissions(path).testFlags(ownerOnly))
        return {}; // writing waits for the disk
    QSaveFile file(path);
    if (!file.open(QFile::WriteOnly) || !file.setPermissions(ownerOnly) ||
        file.write(content) != content.size() || !file.commit())
        return failure(ErrorKind::Storage, file.errorString());
    return {};
}

QByteArray read(const QString& path)
{
    constexpr qint64 largest = 1024LL * 1024;
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.read(largest) : QByteArray();
}

/// Empty, with a line in the log, if the file is no record of that account.
std::optional<AccountRecord> parsed(const QByteArray& text, const QString& id)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const AccountRecord record{.server = QUrl(json.value("server"_L1).toString(), QUrl::StrictMode),
                               .user = UserId{json.value("user"_L1).toInteger()},
                               .isSignedIn = json.value("signed_in"_L1).toBool(),
                               .hasToken = json.value("has_token"_L1).toBool()};
    if (!record.server.isValid() || record.server.host().isEmpty() || !record.user.isValid() ||
        record.id() != id) {
        qCWarning(lcPlatform) << "the record of account" << id << "is damaged and left out";
        return std::nullopt;
    }
    return record;
}

} // namespace

QString AccountRecord::id() const
{
    const QByteArray hash =
        QCryptographicHash::hash(server.toEncoded(QUrl::RemoveUserInfo), QCryptographicHash::Sha256)
            .toHex()
            .left(12);
    return u"%1-%2"_s.arg(user.value).arg(QString::fromLatin1(hash));
}

Accounts::Accounts(const QString& folder) : m_folder(QDir(folder).filePath(u"accounts"_s))
{
    if (!QDir(m_folder).exists() && QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, ownerOnly | QFile::ExeOwner);
}

QString Accounts::file(const QString& id, const QString& suffix) const
{
    return QDir(m_folder).filePath(id + suffix);
}

QList<AccountRecord> Accounts::all() const
{
    QList<AccountRecord> records;
    const QStringList names = QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        if (name.endsWith(profileSuffix))
            continue;
        if (const auto record = find(name.chopped(recordSuffix.size())))
            records.append(*record);
    }
    return records;
}

std::optional<AccountRecord> Accounts::find(const QString& id) const
{
    const QByteArray text = read(file(id, recordSuffix));
    return text.isEmpty() ? std::nullopt : parsed(text, id);
}

std::optional<AccountRecord> Accounts::current() const
{
    const QString id = QString::fromUtf8(read(QDir(m_folder).filePath(u"current"_s))).trimmed();
    return id.isEmpty() || id.contains(u'/') ? std::nullopt : find(id);
}

void Accounts::setCurrent(const QString& id)
{
    if (const auto written = write(QDir(m_folder).filePath(u"current"_s), id.toUtf8()); !written)
        qCWarning(lcPlatform) << "the present account cannot be remembered:" << written.error().detail;
}

Result<void> Accounts::save(const AccountRecord& account)
{
    const QJsonObject json{{u"server"_s, account.server.toString()},
                           {u"user"_s, account.user.value},
                           {u"signed_in"_s, account.isSignedIn},
                           {u"has_token"_s, account.hasToken}};
    return write(file(account.id(), recordSuffix), QJsonDocument(json).toJson());
}

QByteArray Accounts::profile(const QString& id) const
{
    return read(file(id, profileSuffix));
}

Result<void> Accounts::saveProfile(const QString& id, const QByteArray& text)
{
    if (!text.isEmpty())
        return write(file(id, profileSuffix), text);
    QFile::remove(file(id, profileSuffix));
    return {};
}

QString Accounts::databaseFile(const QString& id) const
{
    return file(id, u".sqlite"_s);
}

QString Accounts::avatarFolder(const QString& id) const
{
    return file(id, u".avatars"_s);
}

bool Accounts::wipe(const QString& id)
{
    bool gone = QDir(avatarFolder(id)).removeRecursively();
    QDir folder(m_folder);
    for (const QString& name : folder.entryList({id + u".*"_s}, QDir::Files | QDir::Hidden))
        gone = folder.remove(name) && gone;
    if (!gone)
        qCWarning(lcPlatform) << "not every file of account" << id << "could be deleted";
    return gone;
}

} // namespace duologue::platform
