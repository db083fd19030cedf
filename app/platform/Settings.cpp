#include "app/platform/Settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

QString ensured(const QString& folder)
{
    const QDir dir(folder);
    if (!dir.exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return QDir(folder).absolutePath();
}

} // namespace

Settings::Settings(const QString& folder)
    : m_folder(ensured(folder)), m_file(QDir(m_folder).filePath(u"settings.ini"_s), QSettings::IniFormat)
{
}

Settings::~Settings() = default;

QString Settings::accountFile(const QUrl& server, UserId user) const
{
    // One file per server and user; a hash, because a URL is no file name.
    const QByteArray hash =
        QCryptographicHash::hash(server.toEncoded(QUrl::RemoveUserInfo), QCryptographicHash::Sha256)
            .toHex()
            .left(12);
    return QDir(m_folder).filePath(u"accounts/%1-%2.sqlite"_s.arg(user.value).arg(QString::fromLatin1(hash)));
}

QString Settings::avatarFolder() const
{
    return QDir(m_folder).filePath(u"avatars"_s);
}

QUrl Settings::server() const
{
    return QUrl(m_file.value(u"account/server"_s).toString(), QUrl::StrictMode);
}

UserId Settings::user() const
{
    return {m_file.value(u"account/user"_s).toLongLong()};
}

void Settings::setAccount(const QUrl& server, UserId user)
{
    m_file.setValue(u"account/server"_s, server.toString());
    m_file.setValue(u"account/user"_s, user.value);
}

bool Settings::isSignedIn() const
{
    return m_file.value(u"account/signedIn"_s).toBool() && server().isValid() && user().isValid();
}

void Settings::setSignedIn(bool signedIn)
{
    m_file.setValue(u"account/signedIn"_s, signedIn);
}

bool Settings::hasToken() const
{
    return m_file.value(u"account/hasToken"_s).toBool();
}

void Settings::setHasToken(bool hasToken)
{
    m_file.setValue(u"account/hasToken"_s, hasToken);
}

QString Settings::theme() const
{
    return m_file.value(u"appearance/theme"_s).toString();
}

void Settings::setTheme(const QString& theme)
{
    m_file.setValue(u"appearance/theme"_s, theme);
}

QString Settings::language() const
{
    return m_file.value(u"appearance/language"_s).toString();
}

void Settings::setLanguage(const QString& code)
{
    m_file.setValue(u"appearance/language"_s, code);
}

QString Settings::calendar() const
{
    return m_file.value(u"appearance/calendar"_s).toString();
}

void Settings::setCalendar(const QString& calendar)
{
    m_file.setValue(u"appearance/calendar"_s, calendar);
}

int Settings::hours() const
{
    return m_file.value(u"appearance/hours"_s).toInt();
}

void Settings::setHours(int hours)
{
    m_file.setValue(u"appearance/hours"_s, hours);
}

bool Settings::enterSends() const
{
    return m_file.value(u"composer/enterSends"_s, true).toBool();
}

void Settings::setEnterSends(bool sends)
{
    m_file.setValue(u"composer/enterSends"_s, sends);
}

std::optional<QStringList> Settings::spellingLanguages() const
{
    const QVariant value = m_file.value(u"composer/spelling"_s);
    return value.isValid() ? std::optional(value.toStringList()) : std::nullopt;
}

void Settings::setSpellingLanguages(const QStringList& codes)
{
    m_file.setValue(u"composer/spelling"_s, codes);
}

QStringList Settings::recentEmoji() const
{
    return m_file.value(u"composer/recentEmoji"_s).toStringList();
}

void Settings::setRecentEmoji(const QStringList& emoji)
{
    m_file.setValue(u"composer/recentEmoji"_s, emoji);
}

int Settings::emojiTone() const
{
    return std::clamp(m_file.value(u"composer/emojiTone"_s).toInt(), 0, 5);
}

void Settings::setEmojiTone(int tone)
{
    m_file.setValue(u"composer/emojiTone"_s, tone);
}

QByteArray Settings::windowGeometry() const
{
    return m_file.value(u"window/geometry"_s).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_file.setValue(u"window/geometry"_s, geometry);
}

QByteArray Settings::splitterState() const
{
    return m_file.value(u"window/splitter"_s).toByteArray();
}

void Settings::setSplitterState(const QByteArray& state)
{
    m_file.setValue(u"window/splitter"_s, state);
}

} // namespace duologue::platform
