#include "app/platform/Autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

/// A word of an Exec line (Desktop Entry Specification, "The Exec key").
QString quoted(QString word)
{
    for (const QChar special : {u'\\', u'"', u'`', u'$'})
        word.replace(special, u'\\' + QString(special));
    // Backslashes of a string value are doubled once more, and % begins a field code.
    word.replace(u'\\', u"\\\\"_s);
    word.replace(u'%', u"%%"_s);
    return u'"' + word + u'"';
}

} // namespace

Autostart::Autostart(QString folder) : m_folder(std::move(folder)) {}

QString Autostart::file()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(u"autostart/duologue.desktop"_s);
}

bool Autostart::isOn() const
{
    return QFile::exists(file());
}

Result<void> Autostart::set(bool on)
{
    if (!on) {
        QFile::remove(file());
        return {};
    }
    const QString image = qEnvironmentVariable("APPIMAGE"); // else the mount point of this one run
    QString command =
        quoted(image.isEmpty() ? QCoreApplication::applicationFilePath() : image) + u" --hidden"_s;
    if (!m_folder.isEmpty())
        command += u" --data-dir "_s + quoted(m_folder);
    QFile entry(file());
    if (!QDir().mkpath(QFileInfo(file()).path()) || !entry.open(QFile::WriteOnly))
        return failure(ErrorKind::Storage, entry.errorString());
    entry.write("[Desktop Entry]\nType=Application\nName=Duologue\nIcon=duologue\nExec=" + command.toUtf8() +
                "\nX-GNOME-Autostart-enabled=true\n");
    return {};
}

} // namespace duologue::platform
