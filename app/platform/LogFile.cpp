#include "app/platform/LogFile.h"

#include <QDateTime>
#include <QDir>

#include <cstring>

using namespace Qt::StringLiterals;

namespace duologue::platform {

namespace {

LogFile* present = nullptr; // Qt's message handler is a bare function

char letterOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 'D';
    case QtInfoMsg:
        return 'I';
    case QtWarningMsg:
        return 'W';
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return 'E';
}

} // namespace

LogFile::LogFile(const QString& folder) : m_folder(QDir(folder).filePath(u"logs"_s))
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    if (QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, ownerOnly | QFile::ExeOwner);
    m_file.setFileName(QDir(m_folder).filePath(u"duologue.log"_s));
    if (m_file.open(QFile::WriteOnly | QFile::Append))
        m_file.setPermissions(ownerOnly);
    present = this;
    m_before = qInstallMessageHandler(&LogFile::take);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(m_before);
    present = nullptr;
}

void LogFile::setDetailed(bool detailed)
{
    QLoggingCategory::setFilterRules(detailed ? u"duologue.*.debug=true"_s : u"duologue.*.debug=false"_s);
}

void LogFile::take(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    LogFile* log = present;
    if (!log)
        return;
    // Others' chatter may hold anything; their warnings are of use.
    const bool ours = context.category && std::strncmp(context.category, "duologue.", 9) == 0;
    if (ours || (type != QtDebugMsg && type != QtInfoMsg))
        log->write(type, context.category, text);
    if (log->m_before)
        log->m_before(type, context, text);
}

void LogFile::write(QtMsgType type, const char* category, const QString& text)
{
    QString line = text;
    line.replace(u'\n', u' ');
    const QByteArray bytes = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' +
                             letterOf(type) + ' ' + QByteArray(category) + ": " + line.toUtf8() + '\n';
    const QMutexLocker lock(&m_mutex);
    if (!m_file.isOpen())
        return;
    if (m_file.size() + bytes.size() > largest)
        rotate();
    m_file.write(bytes);
    m_file.flush(); // the last line before a crash is the one that is wanted
}

void LogFile::rotate()
{
    const QDir folder(m_folder);
    const auto numbered = [&folder](int number) {
        return folder.filePath(u"duologue.%1.log"_s.arg(number));
    };
    m_file.close();
    QFile::remove(numbered(kept));
    for (int number = kept - 1; number > 0; --number)
        QFile::rename(numbered(number), numbered(number + 1));
    QFile::rename(m_file.fileName(), numbered(1));
    if (m_file.open(QFile::WriteOnly | QFile::Append))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QString LogFile::tail() const
{
    constexpr qint64 shown = 256LL * 1024;
    QFile file(m_file.fileName());
    if (!file.open(QFile::ReadOnly))
        return {};
    if (file.size() > shown) {
        file.seek(file.size() - shown);
        file.readLine();
    }
    return QString::fromUtf8(file.readAll());
}

} // namespace duologue::platform
