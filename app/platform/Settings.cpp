#include "app/platform/Settings.h"

#include "app/base/Log.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QString ensured(const QString& folder)
{
    const QDir dir(folder);
    if (!dir.exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
    return QDir(folder).absolutePath();
}

/// A file that is no settings file is moved aside, so that nothing of it is lost and nothing of it is
/// believed.
QString readable(const QString& file)
{
    if (QFile::exists(file) && QSettings(file, QSettings::IniFormat).status() != QSettings::NoError) {
        const QString aside = file + u".damaged"_s;
        QFile::remove(aside);
        QFile::rename(file, aside);
        qCWarning(lcPlatform) << "settings.ini cannot be read; it is kept as settings.ini.damaged";
    }
    return file;
}

} // namespace

Settings::Settings(const QString& folder)
    : m_folder(ensured(folder)),
      m_file(readable(QDir(m_folder).filePath(u"settings.ini"_s)), QSettings::IniFormat)
{
}

Settings::~Settings() = default;

QVariant Settings::value(Preference preference) const
{
    const PreferenceTerms& terms = termsOf(preference);
    if (!m_file.contains(terms.key))
        return terms.otherwise;
    QVariant value = sound(terms, m_file.value(terms.key));
    if (value.isValid())
        return value;
    if (!m_complainedOf.contains(preference)) {
        m_complainedOf.insert(preference);
        qCWarning(lcPlatform) << "setting" << terms.key << "is damaged; using" << terms.otherwise.toString();
    }
    return terms.otherwise;
}

bool Settings::setValue(Preference preference, const QVariant& value)
{
    const PreferenceTerms& terms = termsOf(preference);
    const QVariant wanted = sound(terms, value);
    if (!wanted.isValid() || wanted == this->value(preference))
        return false;
    if (wanted == terms.otherwise)
        m_file.remove(terms.key);
    else
        m_file.setValue(terms.key, wanted);
    return true;
}

bool Settings::reset(Preference preference)
{
    return setValue(preference, termsOf(preference).otherwise);
}

bool Settings::isDefault(Preference preference) const
{
    return value(preference) == termsOf(preference).otherwise;
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
