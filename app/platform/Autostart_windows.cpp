#include "app/platform/Autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {
const QString runKey = u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;
const QString entry = u"Duologue"_s;
} // namespace

Autostart::Autostart(QString folder) : m_folder(std::move(folder)) {}

QString Autostart::file()
{
    return runKey;
}

bool Autostart::isOn() const
{
    return QSettings(file(), QSettings::NativeFormat).contains(entry);
}

Result<void> Autostart::set(bool on)
{
    QSettings run(file(), QSettings::NativeFormat);
    if (!on) {
        run.remove(entry);
        return {};
    }
    QString command =
        u"\"%1\" --hidden"_s.arg(QDir::toNativeSeparators(QCoreApplication::applicationFilePath()));
    if (!m_folder.isEmpty())
        command += u" --data-dir \"%1\""_s.arg(QDir::toNativeSeparators(m_folder));
    run.setValue(entry, command);
    return {};
}

} // namespace duologue::platform
